import type { DataSource } from 'typeorm';
import { firstHash, hashOf, type Link } from './chain.js';

/** What a verification of the whole trail found. */
export interface ChainVerdict {
  ok: boolean;
  /** Events that hold, up to the first that does not. */
  count: number;
  /** The first event that was changed, or that follows one that was changed or taken out. */
  brokenId: number | null;
  /** The hash of the last event that holds: kept elsewhere, it shows later whether the end was cut off. */
  head: string;
}
interface StoredLink extends Link {
  id: number;
  previousHash: string;
  hash: string;
}
const batch = 2_000;

/** Recomputes every hash from the first event on, a batch at a time; stops at the first that does not fit. */
export async function verifyChain(source: DataSource): Promise<ChainVerdict> {
  let head = firstHash;
  let count = 0;
  for (let after = 0; ; ) {
    const links = await source.query<StoredLink[]>(
      `select id, name, subject_type as "subjectType", subject_id as "subjectId", actor_id as "actorId", from_state as "fromState", to_state as "toState", reason, particulars, at,
         previous_hash as "previousHash", hash from events where id > $1 order by id limit $2`, [after, batch]);
    for (const link of links) {
      if (link.previousHash !== head || link.hash !== hashOf(head, link)) return { ok: false, count, brokenId: link.id, head };
      head = link.hash;
      count += 1;
    }
    if (links.length < batch) return { ok: true, count, brokenId: null, head };
    after = links.at(-1)!.id;
  }
}
