import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me, SignedIn } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { Form, type FormRule, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { paymentPage } from './pages/payment.page.js';
import { paymentsPage } from './pages/payments.page.js';
import { CertifyPayment, ConfirmPayment, GiveReason, ListPayments } from './payment.dto.js';
import type { PaymentsView, PaymentView } from './payment.view.js';
import { type PaymentTransition, paymentWorkflow } from './payment.workflow.js';
import { Payments } from './payments.service.js';

const step = (name: PaymentTransition): FormRule<PaymentView> => ({
  page: (p) => `/payments/${p.id}`, then: (v) => `/payments/${v.id}`, notice: paymentWorkflow.transitions[name].notice!,
});

@Controller('payments')
export class PaymentsController {
  constructor(private readonly payments: Payments) {}

  @Get()
  @Can('payment.readAll')
  @View(paymentsPage)
  list(@Query() query: ListPayments, @Me() me: Actor): Promise<PaymentsView> {
    return this.payments.list(query, me);
  }

  @Get(':id')
  @SignedIn()
  @View(paymentPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<PaymentView> {
    return this.payments.show(id, me);
  }

  @Post(':id/certification')
  @HttpCode(200)
  @SignedIn()
  @Form(step('certify'))
  async certify(@Param('id') id: string, @Body() dto: CertifyPayment, @Me() me: Actor): Promise<PaymentView> {
    await this.payments.certify(id, dto.note, me);
    return this.payments.show(id, me);
  }

  @Post(':id/return')
  @HttpCode(200)
  @SignedIn()
  @Form(step('sendBack'))
  async sendBack(@Param('id') id: string, @Body() dto: GiveReason, @Me() me: Actor): Promise<PaymentView> {
    await this.payments.sendBack(id, dto.reason, me);
    return this.payments.show(id, me);
  }

  @Post(':id/release')
  @HttpCode(200)
  @SignedIn()
  @Form(step('release'))
  async release(@Param('id') id: string, @Me() me: Actor): Promise<PaymentView> {
    await this.payments.release(id, me);
    return this.payments.show(id, me);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @SignedIn()
  @Form(step('recordPaid'))
  async recordPaid(@Param('id') id: string, @Body() dto: ConfirmPayment, @Me() me: Actor): Promise<PaymentView> {
    await this.payments.recordPaid(id, dto, me);
    return this.payments.show(id, me);
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @SignedIn()
  @Form(step('cancel'))
  async cancel(@Param('id') id: string, @Body() dto: GiveReason, @Me() me: Actor): Promise<PaymentView> {
    await this.payments.cancel(id, dto.reason, me);
    return this.payments.show(id, me);
  }
}
