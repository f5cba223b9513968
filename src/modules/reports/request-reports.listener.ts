import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids/ids.js';
import { addDays } from '../../kernel/time/dates.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type EventListener, ListensTo, type RecordedEvent } from '../../platform/events/listener.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { ReportAggregate } from './report.aggregate.js';
import { finalReportDays, reportRequested } from './report.workflow.js';

/** An agreement in force has one final report. Called twice, it finds it there. */
@Injectable()
@ListensTo('request-reports', ['agreement.inForce'])
export class RequestReports implements EventListener {
  constructor(
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
  ) {}

  async handle({ subjectId: agreementId }: RecordedEvent): Promise<void> {
    await this.units.run(async (work) => {
      await work.manager.query('select 1 from agreements where id = $1 for no key update', [agreementId]);
      const [agreement] = await work.manager.query<{ organizationId: string; endOn: string; hasReport: boolean }[]>(
        `select a.organization_id as "organizationId", a.end_on as "endOn", exists (select 1 from reports r where r.agreement_id = a.id) as "hasReport"
         from agreements a where a.id = $1`, [agreementId]);
      if (!agreement || agreement.hasReport) return;
      const { organizationId } = agreement;
      const id = newId();
      await this.engine.beginIn(work, ReportAggregate, {
        id, agreementId, organizationId, kind: 'final', dueOn: addDays(agreement.endOn, finalReportDays), achievements: '', lessons: '', spentCents: null, version: 1,
        editedAt: null, submittedBy: null, submittedAt: null, reviewedBy: null, reviewedAt: null, reviewNote: null, createdAt: work.at,
      }, reportRequested, 'system', { reportId: id, agreementId, organizationId });
    });
  }
}
