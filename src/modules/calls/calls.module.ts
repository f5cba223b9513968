import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { ProgrammesModule } from '../programmes/index.js';
import { CallDesk } from './call-desk.service.js';
import { CallCopying } from './call-copying.service.js';
import { CallDraftsController } from './call-drafts.controller.js';
import { CallDrafts } from './call-drafts.service.js';
import { CallStepsController } from './call-steps.controller.js';
import { AmendmentsController } from './builder/amendments.controller.js';
import { Amendments } from './builder/amendments.service.js';
import { FormBuilderController } from './builder/form-builder.controller.js';
import { FormBuilder } from './builder/form-builder.service.js';
import { CallSteps } from './call-steps.service.js';
import { CallsController } from './calls.controller.js';
import { CallsQueries } from './calls.queries.js';
import { Calls } from './calls.service.js';
import { Addenda } from './news/addenda.service.js';
import { CallNewsQueries } from './news/call-news.queries.js';
import { Clarifications } from './news/clarifications.service.js';
import { CallFollowers } from './news/followers.service.js';
import { CallNewsController } from './news/news.controller.js';
import { SecondStagesController } from './stages/second-stages.controller.js';
import { SecondStages } from './stages/second-stages.service.js';
import { StageQueries } from './stages/stages.queries.js';
import { CallAlerts } from './finding/call-alerts.service.js';
import { CallAlertsSweep } from './finding/call-alerts.sweep.js';
import { CallFeedsController } from './finding/call-feeds.controller.js';
import { SavedSearchesController } from './finding/saved-searches.controller.js';
import { SavedSearches } from './finding/saved-searches.service.js';
import { ConsentRuleController } from './consent-rule/consent-rule.controller.js';
import { ConsentRules } from './consent-rule/consent-rule.service.js';
import { DecisionTargetController } from './decision-target/decision-target.controller.js';
import { DecisionTargets } from './decision-target/decision-target.service.js';
import { CallWindowsSweep } from './calls.sweep.js';

@Module({
  imports: [ProgrammesModule, LedgerModule],
  // Drafts and feeds first: `/calls/new` is no call's id.
  controllers: [CallDraftsController, CallFeedsController, CallsController, CallStepsController, CallNewsController, FormBuilderController, AmendmentsController, SecondStagesController, SavedSearchesController, DecisionTargetController, ConsentRuleController],
  providers: [Calls, CallDesk, CallDrafts, CallCopying, CallSteps, CallsQueries, CallWindowsSweep, CallNewsQueries, Clarifications, Addenda, CallFollowers, FormBuilder, Amendments, SecondStages, StageQueries, SavedSearches, CallAlerts, CallAlertsSweep, DecisionTargets, ConsentRules],
  exports: [Calls],
})
export class CallsModule {}
