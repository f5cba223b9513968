import { Module } from '@nestjs/common';
import { ReportQueries } from './reports.queries.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';
import { RequestReports } from './request-reports.listener.js';

/** What recipients tell about their projects. */
@Module({
  controllers: [ReportsController],
  providers: [Reports, ReportQueries, RequestReports],
})
export class ReportsModule {}
