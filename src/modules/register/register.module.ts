import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/index.js';
import { AwardsController } from './awards.controller.js';
import { AwardsQueries } from './awards.queries.js';
import { Awards } from './awards.service.js';
import { HistoryController } from './history/history.controller.js';
import { History } from './history/history.service.js';
import { ImportPublicAccounts } from './history/import-public-accounts.js';
import { ProjectAward } from './project-award.listener.js';

/** The public register of awards, and the printed history before it. A sink: it listens, and nobody imports it. */
@Module({
  imports: [ProgrammesModule],
  controllers: [AwardsController, HistoryController],
  providers: [Awards, AwardsQueries, ProjectAward, History, ImportPublicAccounts],
})
export class RegisterModule {}
