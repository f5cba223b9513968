import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import type { State } from '../../../kernel/workflow/workflow.js';
import type { Standing } from './file-standing.js';

/** What is said after a good step. */
export const fileNotices = texts({
  peopleSaved: { en: 'The people are saved. Proposals you start name them.', fr: 'Les personnes sont enregistrées. Les propositions que vous commencez les nomment.' },
  documentSent: { en: 'The document is in the file. An officer will check it.', fr: 'Le document est au dossier. Un agent ou une agente le vérifiera.' },
});

/** How the file stands for a kind of document, in a word. */
export const standingWords: Record<Standing, { label: Bilingual; tone: State['tone'] }> = {
  verified: { label: { en: 'Verified', fr: 'Vérifié' }, tone: 'success' },
  expiring: { label: { en: 'Expires soon', fr: 'Expire bientôt' }, tone: 'warning' },
  waiting: { label: { en: 'Being checked', fr: 'En vérification' }, tone: 'info' },
  refused: { label: { en: 'Send a new one', fr: 'À renvoyer' }, tone: 'danger' },
  expired: { label: { en: 'Expired', fr: 'Expiré' }, tone: 'danger' },
  missing: { label: { en: 'Missing', fr: 'Manquant' }, tone: 'warning' },
  optional: { label: { en: 'Not given', fr: 'Non fourni' }, tone: 'neutral' },
};
