import { type Bilingual, type Locale, say, texts } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';

/** Why somebody does not become a reviewer. */
export const declineReasons = ['time', 'field', 'interest', 'language', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const declineReasonNames: Record<DeclineReason, Bilingual> = texts({
  time: { en: 'I have no time for it', fr: 'Je n’en ai pas le temps' },
  field: { en: 'It is outside my field', fr: 'Cela ne relève pas de mon domaine' },
  interest: { en: 'I apply myself, or work for applicants', fr: 'Je présente moi-même des demandes ou je travaille pour des demandeurs' },
  language: { en: 'I cannot review in English or French', fr: 'Je ne peux évaluer ni en français ni en anglais' },
  other: { en: 'Another reason', fr: 'Une autre raison' },
});

const letter = texts({
  subject: { en: 'Invitation to review proposals for the Human Security Program', fr: 'Invitation à évaluer des propositions pour le Programme de la sécurité humaine' },
  body: {
    en: 'Hello {name},\n\nThe Human Security Program invites you to join its reviewers. Reviewers read proposals in their field, judge them by published criteria and give reasons; they say for each proposal whether they have a conflict of interest.\n\nOpen this page to accept or decline:\n\n{link}\n\nThe invitation is for this address only and works once, until {until}. To accept, you sign in, or create an account with this address, on the way. To decline, you need no account.\n\nHuman Security Program\n',
    fr: 'Bonjour {name},\n\nLe Programme de la sécurité humaine vous invite à faire partie de ses évaluateurs et évaluatrices. Ces personnes lisent des propositions de leur domaine, les jugent selon des critères publiés et donnent leurs motifs; elles indiquent pour chaque proposition si elles ont un conflit d’intérêts.\n\nOuvrez cette page pour accepter ou refuser\u00a0:\n\n{link}\n\nL’invitation vaut pour cette adresse seulement et fonctionne une seule fois, jusqu’au {until}. Pour accepter, vous ouvrirez une session, ou créerez un compte avec cette adresse, en chemin. Pour refuser, vous n’avez pas besoin de compte.\n\nProgramme de la sécurité humaine\n',
  },
});

/** The letter of invitation, in the language the officer chose. */
export const reviewerLetter = (locale: Locale, { name, link, expiresAt }: { name: string; link: string; expiresAt: Date }): { subject: string; body: string } => ({
  subject: letter.subject[locale], body: say(locale, letter.body, { name, link, until: formatInstant(expiresAt, locale) }),
});
