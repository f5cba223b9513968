import { texts } from '../../../../kernel/i18n/text.js';
import { Button, Form, HiddenField, InstantText, Link, LinkButton, Notice, page, PageHeading, PasswordField, usePage } from '../../../../ui/index.js';
import { standingTexts } from '../../tokens/standing-texts.js';
import { withNext } from '../../safe-path.js';

export interface ConfirmationView {
  token: string;
  name: string;
  standing: 'open' | 'used' | 'expired';
  expiresAt: Date;
  next: string | null;
  /** The address was registered more than once: the password says by whom. */
  contested: boolean;
}

const says = texts({
  title: { en: 'Confirm your email address', fr: 'Confirmer votre adresse courriel' },
  lead: { en: 'This account was asked for in the name of {name}. If that is you, confirm that the address is yours.', fr: 'Ce compte a été demandé au nom de {name}. Si c’est vous, confirmez que l’adresse vous appartient.' },
  contested: { en: 'Somebody registered this address more than once. Confirm with the password that you chose: the account becomes yours as you asked for it, and what anybody else entered is dropped.', fr: 'Cette adresse a été inscrite plus d’une fois. Confirmez avec le mot de passe que vous avez choisi\u00a0: le compte sera créé tel que vous l’avez demandé, et tout ce que quelqu’un d’autre a saisi sera supprimé.' },
  password: { en: 'Password', fr: 'Mot de passe' },
  passwordHint: { en: 'The one you chose when you registered.', fr: 'Celui que vous avez choisi à l’inscription.' },
  forgotten: { en: 'I did not choose a password, or forgot it', fr: 'Je n’ai pas choisi de mot de passe ou je l’ai oublié' },
  until: { en: 'The link works until', fr: 'Le lien fonctionne jusqu’au' },
  submit: { en: 'Confirm the address', fr: 'Confirmer l’adresse' },
  used: { en: 'If you confirmed your address, sign in.', fr: 'Si vous avez confirmé votre adresse, ouvrez une session.' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  again: { en: 'Register again to get a new link', fr: 'S’inscrire de nouveau pour obtenir un nouveau lien' },
});

function ConfirmationBody({ token, name, standing, expiresAt, next, contested }: ConfirmationView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} />
      {standing === 'open' ? (
        <>
          <p>{contested ? t(says.contested) : t(says.lead, { name })}</p>
          <p>{t(says.until)} <InstantText at={expiresAt} />.</p>
          <Form action={`/registration/confirmation/${token}`}>
            {next && <HiddenField name="next" value={next} />}
            {contested && <PasswordField name="password" label={says.password} hint={says.passwordHint} autocomplete="current-password" required />}
            <Button>{says.submit}</Button>
          </Form>
          {contested && <p><Link href="/password-request">{says.forgotten}</Link></p>}
        </>
      ) : (
        <>
          <Notice tone="warning"><p>{t(standingTexts[standing])}{standing === 'used' && ` ${t(says.used)}`}</p></Notice>
          <p><LinkButton href={withNext('/sign-in', next)}>{says.signIn}</LinkButton></p>
          <p><Link href={withNext('/registration', next)}>{says.again}</Link></p>
        </>
      )}
    </>
  );
}

export const confirmationPage = page<ConfirmationView>((_, say) => say(says.title), (view) => <ConfirmationBody {...view} />);
