import type { Bilingual } from '../../../kernel/i18n/text.js';

export interface Linked {
  id: string;
  reference: string;
  title: string;
}
/** The call that chosen concept notes are invited to. */
export interface NextCall {
  id: string;
  reference: string;
  title: Bilingual;
  opensAt: Date;
  closesAt: Date;
  zone: string;
}
/** Where a proposal stands in a call of two stages. */
export interface Chain {
  isConcept: boolean;
  concept: Linked | null;
  /** For staff only once it was submitted. */
  full: Linked | null;
  /** Only once the organization is invited. */
  nextCall: NextCall | null;
  mayStart: boolean;
}

const linked = (alias: string): string => `json_build_object('id', ${alias}.id, 'reference', ${alias}.reference, 'title', ${alias}.title)`;

/** The chain of proposal `$1`, as one JSON value; `$4` is whether its applicant reads. */
export const chainSql = `json_build_object(
  'concept', (select ${linked('c')} from proposals p join proposals c on c.id = p.predecessor_id where p.id = $1),
  'full', (select ${linked('s')} from proposals s where s.predecessor_id = $1 and ($4 or s.submitted_at is not null)),
  'nextCall', (select json_build_object('id', n.id, 'reference', n.reference, 'title', n.title, 'opensAt', n.opens_at, 'closesAt', n.closes_at, 'zone', n.zone, 'state', n.state)
    from proposals p join calls n on n.first_stage_call_id = p.call_id and n.state <> 'cancelled' where p.id = $1 and p.state = 'invited'))`;

export type StoredChain = Pick<Chain, 'concept' | 'full'> & { nextCall: (NextCall & { state: string }) | null };

/** The chain for one reader. */
export function chainOf(stored: StoredChain, isConcept: boolean, writes: boolean, now: Date): Chain {
  const next = stored.nextCall;
  const nextCall = next && { id: next.id, reference: next.reference, title: next.title, opensAt: new Date(next.opensAt), closesAt: new Date(next.closesAt), zone: next.zone };
  return { isConcept, concept: stored.concept, full: stored.full, nextCall, mayStart: writes && !stored.full && next?.state === 'open' && nextCall !== null && now < nextCall.closesAt };
}
