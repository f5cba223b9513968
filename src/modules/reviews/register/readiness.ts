import { invalidField } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

/** Why nothing new may be assigned to a reviewer, whatever the proposal. Reviews already given stay theirs. */
export type Unready = 'paused' | 'agreement' | 'declaration';

/** True for a reason that holds for every proposal. */
export const isUnready = (obstacle: string | null): obstacle is Unready => obstacle !== null && Object.hasOwn(unreadyWords, obstacle);

/** The reason in words, after the person's name. */
export const unreadyWords: Record<Unready, Bilingual> = texts({
  paused: { en: 'takes no new proposals at present', fr: 'ne reçoit pas de nouvelles propositions en ce moment' },
  agreement: { en: 'no valid reviewer agreement', fr: 'aucune entente d’évaluation valide' },
  declaration: { en: 'no valid declaration of interests', fr: 'aucune déclaration d’intérêts valide' },
});

const refusals = texts({
  paused: { en: 'This person takes no new proposals at present. Choose somebody else.', fr: 'Cette personne ne reçoit pas de nouvelles propositions en ce moment. Choisissez quelqu’un d’autre.' },
  agreement: { en: 'This person’s reviewer agreement is not signed or has expired. Nothing new can be assigned until it is signed.', fr: 'L’entente d’évaluation de cette personne n’est pas signée ou est expirée. Rien de nouveau ne peut lui être attribué avant la signature.' },
  declaration: { en: 'This person’s yearly declaration of interests is missing or has expired. Nothing new can be assigned until it is made.', fr: 'La déclaration annuelle d’intérêts de cette personne manque ou est expirée. Rien de nouveau ne peut lui être attribué avant qu’elle soit faite.' },
});

/**
 * The one place that says whether a reviewer may be asked: an `Unready`, or null for those who may. `person` and `today` are
 * SQL expressions. Whoever reviewed before there was an agreement has time to sign (`grace_until_on`).
 */
export const unreadySql = (person: string, today: string): string =>
  `(select case when f.state = 'paused' then 'paused' when f.grace_until_on >= ${today} then null
      when f.agreement_until_on is null or f.agreement_until_on < ${today} then 'agreement'
      when not exists (select 1 from interest_declarations d where d.person_id = ${person} and d.until_on >= ${today}) then 'declaration' end
    from (select 1) one left join reviewer_profiles f on f.person_id = ${person})`;

/** 422 at the field of the person chosen. */
export function refuseUnready(unready: Unready | null): void {
  if (unready === 'paused') throw invalidField('reviewerId', 'reviewerPaused', refusals.paused);
  if (unready === 'agreement') throw invalidField('reviewerId', 'agreementNotValid', refusals.agreement);
  if (unready === 'declaration') throw invalidField('reviewerId', 'declarationNotValid', refusals.declaration);
}

/** Refusals that concern the person and therefore every proposal. */
export const unreadyCodes: ReadonlySet<string> = new Set(['reviewerPaused', 'agreementNotValid', 'declarationNotValid']);
