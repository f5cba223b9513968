import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/index.js';
import { AgreementPreparation } from './agreement-preparation.js';
import { AgreementSteps } from './agreement-steps.js';
import { AgreementsController } from './agreements.controller.js';
import { AgreementQueries } from './agreements.queries.js';
import { Agreements } from './agreements.service.js';
import { Commitments } from './commitments.js';

/** The promise between the department and a recipient, from its preparation to its closing. */
@Module({
  imports: [LedgerModule],
  controllers: [AgreementsController],
  providers: [Agreements, AgreementPreparation, AgreementSteps, AgreementQueries, Commitments],
  exports: [Agreements],
})
export class AgreementsModule {}
