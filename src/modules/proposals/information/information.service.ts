import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, invalid, invalidField, notFound, problem, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import type { StoredUpload } from '../../../platform/files/upload.js';
import { proposalRoles, sideOf } from '../proposal-access.js';
import type { Proposal } from '../proposal.entity.js';
import { Screening } from '../screening.service.js';
import { required } from '../submitting.service.js';
import type { GiveInformation, RequestInformation } from './information.dto.js';
import { informationWords as says } from './information.words.js';
import { filesOfItem, SideFiles } from './side-files.js';

/** The answers and files that one request brings, and when it was received. */
export interface Given extends Pick<GiveInformation, 'answers' | 'version'> {
  uploads: readonly StoredUpload[];
  receivedAt: Date;
}
interface Item {
  id: string;
  number: number;
  answer: string | null;
}
interface OpenRequest {
  id: string;
  dueAt: Date;
  version: number;
  items: Item[];
}

/** Questions of the department about a submitted proposal: asked with a due date, answered at their fields, sent in one step. */
@Injectable()
export class Information {
  constructor(
    private readonly screening: Screening,
    private readonly units: UnitOfWork,
    private readonly files: SideFiles,
  ) {}

  async request(id: string, { items, dueAt }: RequestInformation, me: Actor): Promise<void> {
    const requestId = newId();
    const questions = items.flatMap(({ question }) => question || []);
    await this.screening.fire('requestInformation', id, me, {
      particulars: { requestId, dueAt: dueAt?.toISOString(), questions: questions.length },
      prepare: (_row, { at }) => {
        if (!questions.length) throw invalidField('items.0.question', 'required', says.question);
        if (required(dueAt, 'dueAt', says.due) <= at) throw invalidField('dueAt', 'duePast', says.duePast);
      },
      also: async (_row, { manager, at }) => {
        await manager.query('insert into information_requests (id, proposal_id, due_at, requested_by, requested_at) values ($1, $2, $3, $4, $5)', [requestId, id, dueAt, me.personId, at]);
        for (const [index, question] of questions.entries()) await manager.query('insert into information_items (id, request_id, number, question) values ($1, $2, $3, $4)', [newId(), requestId, index + 1, question]);
      },
    });
  }

  /** Keeps answers for colleagues and later; at the due time they go as they are. */
  async save(id: string, given: Given, me: Actor): Promise<void> {
    await this.units.run(async (work) => {
      const [row] = isId(id) ? await work.manager.query<(Pick<Proposal, 'id' | 'organizationId' | 'callId' | 'submittedAt' | 'state'>)[]>(
        'select id, state, organization_id as "organizationId", call_id as "callId", submitted_at as "submittedAt" from proposals where id = $1 for update', [id]) : [];
      if (!row || !sideOf(me, row)) throw notFound();
      if (!proposalRoles(me, row).some((role) => role === 'editor' || role === 'signatory')) throw forbidden();
      if (row.state !== 'informationRequested') throw wrongState('wrongState', says.notAsked);
      await this.write(work, row, given, me);
    });
  }

  async send(id: string, given: Given, me: Actor): Promise<void> {
    await this.screening.fire('answerInformation', id, me, {
      prepare: async (row, work) => {
        const open = await this.write(work, row, given, me);
        const missing = open.items.filter(({ answer }) => !answer);
        if (missing.length) throw invalid(missing.map(({ number }) => problem(`answers.${number - 1}.answer`, 'required', says.answer)));
        row.updatedAt = work.at;
        await work.manager.query('update information_requests set answered_by = $2, answered_at = $3 where id = $1', [open.id, me.personId, work.at]);
      },
    });
  }

  /** Writes what is given into the open request, judged by the instant it was received. */
  private async write(work: Work, proposal: Pick<Proposal, 'id' | 'organizationId' | 'callId'>, { answers, version = null, uploads, receivedAt }: Given, me: Actor): Promise<OpenRequest> {
    const open = await openRequest(work.manager, proposal.id);
    if (!open) throw wrongState('wrongState', says.notAsked);
    if (receivedAt >= open.dueAt) throw wrongState('afterDue', says.late);
    if (version !== null && version !== open.version) throw new Refusal('stale', 'stale', says.stale, [], { version: open.version });
    const place = (field: string): number => Number(/^files\[?\.?(\d{1,2})\]?$/.exec(field)?.[1] ?? -1);
    const nowhere = [...answers.slice(open.items.length).map((_, index) => `answers.${open.items.length + index}.answer`), ...uploads.filter(({ field }) => !open.items[place(field)]).map(({ field }) => field)];
    if (nowhere.length) throw invalid(nowhere.map((field) => problem(field, 'unknownQuestion', says.noSuchQuestion)));
    for (const [index, item] of open.items.entries()) {
      const text = answers[index]?.answer ?? null;
      if (text !== item.answer && (text !== null || (version !== null && answers[index]))) {
        await work.manager.query('update information_items set answer = $2 where id = $1', [item.id, text]);
        item.answer = text;
      }
      const own = uploads.filter(({ field }) => place(field) === index);
      const problems = own.length ? this.files.problems(own, await filesOfItem(work.manager, item.id)) : [];
      if (problems.length) throw invalid(problems);
      await this.files.keep(work, proposal, { itemId: item.id }, own, me.personId);
    }
    await work.manager.query('update information_requests set version = version + 1 where id = $1', [open.id]);
    return open;
  }
}

async function openRequest(manager: EntityManager, proposalId: string): Promise<OpenRequest | undefined> {
  const [row] = await manager.query<OpenRequest[]>(
    `select r.id, r.due_at as "dueAt", r.version, (select json_agg(json_build_object('id', i.id, 'number', i.number, 'answer', i.answer) order by i.number) from information_items i where i.request_id = r.id) as items
     from information_requests r where r.proposal_id = $1 and r.answered_at is null and r.lapsed_at is null order by r.requested_at desc, r.id desc limit 1 for update of r`, [proposalId]);
  return row;
}
