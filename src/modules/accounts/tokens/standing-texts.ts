import { texts } from '../../../kernel/i18n/text.js';

/** Why a link in a letter no longer works, as its page says it. */
export const standingTexts = texts({
  used: { en: 'This link was used already. Each link works once.', fr: 'Ce lien a déjà servi. Chaque lien ne fonctionne qu’une fois.' },
  expired: { en: 'This link has expired.', fr: 'Ce lien est expiré.' },
});
