import { type Bilingual, texts } from '../../kernel/i18n/text.js';

export const outcomes = ['approved', 'reserve', 'declined'] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomeNames: Record<Outcome, Bilingual> = texts({
  approved: { en: 'Approved', fr: 'Approuvée' },
  reserve: { en: 'Reserve list', fr: 'Liste de réserve' },
  declined: { en: 'Declined', fr: 'Refusée' },
});

export const approvalCodes = ['ranked', 'priority', 'balance', 'urgency'] as const;
export const reserveCodes = ['nextInRank', 'waitsForYear', 'waitsForPartner'] as const;
export const declineCodes = ['belowPassMark', 'noMoney', 'weakCriterion', 'otherFunding', 'risk', 'notPriority'] as const;
export const reasonCodes = [...approvalCodes, ...reserveCodes, ...declineCodes] as const;
export type ReasonCode = (typeof reasonCodes)[number];
export const reasonNames: Record<ReasonCode, Bilingual> = texts({
  ranked: { en: 'Ranked within the money of the call', fr: 'Classée dans les limites du budget de l’appel' },
  priority: { en: 'Answers a priority of the program', fr: 'Répond à une priorité du programme' },
  balance: { en: 'Balance among themes, countries or kinds of organizations', fr: 'Équilibre entre les thèmes, les pays ou les types d’organismes' },
  urgency: { en: 'Urgent need', fr: 'Besoin urgent' },
  nextInRank: { en: 'Fundable, next in rank when money becomes free', fr: 'Admissible au financement, la suivante au classement si des fonds se libèrent' },
  waitsForYear: { en: 'Fundable, waits for the money of another fiscal year', fr: 'Admissible au financement, en attente des fonds d’un autre exercice' },
  waitsForPartner: { en: 'Fundable, waits for other funding to be confirmed', fr: 'Admissible au financement, en attente de la confirmation d’un autre financement' },
  belowPassMark: { en: 'Below the pass mark', fr: 'Sous la note de passage' },
  noMoney: { en: 'Fundable, but ranked below the money of the call', fr: 'Admissible au financement, mais classée au-delà du budget de l’appel' },
  weakCriterion: { en: 'An essential criterion is not met', fr: 'Un critère essentiel n’est pas respecté' },
  otherFunding: { en: 'Already funded elsewhere', fr: 'Déjà financée par une autre source' },
  risk: { en: 'The risk is too high', fr: 'Le risque est trop élevé' },
  notPriority: { en: 'Not a priority of this call', fr: 'Ne répond pas aux priorités de l’appel' },
});

/** Whether a code may stand for an outcome. */
export const fits = (code: ReasonCode, outcome: Outcome): boolean => (codesOf[outcome] as readonly ReasonCode[]).includes(code);

const codesOf = { approved: approvalCodes, reserve: reserveCodes, declined: declineCodes } as const;
