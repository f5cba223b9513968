import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { ReviewsModule } from '../reviews/index.js';
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
  controllers: [DecisionsController, RankingsController, ScenariosController],
  providers: [Decisions, DecisionPages, DecisionQueries, RankingQueries, Rankings, Release, Scenarios, ScenarioQueries],
  exports: [Decisions],
})
export class DecisionsModule {}
