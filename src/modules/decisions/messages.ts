import { texts } from '../../kernel/i18n/text.js';

/** What is said after a good step. */
export const notices = texts({
  decided: { en: 'The decision is recorded. The applicant learns of it when the results are released.', fr: 'La décision est consignée. Le demandeur en sera informé lors de la communication des résultats.' },
  reopened: { en: 'The decision is taken back and its reserve is free again.', fr: 'La décision est annulée et les fonds réservés sont de nouveau disponibles.' },
  released: { en: 'The results are released. Every applicant can see the decision on their proposal.', fr: 'Les résultats sont communiqués. Chaque demandeur peut voir la décision concernant sa proposition.' },
});
