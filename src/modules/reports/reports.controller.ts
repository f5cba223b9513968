import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me, SignedIn } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { Form, View } from '../../platform/http/view.js';
import { notices } from './messages.js';
import { reportPage } from './pages/report.page.js';
import { reportsPage } from './pages/reports.page.js';
import { GiveReason, ListReports, SaveReport } from './report.dto.js';
import type { ReportsView, ReportView } from './report.view.js';
import { reportWorkflow } from './report.workflow.js';
import { Reports } from './reports.service.js';

const { submit, sendBack, accept } = reportWorkflow.transitions;
const here = { page: (p: Record<string, string>) => `/reports/${p.id}`, then: (v: ReportView) => `/reports/${v.id}` };

@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get()
  @SignedIn()
  @View(reportsPage)
  list(@Query() query: ListReports, @Me() me: Actor): Promise<ReportsView> {
    return this.reports.list(query, me);
  }

  @Get(':id')
  @SignedIn()
  @View(reportPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<ReportView> {
    return this.reports.show(id, me);
  }

  @Post(':id')
  @HttpCode(200)
  @SignedIn()
  @Form<ReportView>({ ...here, notice: notices.saved, noticeOf: ({ state }) => (state === 'submitted' ? 'submit' : null) })
  async save(@Param('id') id: string, @Body() dto: SaveReport, @Me() me: Actor): Promise<ReportView> {
    await this.reports.save(id, dto, me);
    return this.reports.show(id, me);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @SignedIn()
  @Form<ReportView>({ ...here, notice: submit.notice })
  async submit(@Param('id') id: string, @Me() me: Actor): Promise<ReportView> {
    await this.reports.submit(id, me);
    return this.reports.show(id, me);
  }

  @Post(':id/return')
  @HttpCode(200)
  @SignedIn()
  @Form<ReportView>({ ...here, notice: sendBack.notice })
  async sendBack(@Param('id') id: string, @Body() dto: GiveReason, @Me() me: Actor): Promise<ReportView> {
    await this.reports.sendBack(id, dto.reason, me);
    return this.reports.show(id, me);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @SignedIn()
  @Form<ReportView>({ ...here, notice: accept.notice })
  async accept(@Param('id') id: string, @Me() me: Actor): Promise<ReportView> {
    await this.reports.accept(id, me);
    return this.reports.show(id, me);
  }
}
