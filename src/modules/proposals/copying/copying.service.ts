import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { callLimits, Calls } from '../../calls/index.js';
import { Programmes } from '../../programmes/index.js';
import { storedAnswers, valuesOf, writeAnswers } from '../answers.store.js';
import { PartnerFollowing } from '../partners/partner-following.service.js';
import { mayWrite } from '../proposal-access.js';
import { writeProposalFacts } from '../proposal-facts.js';
import { lockForWriting, type ProposalRow, ProposalReads, withFiles } from '../proposal-reads.js';
import { headOf } from '../section.view.js';
import { carryOver } from './carry-over.js';
import type { CopyReport, CopyView } from './copying.view.js';
import { copyWords } from './copying.words.js';

type Source = Omit<CopyView['sources'][number], 'copied'>;
type StoredCopy = Pick<CopyReport, 'at' | 'carried' | 'toCheck' | 'left'> & { fromId: string; reference: string; title: string };
const mostSources = 50;

/** Carries answers from one proposal of an organization over to another of the same organization. */
@Injectable()
export class Copying {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly units: UnitOfWork,
    private readonly partners: PartnerFollowing,
  ) {}

  /** For writers of the organization; for everybody else there is nothing to choose from. */
  async show(id: string, me: Actor): Promise<CopyView> {
    const { row } = await this.reads.seen(id, me);
    if (!mayWrite(me, row.organizationId)) throw notFound();
    const [call, sources, copies] = await Promise.all([
      this.calls.one(row.callId),
      this.source.query<Source[]>(
        `select p.id, p.reference, p.title, c.title as call from proposals p join calls c on c.id = p.call_id
         where p.organization_id = $1 and p.id <> $2 and exists (select from answers a where a.proposal_id = p.id) order by p.updated_at desc, p.id desc limit ${mostSources}`, [row.organizationId, id]),
      this.source.query<StoredCopy[]>(
        `select k.from_id as "fromId", p.reference, p.title, k.copied_at as at, k.carried, k.to_check as "toCheck", k.left_out as "left"
         from proposal_copies k join proposals p on p.id = k.from_id where k.proposal_id = $1 order by k.copied_at desc, k.id desc limit ${mostSources}`, [id]),
    ]);
    return {
      proposal: headOf(row, call), mayCopy: row.state === 'draft',
      sources: sources.map(({ id: sourceId, reference, title, call: callTitle }) => ({ id: sourceId, reference, title, call: callTitle, copied: copies.some(({ fromId }) => fromId === sourceId) })),
      copies: copies.map(({ fromId, reference, title, at, carried, toCheck, left }) => ({ from: { id: fromId, reference, title }, at, carried, toCheck, left })),
    };
  }

  /** Fills what is still empty; each source once. */
  async copy(id: string, fromId: string | null, me: Actor): Promise<CopyView> {
    await this.units.run(async (work) => {
      const { manager } = work;
      const row = await lockForWriting(manager, id, me);
      if (row.state !== 'draft') throw wrongState('notDraft', copyWords.notDraft);
      if (!isId(fromId ?? '') || fromId === null || fromId === id) throw invalidField('fromId', 'chooseProposal', copyWords.choose);
      const { row: from } = await this.reads.seen(fromId, me, manager);
      if (from.organizationId !== row.organizationId) throw notFound();
      const [done] = await manager.query<unknown[]>('select 1 from proposal_copies where proposal_id = $1 and from_id = $2', [id, fromId]);
      if (done) throw wrongState('copiedAlready', copyWords.already);
      await this.carry(work, row, from, me);
    });
    return this.show(id, me);
  }

  /** Carries what fits, and keeps the report of it. */
  async carry(work: Work, row: Pick<ProposalRow, 'id' | 'callId' | 'formVersionId'>, from: ProposalRow, me: Actor): Promise<void> {
    const { id } = row;
    const { manager, at } = work;
    const call = await this.calls.one(row.callId, manager);
    const [form, oldForm, themes] = [await this.calls.form(row.formVersionId), await this.calls.form(from.formVersionId), await this.programmes.themes()];
    const [answers, old] = [valuesOf(await storedAnswers(manager, id)), withFiles(oldForm, valuesOf(await storedAnswers(manager, from.id)), from.files)];
    const { changes, carried, toCheck, left } = carryOver({ form: oldForm, answers: old }, { form, answers }, { call: callLimits(call, themes), now: at });
    await writeAnswers(manager, id, changes, me.personId, at);
    await writeProposalFacts(manager, id, form, changes, at);
    await this.partners.follow(work, id, form, changes);
    await manager.query('insert into proposal_copies (id, proposal_id, from_id, carried, to_check, left_out, copied_by, copied_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [newId(), id, from.id, JSON.stringify(carried), JSON.stringify(toCheck), JSON.stringify(left), me.personId, at]);
  }
}
