import { texts } from '../../../../kernel/i18n/text.js';
import { Button, Form, HiddenField, InstantText, Link, LinkButton, Notice, page, PageHeading, usePage } from '../../../../ui/index.js';
import { standingTexts } from '../../tokens/standing-texts.js';
import { withNext } from '../../safe-path.js';

export interface ConfirmationView {
  token: string;
  name: string;
  standing: 'open' | 'used' | 'expired';
  expiresAt: Date;
  next: string | null;
}

const says = texts({
  title: { en: 'Confirm your email address', fr: 'Confirmer votre adresse courriel' },
  lead: { en: 'This account was asked for in the name of {name}. If that is you, confirm that the address is yours.', fr: 'Ce compte a été demandé au nom de {name}. Si c’est vous, confirmez que l’adresse vous appartient.' },
  until: { en: 'The link works until', fr: 'Le lien fonctionne jusqu’au' },
  submit: { en: 'Confirm the address', fr: 'Confirmer l’adresse' },
  used: { en: 'If you confirmed your address, sign in.', fr: 'Si vous avez confirmé votre adresse, ouvrez une session.' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  again: { en: 'Register again to get a new link', fr: 'S’inscrire de nouveau pour obtenir un nouveau lien' },
});

function ConfirmationBody({ token, name, standing, expiresAt, next }: ConfirmationView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} />
      {standing === 'open' ? (
        <>
          <p>{t(says.lead, { name })}</p>
          <p>{t(says.until)} <InstantText at={expiresAt} />.</p>
          <Form action={`/registration/confirmation/${token}`}>
            {next && <HiddenField name="next" value={next} />}
            <Button>{says.submit}</Button>
          </Form>
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
