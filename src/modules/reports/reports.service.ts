import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, notFound, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, hasRole, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork, Work } from '../../platform/database/unit-of-work.js';
import { Timelines } from '../../platform/events/timelines.js';
import { type Step, WorkflowEngine } from '../../platform/workflow/engine.js';
import { permissions } from '../accounts/index.js';
import type { ReportState } from '../agreements/index.js';
import { ReportAggregate, rolesOn, seesReport } from './report.aggregate.js';
import type { ListReports, SaveReport } from './report.dto.js';
import { Report } from './report.entity.js';
import type { ReportsView, ReportView } from './report.view.js';
import type { ReportTransition } from './report.workflow.js';
import { pageSize, ReportQueries } from './reports.queries.js';

const says = texts({
  notOpen: { en: 'The report is submitted: its text no longer changes.', fr: 'Le rapport est soumis\u00a0: son texte ne change plus.' },
  clash: { en: 'A colleague saved this report meanwhile. Your text is kept below; what is stored now is shown above it. Save again to replace it with yours.', fr: 'Un ou une collègue a enregistré ce rapport entre-temps. Votre texte figure ci-dessous; ce qui est enregistré est présenté au-dessus. Enregistrez de nouveau pour le remplacer par le vôtre.' },
});
const openStates: readonly string[] = ['requested', 'returned'];

/** Reports for people: lists, one report, writing it, and its steps. */
@Injectable()
export class Reports {
  constructor(
    private readonly source: DataSource,
    private readonly queries: ReportQueries,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly timelines: Timelines,
    private readonly clock: Clock,
  ) {}

  async list(query: ListReports, me: Actor): Promise<ReportsView> {
    const readsAll = hasRole(me, ...permissions['report.readAll']);
    if (!readsAll && !me.memberships.length) throw forbidden();
    const { state = null, afterDue = null, after = null } = query;
    const found = await this.queries.list({ organizations: readsAll ? null : me.memberships.map((m) => m.organizationId), state, afterDue, after });
    const last = found.length > pageSize ? found[pageSize - 1] : undefined;
    return { audience: readsAll ? 'staff' : 'applicant', state: state as ReportState | null, reports: found.slice(0, pageSize), next: last ? { afterDue: last.dueOn, after: last.id } : null };
  }

  async show(id: string, me: Actor): Promise<ReportView> {
    const row = isId(id) ? await this.source.manager.findOneBy(Report, { id }) : null;
    if (!row || !seesReport(row, me)) throw notFound();
    const member = rolesIn(me, row.organizationId).length > 0;
    const work = new Work(this.source.manager, this.clock.now());
    const [agreement, submissions, timeline, actions] = await Promise.all([
      this.queries.agreementOf(id), this.queries.submissions(id), this.timelines.of('report', id), this.engine.actions(work, ReportAggregate, row, me),
    ]);
    const [last, ...before] = submissions;
    const open = openStates.includes(row.state);
    const { achievements, lessons, spentCents } = row;
    return {
      id, state: row.state as ReportState, audience: member ? 'applicant' : 'staff', dueOn: row.dueOn, agreement,
      content: member ? { achievements, lessons, spentCents } : last ? { achievements: last.achievements, lessons: last.lessons, spentCents: last.spentCents } : null,
      version: row.version, mayEdit: open && rolesOn(row, me).includes('editor'), reviewNote: row.reviewNote, submittedAt: row.submittedAt,
      earlier: member && open ? submissions : before, actions,
      history: timeline.map(({ name, at, actorName, toState, reason }) => ({ name, at, who: member && toState !== 'submitted' ? null : actorName, reason })),
    };
  }

  /** Saves the text, and submits it when asked to; what was saved stays saved when it cannot be submitted yet. */
  async save(id: string, dto: SaveReport, me: Actor): Promise<void> {
    if (!isId(id)) throw notFound();
    await this.units.run(async (work) => {
      const row = await work.manager.findOne(Report, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !seesReport(row, me)) throw notFound();
      if (!rolesOn(row, me).includes('editor')) throw forbidden();
      if (!openStates.includes(row.state)) throw wrongState('notOpen', says.notOpen);
      if (row.version !== dto.version) throw new Refusal('stale', 'changedMeanwhile', says.clash, [], { version: row.version });
      await work.manager.update(Report, { id }, {
        achievements: dto.achievements === undefined ? row.achievements : (dto.achievements ?? ''),
        lessons: dto.lessons === undefined ? row.lessons : (dto.lessons ?? ''),
        spentCents: dto.spent === undefined ? row.spentCents : dto.spent,
        version: row.version + 1, editedAt: work.at,
      });
    });
    if (dto.then === 'submit') await this.submit(id, me);
  }

  submit(id: string, me: Actor): Promise<void> {
    return this.take('submit', id, me, {
      also: async (row, work) => {
        await work.manager.query(
          `insert into report_submissions (report_id, number, achievements, lessons, spent_cents, submitted_by, submitted_at)
           select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from report_submissions where report_id = $1`, [row.id, row.achievements, row.lessons, row.spentCents, me.personId, work.at]);
      },
    });
  }
  sendBack(id: string, reason: string | null | undefined, me: Actor): Promise<void> {
    return this.take('sendBack', id, me, { reason, prepare: (row) => { row.reviewNote = reason ?? null; } });
  }
  accept(id: string, me: Actor): Promise<void> {
    return this.take('accept', id, me);
  }

  private async take(name: ReportTransition, id: string, me: Actor, step: Step<Report> = {}): Promise<void> {
    if (!isId(id)) throw notFound();
    const taken: Step<Report> = {
      ...step,
      prepare: async (row, work) => {
        taken.particulars = { reportId: row.id, agreementId: row.agreementId, organizationId: row.organizationId };
        await step.prepare?.(row, work);
      },
    };
    await this.engine.fire(ReportAggregate, name, id, me, taken);
  }
}
