import { type Bilingual, type Locale, say, texts, type TextValues } from '../../kernel/i18n/text.js';

/** Subject and body of each letter about an account. */
const letters = {
  confirmation: {
    subject: { en: 'Confirm your email address', fr: 'Confirmez votre adresse courriel' },
    body: {
      en: 'Hello,\n\nSomebody, probably you, asked for an account with this address in the grant portal of the Human Security Program. Open this page to confirm your address:\n\n{link}\n\nThe link works once, until {until}.\n\nIf you did not ask for an account, ignore this message. Nothing happens without your confirmation.',
      fr: 'Bonjour,\n\nQuelqu’un, probablement vous, a demandé un compte pour cette adresse dans le portail de subventions du Programme de la sécurité humaine. Ouvrez cette page pour confirmer votre adresse\u00a0:\n\n{link}\n\nLe lien fonctionne une seule fois, jusqu’au {until}.\n\nSi vous n’avez pas demandé de compte, ignorez ce message. Rien ne se passe sans votre confirmation.',
    },
  },
  alreadyRegistered: {
    subject: { en: 'You have an account already', fr: 'Vous avez déjà un compte' },
    body: {
      en: 'Hello {name},\n\nSomebody asked for a new account with your address. You have one already, so no other was made. Sign in here:\n\n{link}\n\nIf you forgot your password, ask for a new one on the same page. If it was not you who asked, you need do nothing: your account is unchanged.',
      fr: 'Bonjour {name},\n\nQuelqu’un a demandé un nouveau compte avec votre adresse. Comme vous en avez déjà un, aucun autre n’a été créé. Ouvrez une session ici\u00a0:\n\n{link}\n\nSi vous avez oublié votre mot de passe, demandez-en un nouveau sur la même page. Si cette demande ne vient pas de vous, vous n’avez rien à faire\u00a0: votre compte n’a pas changé.',
    },
  },
  password: {
    subject: { en: 'Choose a new password', fr: 'Choisissez un nouveau mot de passe' },
    body: {
      en: 'Hello,\n\nYou asked for a new password for the grant portal of the Human Security Program. Open this page to choose one:\n\n{link}\n\nThe link works once, until {until}.\n\nIf you did not ask for it, ignore this message: your password stays as it is.',
      fr: 'Bonjour,\n\nVous avez demandé un nouveau mot de passe pour le portail de subventions du Programme de la sécurité humaine. Ouvrez cette page pour le choisir\u00a0:\n\n{link}\n\nLe lien fonctionne une seule fois, jusqu’au {until}.\n\nSi cette demande ne vient pas de vous, ignorez ce message\u00a0: votre mot de passe reste le même.',
    },
  },
  noAccount: {
    subject: { en: 'No account has this address', fr: 'Aucun compte n’a cette adresse' },
    body: {
      en: 'Hello,\n\nSomebody asked for a new password for this address in the grant portal of the Human Security Program, but no active account has it. If it was you, you may have registered with another address. You can create an account here:\n\n{link}\n\nIf it was not you, ignore this message.',
      fr: 'Bonjour,\n\nQuelqu’un a demandé un nouveau mot de passe pour cette adresse dans le portail de subventions du Programme de la sécurité humaine, mais aucun compte actif ne l’utilise. Si c’était vous, vous vous êtes peut-être inscrit avec une autre adresse. Vous pouvez créer un compte ici\u00a0:\n\n{link}\n\nSi ce n’était pas vous, ignorez ce message.',
    },
  },
  passwordChanged: {
    subject: { en: 'Your password was changed', fr: 'Votre mot de passe a été changé' },
    body: {
      en: 'Hello {name},\n\nThe password of your account in the grant portal of the Human Security Program was changed on {at}. Other sessions were closed.\n\nIf it was not you, ask for a new password at once:\n\n{link}',
      fr: 'Bonjour {name},\n\nLe mot de passe de votre compte dans le portail de subventions du Programme de la sécurité humaine a été changé le {at}. Les autres sessions ont été fermées.\n\nSi ce n’était pas vous, demandez tout de suite un nouveau mot de passe\u00a0:\n\n{link}',
    },
  },
} as const satisfies Record<string, { subject: Bilingual; body: Bilingual }>;
export type AccountLetter = keyof typeof letters;

const { signature } = texts({ signature: { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' } });

/** One letter in a person's language. */
export const accountLetter = (kind: AccountLetter, locale: Locale, values: TextValues): { subject: string; body: string } => ({
  subject: say(locale, letters[kind].subject),
  body: `${say(locale, letters[kind].body, values)}\n\n${say(locale, signature)}\n`,
});
