import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { LedgerModule } from '../ledger/index.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentQueries } from './payments.queries.js';
import { Payments } from './payments.service.js';
import { SchedulePayments } from './schedule-payments.listener.js';

/** Instalments on their way out: certified, released, paid. */
@Module({
  imports: [AgreementsModule, LedgerModule],
  controllers: [PaymentsController],
  providers: [Payments, PaymentQueries, SchedulePayments],
})
export class PaymentsModule {}
