import { texts } from '../../../../kernel/i18n/text.js';
import { Button, Form, InstantText, LinkButton, Notice, page, PageHeading, PasswordField, usePage } from '../../../../ui/index.js';
import { standingTexts } from '../../tokens/standing-texts.js';

export interface NewPasswordView {
  token: string;
  standing: 'open' | 'used' | 'expired';
  expiresAt: Date;
}

const says = texts({
  title: { en: 'Choose a new password', fr: 'Choisir un nouveau mot de passe' },
  until: { en: 'The link works until', fr: 'Le lien fonctionne jusqu’au' },
  ends: { en: 'All your open sessions end when you save it.', fr: 'Toutes vos sessions ouvertes se terminent à l’enregistrement.' },
  password: { en: 'New password', fr: 'Nouveau mot de passe' },
  hint: { en: '12 characters or more. Several words are easy to remember and hard to guess.', fr: 'Au moins 12 caractères. Plusieurs mots sont faciles à retenir et difficiles à deviner.' },
  submit: { en: 'Save the new password', fr: 'Enregistrer le nouveau mot de passe' },
  again: { en: 'Ask for a new link', fr: 'Demander un nouveau lien' },
});

function NewPasswordBody({ token, standing, expiresAt }: NewPasswordView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} />
      {standing === 'open' ? (
        <>
          <p>{t(says.until)} <InstantText at={expiresAt} />. {t(says.ends)}</p>
          <Form action={`/password/${token}`}>
            <PasswordField name="password" label={says.password} hint={says.hint} autocomplete="new-password" required />
            <Button>{says.submit}</Button>
          </Form>
        </>
      ) : (
        <>
          <Notice tone="warning"><p>{t(standingTexts[standing])}</p></Notice>
          <p><LinkButton href="/password-request">{says.again}</LinkButton></p>
        </>
      )}
    </>
  );
}

export const newPasswordPage = page<NewPasswordView>((_, say) => say(says.title), (view) => <NewPasswordBody {...view} />);
