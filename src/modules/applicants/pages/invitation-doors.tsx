import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { ActionForm, ButtonGroup, LinkButton, Notice, usePage } from '../../../ui/index.js';
import type { ReaderOfInvitation } from '../members/invitation-standing.js';

const says = texts({
  visitor: { en: 'Sign in with this address to accept, or create an account with it.', fr: 'Ouvrez une session avec cette adresse pour accepter, ou créez un compte avec elle.' },
  signIn: { en: 'Sign in', fr: 'Ouvrir une session' },
  register: { en: 'Create an account', fr: 'Créer un compte' },
  otherTitle: { en: 'This invitation is for another address', fr: 'Cette invitation vaut pour une autre adresse' },
  other: { en: 'You are signed in as {reader}. Sign out, then sign in with {email} to accept.', fr: 'Votre session est ouverte avec l’adresse {reader}. Fermez-la, puis ouvrez-en une avec l’adresse {email} pour accepter.' },
  signOut: { en: 'Sign out', fr: 'Fermer la session' },
});

/** The way to accept an open invitation: the button itself, or first an account of the invited address. */
export function InvitationDoors({ path, email, reader, readerEmail, accept }: { path: string; email: string; reader: ReaderOfInvitation; readerEmail: string | null; accept: Bilingual }) {
  const { t } = usePage();
  const next = encodeURIComponent(path);
  if (reader === 'invited') return <ActionForm action={`${path}/acceptance`} label={accept} tone="primary" />;
  if (reader === 'visitor') {
    return (
      <>
        <p>{t(says.visitor)}</p>
        <ButtonGroup>
          <LinkButton href={`/sign-in?next=${next}`}>{says.signIn}</LinkButton>
          <LinkButton href={`/registration?next=${next}`} tone="secondary">{says.register}</LinkButton>
        </ButtonGroup>
      </>
    );
  }
  return (
    <>
      <Notice tone="warning" title={says.otherTitle}><p>{t(says.other, { reader: readerEmail ?? '', email })}</p></Notice>
      <ActionForm action="/sign-out" label={says.signOut} />
    </>
  );
}
