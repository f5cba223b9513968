import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, invalid, invalidField, notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { withSize } from '../../../kernel/files/bytes.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../platform/files/file-store.js';
import type { StoredUpload } from '../../../platform/files/upload.js';
import { type BudgetLine, budgetTotals, checkBudget, known } from '../../calls/index.js';
import { writeAnswers } from '../answers.store.js';
import { PartnerFollowing } from '../partners/partner-following.service.js';
import { mayWrite } from '../proposal-access.js';
import { writeProposalFacts } from '../proposal-facts.js';
import { lockForWriting } from '../proposal-reads.js';
import { headOf } from '../section.view.js';
import { type BudgetSurroundings, BudgetContexts } from './budget-contexts.js';
import type { BudgetReadingView, UsedReadingView } from './budget-reading.view.js';
import { csvRows } from './csv-reading.js';
import { columnByKey, readSheet } from './read-sheet.js';
import { mostBytes, type SheetProblem } from './sheet.js';
import { sheetWords } from './sheet-words.js';
import { xlsxRows } from './xlsx-reading.js';

interface Reading {
  id: string;
  fileName: string;
  lines: BudgetLine[];
  rows: number[];
  problems: SheetProblem[];
  readAt: Date;
  usedAt: Date | null;
}
const columns = 'id, file_name as "fileName", lines, line_rows as rows, problems, read_at as "readAt", used_at as "usedAt"';

/** Reads files into budgets: first to look at, then, when somebody says so, in place of the lines typed before. */
@Injectable()
export class BudgetReadings {
  constructor(
    private readonly source: DataSource,
    private readonly contexts: BudgetContexts,
    private readonly units: UnitOfWork,
    private readonly partners: PartnerFollowing,
    private readonly store: FileStore,
  ) {}

  /** Reads a file and keeps what it gave; the file itself is not kept, nor what this person read before and did not use. */
  async read(id: string, upload: StoredUpload | undefined, me: Actor): Promise<BudgetReadingView> {
    try {
      const around = await this.writing(id, me);
      if (!upload) throw invalidField('file', 'fileRequired', sheetWords.noFile);
      const { lines, rows, problems } = readSheet(around.question, await this.rowsOf(upload));
      if (!lines.length && !problems.length) throw invalidField('file', 'nothingRead', sheetWords.nothingRead);
      const readingId = newId();
      await this.units.run(async (work) => {
        await work.manager.query('delete from budget_readings where proposal_id = $1 and read_by = $2 and used_at is null', [id, me.personId]);
        await work.manager.query('insert into budget_readings (id, proposal_id, file_name, sha256, lines, line_rows, problems, read_by, read_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
          [readingId, id, upload.fileName, upload.sha256, JSON.stringify(lines), rows, JSON.stringify(problems), me.personId, work.at]);
      });
      return await this.show(id, readingId, me);
    } finally {
      if (upload) await this.store.remove(upload.key);
    }
  }

  /** For the organization only: what is looked at here is not part of the proposal yet. */
  async show(id: string, readingId: string, me: Actor): Promise<BudgetReadingView> {
    const around = await this.contexts.of(this.source.manager, id, me);
    if (!mayWrite(me, around.row.organizationId)) throw notFound();
    return viewOf(around, await one(this.source.manager, id, readingId), me);
  }

  /** Puts the lines in place of the budget, as a change of its answer: 409 when the budget is not the one that was looked at. */
  async use(id: string, readingId: string, version: number | null, me: Actor): Promise<UsedReadingView> {
    return this.units.run(async (work) => {
      const locked = await lockForWriting(work.manager, id, me);
      if (locked.state !== 'draft') throw wrongState('notDraft', sheetWords.notDraft);
      const reading = await one(work.manager, id, readingId);
      if (reading.usedAt) throw wrongState('readingUsed', sheetWords.used);
      if (reading.problems.length) throw invalid([], 'readingHasProblems', sheetWords.hasProblems);
      const around = await this.contexts.of(work.manager, id, me);
      if (version !== around.version) throw new Refusal('stale', 'answersChanged', sheetWords.changedMeanwhile, [], { version: around.version });
      const changes = { [known.budget]: { lines: reading.lines } };
      await writeAnswers(work.manager, id, changes, me.personId, work.at);
      await writeProposalFacts(work.manager, id, around.form, changes, work.at);
      await this.partners.follow(work, id, around.form, changes);
      await work.manager.query('update budget_readings set used_at = $2 where id = $1', [reading.id, work.at]);
      return { proposalId: id, section: around.section, lines: reading.lines.length, version: around.version + 1 };
    });
  }

  /** The surroundings for somebody who may change the budget now. */
  private async writing(id: string, me: Actor): Promise<BudgetSurroundings> {
    const around = await this.contexts.of(this.source.manager, id, me);
    if (!mayWrite(me, around.row.organizationId)) throw forbidden();
    if (around.row.state !== 'draft') throw wrongState('notDraft', sheetWords.notDraft);
    return around;
  }

  private async rowsOf({ key, bytes, fileName }: StoredUpload): Promise<ReturnType<typeof csvRows>> {
    const isCsv = /\.csv$/i.test(fileName);
    if (!isCsv && !/\.xlsx$/i.test(fileName)) throw invalidField('file', 'wrongKind', sheetWords.wrongKind);
    if (bytes > mostBytes) throw invalidField('file', 'sheetTooLarge', withSize(sheetWords.tooLarge, mostBytes));
    const chunks: Buffer[] = [];
    for await (const chunk of (await this.store.open(key)) as AsyncIterable<Buffer>) chunks.push(chunk);
    const content = Buffer.concat(chunks);
    return isCsv ? csvRows(content) : xlsxRows(content);
  }
}

async function one(manager: EntityManager, proposalId: string, id: string): Promise<Reading> {
  const [reading] = isId(id) ? await manager.query<Reading[]>(`select ${columns} from budget_readings where id = $1 and proposal_id = $2`, [id, proposalId]) : [];
  if (!reading) throw notFound();
  return reading;
}

function viewOf(around: BudgetSurroundings, reading: Reading, me: Actor): BudgetReadingView {
  const { row, call, section, budget, version } = around;
  const { id, fileName, readAt, lines, problems } = reading;
  const now = budgetTotals(budget);
  return {
    id, proposal: headOf(row, call), section, fileName, readAt, lines: lines.length, totals: budgetTotals({ lines }), problems,
    remarks: problems.length ? [] : remarksOf(around, reading),
    current: { lines: budget.lines.length, totalCents: now.totalCents, requestedCents: now.requestedCents, version }, used: reading.usedAt !== null,
    mayUse: !reading.usedAt && !problems.length && row.state === 'draft' && mayWrite(me, row.organizationId),
  };
}

/** The checks of the call on the lines of a file, told by its rows and columns. */
const remarksOf = ({ checks }: BudgetSurroundings, { lines, rows }: Reading): SheetProblem[] =>
  checkBudget({ lines }, checks).map(({ field, code, text }) => {
    const [, index, key] = /^\.lines\.(\d+)\.(.+)$/.exec(field) ?? [];
    return { row: index === undefined ? null : (rows[Number(index)] ?? null), column: key === undefined ? null : columnByKey(key), code, text };
  });
