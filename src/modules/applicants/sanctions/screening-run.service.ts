import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids/ids.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { Vault } from '../../../platform/secrets/vault.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { MatchAggregate } from './match.aggregate.js';
import { matchFound, type MatchState } from './match.workflow.js';
import { findPairs, type FoundPair } from './names/find-pairs.js';
import { nameKey } from './names/name-key.js';
import { NameSources } from './names/name-sources.js';
import type { Named } from './names/named.js';

/** Which names are compared with which entries: of some organizations or of all, with one list's new entries or with all that count. */
export type RunScope = { cause: 'change'; organizationIds: readonly string[] } | { cause: 'list'; listId: string } | { cause: 'weekly'; unlessSince: Date };

/** What is sealed in a match. */
export interface MatchedNames {
  ours: string;
  theirs: string;
}
export const matchContext = (id: string): string => `sanctions_matches.sealed ${id}`;

interface Known {
  id: string;
  organizationId: string;
  kind: string;
  subjectId: string;
  nameHash: string;
  entryId: string;
  entryPlace: string;
  /** The entry is on no current list any more. */
  gone: boolean;
  state: MatchState;
}
interface Hit extends Named {
  key: string;
  nameHash: string;
  pair: FoundPair;
}

/** One run at a time: two would find the same pair at once. */
export const runLock = 7_071_969;
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');
const pairId = (one: { organizationId: string; kind: string; subjectId: string; nameHash: string; entryId: string }): string => [one.organizationId, one.kind, one.subjectId, one.nameHash, one.entryId].join(' ');

/** Compares names with the sanctions lists and raises what nobody has judged on the same data. Running it again changes nothing. */
@Injectable()
export class ScreeningRuns {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly sources: NameSources,
    private readonly vault: Vault,
  ) {}

  async run(scope: RunScope): Promise<void> {
    await this.units.run(async (work) => {
      await work.manager.query('select pg_advisory_xact_lock($1)', [runLock]);
      const [given] = await work.manager.query<{ lists: boolean; done: boolean }[]>(
        "select exists (select 1 from sanctions_lists where replaced_at is null) as lists, exists (select 1 from sanctions_runs where cause = 'weekly' and at > $1) as done", [scope.cause === 'weekly' ? scope.unlessSince : null]);
      if (!given!.lists || (scope.cause === 'weekly' && given!.done)) return;
      const named = distinct(await this.sources.all(work.manager, scope.cause === 'change' ? scope.organizationIds : null));
      const pairs = await findPairs(work.manager, [...new Set(named.map(({ key }) => key))], scope.cause === 'list' ? scope.listId : null);
      const found = await this.#raise(work, hits(named, pairs), scope.cause !== 'list');
      const runId = newId();
      const organizations = scope.cause === 'change' ? scope.organizationIds : [null];
      await work.manager.query(
        `insert into sanctions_runs (id, cause, organization_id, list_id, name_count, found_count, at) select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::int[], $6::int[], $7::timestamptz[])`,
        columnsOf(organizations.map((organizationId, i) => [i ? newId() : runId, scope.cause, organizationId, scope.cause === 'list' ? scope.listId : null, named.length, found, work.at])));
      if (found) work.record({ name: 'sanctionsRun.found', subjectType: 'sanctionsRun', subjectId: runId, actorId: null, particulars: { cause: scope.cause, found } });
    });
  }

  /** How many were raised. A newer pair of the same subject and entry takes the place of one that waits and is no longer found; what was judged stays judged. `whole`: every entry was compared. */
  async #raise(work: Work, all: readonly Hit[], whole: boolean): Promise<number> {
    if (!all.length) return 0;
    const known = await work.manager.query<Known[]>(
      `select m.id, m.organization_id as "organizationId", m.subject_kind as kind, m.subject_id as "subjectId", m.name_hash as "nameHash", m.entry_id as "entryId", m.state, e.gone_list_id is not null as gone, e.source || ' ' || lower(e.list_name) || ' ' || e.reference as "entryPlace"
       from sanctions_matches m join sanctions_entries e on e.id = m.entry_id where m.organization_id = any($1)`, [[...new Set(all.map(({ organizationId }) => organizationId))]]);
    const byPair = new Map(known.map((one) => [pairId(one), one]));
    const fresh = all.filter((hit) => (byPair.get(pairId({ ...hit, entryId: hit.pair.entryId }))?.state ?? 'replaced') === 'replaced');
    if (!fresh.length) return 0;
    const places = new Map((await work.manager.query<{ id: string; place: string }[]>("select id, source || ' ' || lower(list_name) || ' ' || reference as place from sanctions_entries where id = any($1)", [[...new Set(fresh.map(({ pair }) => pair.entryId))]])).map(({ id, place }) => [id, place]));
    const present = new Set(all.map((one) => pairId({ ...one, entryId: one.pair.entryId })));
    const waiting = grouped(known.filter(({ state }) => state === 'open'), ({ organizationId }) => organizationId);
    const replaced = new Set<string>();
    for (const hit of fresh) {
      const { organizationId, kind, subjectId, nameHash, pair } = hit;
      const particulars = { organizationId };
      for (const old of waiting.get(organizationId) ?? []) {
        const same = old.kind === kind && old.subjectId === subjectId && old.entryPlace === places.get(pair.entryId) && (kind !== 'partner' || old.nameHash === nameHash);
        if (same && (old.gone || (whole && !present.has(pairId(old))))) {
          await this.engine.fireIn(work, MatchAggregate, 'replace', old.id, 'system', { particulars });
          replaced.add(old.id);
        }
      }
      waiting.set(organizationId, (waiting.get(organizationId) ?? []).filter((old) => !replaced.has(old.id)));
      const earlier = byPair.get(pairId({ ...hit, entryId: pair.entryId }));
      if (earlier) {
        await this.engine.fireIn(work, MatchAggregate, 'raise', earlier.id, 'system', { particulars });
        continue;
      }
      const id = newId();
      await this.engine.beginIn(work, MatchAggregate, {
        id, organizationId, subjectKind: kind, subjectId, nameHash, entryId: pair.entryId, score: pair.score,
        sealed: this.vault.seal(JSON.stringify({ ours: hit.name, theirs: pair.entryKey } satisfies MatchedNames), matchContext(id)), foundAt: work.at, judgedBy: null, judgedAt: null,
      }, matchFound, 'system', particulars);
    }
    return fresh.length;
  }
}

/** Each name with its key; somebody who is a member and also the contact is compared once, as what comes first. */
function distinct(all: readonly Named[]): (Named & { key: string })[] {
  const seen = new Set<string>();
  return all.flatMap((one) => {
    const key = nameKey(one.name);
    const id = `${one.organizationId} ${one.kind === 'partner' ? one.subjectId : ''} ${key}`;
    return key === '' || seen.has(id) || !seen.add(id) ? [] : [{ ...one, key }];
  });
}

function hits(named: readonly (Named & { key: string })[], pairs: readonly FoundPair[]): Hit[] {
  const byKey = grouped(pairs, ({ key }) => key);
  return named.flatMap((one) => (byKey.get(one.key) ?? []).map((pair) => ({ ...one, nameHash: hashOf(one.key), pair })));
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const columnsOf = (rows: readonly (readonly unknown[])[]): unknown[][] => rows[0]!.map((_, at) => rows.map((row) => row[at]));
