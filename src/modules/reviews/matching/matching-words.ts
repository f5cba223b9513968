import { texts } from '../../../kernel/i18n/text.js';

export const matchingRefusals = texts({
  open: { en: 'A search for this call is already under way or waits for confirmation. Finish it first.', fr: 'Une recherche est déjà en cours pour cet appel ou attend une confirmation. Terminez-la d’abord.' },
  late: { en: 'The due date of the reviews has passed. Discard this assignment and search again with another date.', fr: 'La date d’échéance des évaluations est passée. Écartez cette attribution et relancez la recherche avec une autre date.' },
  notProposed: { en: 'This assignment can no longer be changed.', fr: 'Cette attribution ne peut plus être modifiée.' },
  alreadyProposed: { en: 'This person is already proposed for this proposal.', fr: 'Cette personne est déjà proposée pour cette proposition.' },
  full: { en: 'This person has reached the most reviews that this search allows.', fr: 'Cette personne a atteint le nombre maximal d’évaluations permis par cette recherche.' },
});

export const matchingNotices = texts({
  started: { en: 'The search has started. Nothing is sent before you confirm.', fr: 'La recherche est lancée. Rien n’est envoyé avant votre confirmation.' },
  removed: { en: 'The reviewer is taken out.', fr: 'La personne est retirée.' },
  added: { en: 'The reviewer is added.', fr: 'La personne est ajoutée.' },
});
