import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { ReviewsModule } from '../reviews/index.js';
import { ChainsController } from './approval/chains.controller.js';
import { Chains } from './approval/chains.service.js';
import { ChainQueries } from './approval/chains.queries.js';
import { RecommendationQueries } from './approval/recommendations.queries.js';
import { RecommendationsController } from './approval/recommendations.controller.js';
import { Recommendations } from './approval/recommendations.service.js';
import { Turns } from './approval/turns.service.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { Delegations } from './delegations/delegations.service.js';
import { BulkController } from './bulk/bulk.controller.js';
import { BulkDecisions } from './bulk/bulk.service.js';
import { ReconsiderationsController } from './reconsiderations/reconsiderations.controller.js';
import { ReconsiderationQueries } from './reconsiderations/reconsiderations.queries.js';
import { Reconsiderations } from './reconsiderations/reconsiderations.service.js';
import { ReserveListController } from './reserve/reserve-list.controller.js';
import { ReserveList } from './reserve/reserve-list.service.js';
import { ReserveListSweep } from './reserve/reserve-list.sweep.js';
import { Deciding } from './deciding.service.js';
import { DecisionMoney } from './decision-money.service.js';
import { DecisionPages } from './decision-pages.service.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionQueries } from './decisions.queries.js';
import { Decisions } from './decisions.service.js';
import { RankingQueries } from './ranking.queries.js';
import { RankingsController } from './rankings.controller.js';
import { Rankings } from './rankings.service.js';
import { ScenariosController } from './scenarios/scenarios.controller.js';
import { ScenarioQueries } from './scenarios/scenarios.queries.js';
import { Scenarios } from './scenarios/scenarios.service.js';
import { Release } from './release.service.js';

@Module({
  imports: [LedgerModule, ReviewsModule],
  controllers: [DecisionsController, RecommendationsController, ChainsController, DelegationsController, BulkController, ReconsiderationsController, ReserveListController, RankingsController, ScenariosController],
  providers: [Decisions, Deciding, DecisionMoney, Turns, Recommendations, RecommendationQueries, ChainQueries, Chains, Delegations, BulkDecisions, Reconsiderations, ReconsiderationQueries, ReserveList, ReserveListSweep, DecisionPages, DecisionQueries, RankingQueries, Rankings, Release, Scenarios, ScenarioQueries],
  exports: [Decisions],
})
export class DecisionsModule {}
