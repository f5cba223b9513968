import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

/** How a reviewer is tied to an organization, as the yearly declaration asks. */
export const interestKinds = ['employment', 'board', 'family', 'money', 'partner', 'dispute', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];
export const interestNames: Record<InterestKind, Bilingual> = texts({
  employment: { en: 'I work or worked for it', fr: 'J’y travaille ou j’y ai travaillé' },
  board: { en: 'I serve or served on its board', fr: 'Je siège ou j’ai siégé à son conseil' },
  family: { en: 'A relative or close friend belongs to it', fr: 'Un membre de ma famille ou un proche en fait partie' },
  money: { en: 'I or my employer could gain or lose money through it', fr: 'Mon employeur ou moi pourrions y gagner ou y perdre financièrement' },
  partner: { en: 'I work with it, or advise it', fr: 'Je collabore avec lui ou je le conseille' },
  dispute: { en: 'I have a dispute with it', fr: 'J’ai un différend avec lui' },
  other: { en: 'Something else', fr: 'Autre lien' },
});

/** One tie to one organization. The years are optional. */
export interface InterestEntry {
  organization: string;
  kind: InterestKind;
  since: number | null;
  until: number | null;
  note: string | null;
}
/** A row as it comes in: what was left empty is null or absent. */
export type TypedInterest = { [K in keyof InterestEntry]?: InterestEntry[K] | null };

const says = texts({
  organization: { en: 'Enter the name of the organization.', fr: 'Entrez le nom de l’organisme.' },
  kind: { en: 'Choose how you are tied to it.', fr: 'Choisissez le lien qui vous unit à lui.' },
  years: { en: 'The last year is before the first one.', fr: 'La dernière année précède la première.' },
  both: { en: 'Either list what you declare, or tick that there is nothing to declare.', fr: 'Énumérez ce que vous déclarez ou cochez que vous n’avez rien à déclarer, mais pas les deux.' },
  none: { en: 'List at least one interest, or tick that there is nothing to declare.', fr: 'Énumérez au moins un intérêt ou cochez que vous n’avez rien à déclarer.' },
});

/** The entries of a declaration and everything wrong with them; rows left empty do not count. */
export function readInterests(rows: readonly TypedInterest[], nothing: boolean): { entries: InterestEntry[]; problems: FieldProblem[] } {
  const entries: InterestEntry[] = [];
  const problems: FieldProblem[] = [];
  for (const [i, { organization = null, kind = null, since = null, until = null, note = null }] of rows.entries()) {
    if ([organization, kind, since, until, note].every((value) => value === null)) continue;
    if (!organization) problems.push(problem(`entries.${i}.organization`, 'required', says.organization));
    if (!kind) problems.push(problem(`entries.${i}.kind`, 'choose', says.kind));
    if (since !== null && until !== null && until < since) problems.push(problem(`entries.${i}.until`, 'yearsReversed', says.years));
    if (organization && kind) entries.push({ organization, kind, since, until, note });
  }
  if (nothing && entries.length + problems.length) problems.push(problem('nothing', 'eitherOr', says.both));
  if (!nothing && !entries.length && !problems.length) problems.push(problem('nothing', 'nothingDeclared', says.none));
  return { entries, problems };
}
