import { texts } from '../../../../kernel/i18n/text.js';
import { Button, Checkbox, EmailField, Form, HiddenField, Link, page, PageHeading, PasswordField, Radios, TextField, usePage } from '../../../../ui/index.js';
import { withNext } from '../../safe-path.js';

export interface RegistrationView {
  next: string | null;
}

const says = texts({
  title: { en: 'Create an account', fr: 'Créer un compte' },
  lead: { en: 'With an account you can write proposals for your organization, review, or work for the program.', fr: 'Un compte vous permet de rédiger des propositions pour votre organisme, d’évaluer ou de travailler pour le programme.' },
  have: { en: 'I have an account: sign in', fr: 'J’ai déjà un compte\u00a0: ouvrir une session' },
  name: { en: 'Your name', fr: 'Votre nom' },
  nameHint: { en: 'First and last name, as colleagues know you.', fr: 'Prénom et nom, tels que vos collègues vous connaissent.' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  emailHint: { en: 'We send a link to this address to confirm that it is yours.', fr: 'Nous envoyons un lien à cette adresse pour confirmer qu’elle est à vous.' },
  locale: { en: 'Language of our letters to you', fr: 'Langue de nos lettres' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  password: { en: 'Password', fr: 'Mot de passe' },
  passwordHint: { en: '12 characters or more. Several words are easy to remember and hard to guess.', fr: 'Au moins 12 caractères. Plusieurs mots sont faciles à retenir et difficiles à deviner.' },
  agreed: { en: 'I have read the privacy notice and agree to it', fr: 'J’ai lu l’avis de confidentialité et je l’accepte' },
  privacy: { en: 'Read the privacy notice', fr: 'Lire l’avis de confidentialité' },
  submit: { en: 'Create the account', fr: 'Créer le compte' },
});

function RegistrationBody({ next }: RegistrationView) {
  const { t, locale } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <p><Link href={withNext('/sign-in', next)}>{says.have}</Link></p>
      <Form action="/registration">
        {next && <HiddenField name="next" value={next} />}
        <TextField name="name" label={says.name} hint={says.nameHint} autocomplete="name" required spellcheck={false} />
        <EmailField name="email" label={says.email} hint={says.emailHint} required />
        <Radios name="locale" label={says.locale} inline required value={locale} choices={[{ value: 'en', label: says.english }, { value: 'fr', label: says.french }]} />
        <PasswordField name="password" label={says.password} hint={says.passwordHint} autocomplete="new-password" required />
        <Checkbox name="agreed" label={says.agreed} hint={<Link href="/privacy">{t(says.privacy)}</Link>} required />
        <Button>{says.submit}</Button>
      </Form>
    </>
  );
}

export const registrationPage = page<RegistrationView>((_, say) => say(says.title), (view) => <RegistrationBody {...view} />);
