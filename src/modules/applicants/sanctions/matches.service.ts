import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { actionsFor } from '../../../kernel/workflow/judge.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { Timelines } from '../../../platform/events/timelines.js';
import { cursorOf, readCursor } from '../../../platform/http/cursor.js';
import { Vault } from '../../../platform/secrets/vault.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { OrganizationAggregate } from '../standing/organization.aggregate.js';
import { MatchAggregate, matchRoles, seesMatch } from './match.aggregate.js';
import type { SanctionsMatch } from './match.entity.js';
import { type MatchState, type MatchTransition, matchWorkflow } from './match.workflow.js';
import { NameSources } from './names/name-sources.js';
import { metWords } from './names/name-score.js';
import { nameKey } from './names/name-key.js';
import type { SubjectKind } from './names/named.js';
import { type MatchedNames, matchContext } from './screening-run.service.js';
import type { MatchQueueView, MatchRow, MatchView, ScreeningState } from './sanctions.view.js';

const pageSize = 20;
/** The members of the organization read this: it names no list, no person and no match. */
const neutralReason = 'Decision of the program after its due diligence. – Décision du programme à la suite de sa vérification diligente.';
const row = `m.id, m.organization_id as "organizationId", o.legal_name as organization, m.subject_kind as kind, e.source, e.list_name as "listName", e.reference, m.score, m.state, m.found_at as "foundAt"`;
const from = 'sanctions_matches m join organizations o on o.id = m.organization_id join sanctions_entries e on e.id = m.entry_id';

interface Stored extends MatchRow {
  subjectId: string;
  sealed: string;
  country: string;
  city: string;
  proposalReference: string | null;
  entryName: string;
  aliases: string[];
  entryKind: MatchView['entry']['kind'];
  born: string[];
  programme: string | null;
  listedOn: string | null;
  stillListed: boolean;
  judgedBy: string | null;
  judgedAt: Date | null;
}

