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
import { Release } from './release.service.js';

@Module({
  imports: [LedgerModule, ReviewsModule],
  controllers: [DecisionsController, RankingsController],
  providers: [Decisions, DecisionPages, DecisionQueries, RankingQueries, Rankings, Release],
  exports: [Decisions],
})
export class DecisionsModule {}
