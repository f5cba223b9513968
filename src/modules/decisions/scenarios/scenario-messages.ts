import { texts } from '../../../kernel/i18n/text.js';

/** Why a plan is not taken. */
export const scenarioRefusals = texts({
  nameTaken: { en: 'A scenario of this call has this name already. Choose another one.', fr: 'Un scénario de cet appel porte déjà ce nom. Choisissez-en un autre.' },
  proposalUnknown: { en: 'This proposal is not among those that can be moved: it is not ranked, or it is decided.', fr: 'Cette proposition ne peut pas être déplacée\u00a0: elle n’est pas classée ou fait déjà l’objet d’une décision.' },
  moreThanAsked: { en: 'Recommend at most what is asked for.', fr: 'Recommandez au plus le montant demandé.' },
});

/** What is said after a good step. */
export const scenarioNotices = texts({
  saved: { en: 'The scenario is saved. Nothing is decided and no money is bound.', fr: 'Le scénario est enregistré. Rien n’est décidé et aucuns fonds ne sont réservés.' },
  moved: { en: 'The scenario is changed.', fr: 'Le scénario est modifié.' },
  removed: { en: 'The scenario is deleted.', fr: 'Le scénario est supprimé.' },
});