/** Matches with sanctions lists: the queue, one beside its entry, and the verdict of a due-diligence officer. */
@Injectable()
export class SanctionsMatches {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly timelines: Timelines,
    private readonly names: NameSources,
    private readonly vault: Vault,
  ) {}

  /** The nearest first; nobody's own organizations. */
  async queue({ state, kind, q, after }: { state: MatchState; kind: SubjectKind | null; q: string; after: string | null }, me: Actor): Promise<MatchQueueView> {
    const cursor = readCursor(after, 'number', 'id');
    const rows = await this.source.query<MatchRow[]>(
      `select ${row} from ${from} where m.state = $1 and ($2::text is null or m.subject_kind = $2) and ($3 = '' or o.legal_name ilike $4) and not m.organization_id = any($5::uuid[])
         and ($6::int is null or m.score < $6 or (m.score = $6 and m.id > $7::uuid)) order by m.score desc, m.id limit ${pageSize + 1}`,
      [state, kind, q, `%${q.replace(/[\\%_]/g, '\\$&')}%`, me.memberships.map(({ organizationId }) => organizationId), cursor && Math.min(cursor[0], 1_000), cursor?.[1] ?? null]);
    const matches = rows.slice(0, pageSize);
    const last = matches.at(-1);
    return { matches, state, kind, q, next: rows.length > pageSize && last ? cursorOf(last.score, last.id) : null };
  }

  async show(id: string, me: Actor): Promise<MatchView> {
    const [found] = isId(id) ? await this.source.query<Stored[]>(
      `select ${row}, m.subject_id as "subjectId", m.sealed, o.country, o.city, e.name as "entryName", e.aliases, e.kind as "entryKind", e.born, e.programme, e.listed_on as "listedOn", e.gone_list_id is null as "stillListed",
         j.name as "judgedBy", m.judged_at as "judgedAt", p.reference as "proposalReference"
       from ${from} left join persons j on j.id = m.judged_by left join proposals p on p.id = m.subject_id and m.subject_kind = 'partner' where m.id = $1`, [id]) : [];
    if (!found || !seesMatch(me, found.organizationId)) throw notFound();
    const { ours, theirs } = JSON.parse(this.vault.open(found.sealed, matchContext(id))) as MatchedNames;
    const [present, timeline] = await Promise.all([this.names.all(this.source.manager, [found.organizationId]), this.timelines.of('sanctionsMatch', id)]);
    const now = present.filter((one) => one.kind === found.kind && one.subjectId === found.subjectId);
    return {
      match: { id, organizationId: found.organizationId, organization: found.organization, kind: found.kind, source: found.source, listName: found.listName, reference: found.reference, score: found.score, state: found.state, foundAt: found.foundAt },
      ours: { name: ours, now: (now.find(({ name }) => name === ours) ?? (found.kind === 'partner' ? undefined : now[0]))?.name ?? null, country: found.country, city: found.city, proposal: found.proposalReference ? { id: found.subjectId, reference: found.proposalReference } : null },
      entry: { name: found.entryName, aliases: found.aliases, kind: found.entryKind, born: found.born, programme: found.programme, listedOn: found.listedOn, stillListed: found.stillListed },
      words: metWords(nameKey(ours), theirs), judgedBy: found.judgedBy, judgedAt: found.judgedAt, bars: found.kind !== 'partner',
      actions: actionsFor(matchWorkflow, { state: found.state, roles: matchRoles(me), facts: {} }), timeline,
    };
  }

  /** A confirmed match bars the organization in the same transaction, with words that tell its members nothing about the match. */
  async judge(id: string, step: Exclude<MatchTransition, 'replace' | 'raise'>, reason: string | null, me: Actor): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      const particulars: Record<string, unknown> = {};
      await this.engine.fireIn(work, MatchAggregate, step, id, me, {
        reason, particulars,
        prepare: ({ organizationId }) => { particulars.organizationId = organizationId; },
        also: async (match) => { if (step === 'confirm' && match.subjectKind !== 'partner') await this.#bar(work, match); },
      });
    });
  }

  async #bar(work: Work, { organizationId }: SanctionsMatch): Promise<void> {
    const [organization] = await work.manager.query<{ state: string }[]>('select state from organizations where id = $1 for update', [organizationId]);
    if (organization?.state !== 'barred') await this.engine.fireIn(work, OrganizationAggregate, 'bar', organizationId, 'system', { reason: neutralReason, particulars: { organizationId } });
  }

  /** How the screening of an organization stands, for staff who may know; undefined for everybody else, its members above all. */
  async stateOf(organizationId: string, me: Actor): Promise<ScreeningState | undefined> {
    if (rolesIn(me, organizationId).length || !hasRole(me, ...permissions['sanctions.seeState'])) return undefined;
    const [found] = await this.source.query<Omit<ScreeningState, 'mayOpen'>[]>(
      `select count(*) filter (where m.state = 'open') as open, count(*) filter (where m.state = 'confirmed') as confirmed, count(*) filter (where m.state = 'cleared') as cleared,
         (select max(r.at) from sanctions_runs r where r.organization_id = o.id or (r.organization_id is null and r.at >= o.created_at)) as "lastRunAt"
       from organizations o left join sanctions_matches m on m.organization_id = o.id where o.id = $1 group by o.id`, [organizationId]);
    return found && { open: Number(found.open), confirmed: Number(found.confirmed), cleared: Number(found.cleared), lastRunAt: found.lastRunAt, mayOpen: hasRole(me, ...permissions['sanctions.read']) };
  }

  /** Seals anew what an earlier key sealed, a few at a time; how many there were. */
  async sealAnew(most: number): Promise<number> {
    const rows = await this.source.query<{ id: string; sealed: string }[]>('select id, sealed from sanctions_matches where not starts_with(sealed, $1) order by id limit $2', [this.vault.present, most]);
    for (const { id, sealed } of rows) await this.source.query('update sanctions_matches set sealed = $3 where id = $1 and sealed = $2', [id, sealed, this.vault.seal(this.vault.open(sealed, matchContext(id)), matchContext(id))]);
    return rows.length;
  }
}
