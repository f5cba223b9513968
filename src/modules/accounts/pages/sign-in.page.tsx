import { texts } from '../../../kernel/i18n/text.js';
import { Button, EmailField, Form, HiddenField, Link, page, PageHeading, PasswordField, usePage } from '../../../ui/index.js';
import { withNext } from '../safe-path.js';

export interface SignInView {
  next: string | null;
}

const says = texts({
  title: { en: 'Sign in', fr: 'Ouvrir une session' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  password: { en: 'Password', fr: 'Mot de passe' },
  submit: { en: 'Sign in', fr: 'Ouvrir une session' },
  forgotten: { en: 'I forgot my password', fr: 'J’ai oublié mon mot de passe' },
  register: { en: 'Create an account', fr: 'Créer un compte' },
});

function SignInBody({ next }: SignInView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} />
      <Form action="/sign-in">
        {next && <HiddenField name="next" value={next} />}
        <EmailField name="email" label={says.email} autocomplete="username" />
        <PasswordField name="password" label={says.password} autocomplete="current-password" />
        <Button>{t(says.submit)}</Button>
      </Form>
      <p><Link href="/password-request">{t(says.forgotten)}</Link></p>
      <p><Link href={withNext('/registration', next)}>{t(says.register)}</Link></p>
    </>
  );
}

export const signInPage = page<SignInView>((_, say) => say(says.title), (view) => <SignInBody {...view} />);
