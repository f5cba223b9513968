import { texts } from '../../../../kernel/i18n/text.js';
import { BackLink, Button, EmailField, Form, page, PageHeading } from '../../../../ui/index.js';

export type PasswordRequestView = Record<string, never>;

const says = texts({
  title: { en: 'Ask for a new password', fr: 'Demander un nouveau mot de passe' },
  lead: { en: 'We send a link to your address. With it you choose a new password.', fr: 'Nous envoyons un lien à votre adresse. Il vous permettra de choisir un nouveau mot de passe.' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  submit: { en: 'Send the link', fr: 'Envoyer le lien' },
  back: { en: 'Sign in', fr: 'Ouvrir une session' },
});

function RequestBody() {
  return (
    <>
      <BackLink href="/sign-in" label={says.back} />
      <PageHeading title={says.title} lead={says.lead} />
      <Form action="/password-request">
        <EmailField name="email" label={says.email} autocomplete="username" required />
        <Button>{says.submit}</Button>
      </Form>
    </>
  );
}

export const passwordRequestPage = page<PasswordRequestView>((_, say) => say(says.title), () => <RequestBody />);
