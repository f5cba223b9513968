import { texts } from '../../kernel/i18n/text.js';

/** What is said after a good step. */
export const notice = texts({
  signedOut: { en: 'You are signed out.', fr: 'Votre session est fermée.' },
});
