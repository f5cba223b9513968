import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { CallDesk } from './call-desk.service.js';
import { CallDraftsController } from './call-drafts.controller.js';
import { CallDrafts } from './call-drafts.service.js';
import { CallStepsController } from './call-steps.controller.js';
import { CallSteps } from './call-steps.service.js';
import { CallsController } from './calls.controller.js';
import { CallsQueries } from './calls.queries.js';
import { Calls } from './calls.service.js';
import { CallWindowsSweep } from './calls.sweep.js';

@Module({
  imports: [ProgrammesModule, LedgerModule],
  // Drafts first: `/calls/new` is no call's id.
  controllers: [CallDraftsController, CallsController, CallStepsController],
  providers: [Calls, CallDesk, CallDrafts, CallSteps, CallsQueries, CallWindowsSweep],
  exports: [Calls],
})
export class CallsModule {}
