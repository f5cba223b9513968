import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/index.js';
import { AppropriationsController } from './appropriations.controller.js';
import { AppropriationsQueries } from './appropriations.queries.js';
import { Appropriations } from './appropriations.service.js';
import { Ledger } from './ledger.service.js';
import { SpendingController } from './spending.controller.js';
import { SpendingQueries } from './spending.queries.js';
import { Spending } from './spending.service.js';

@Module({
  imports: [ProgrammesModule],
  controllers: [AppropriationsController, SpendingController],
  providers: [Ledger, Appropriations, AppropriationsQueries, Spending, SpendingQueries],
  exports: [Ledger],
})
export class LedgerModule {}
