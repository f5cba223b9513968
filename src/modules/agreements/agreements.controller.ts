import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { forbidden, wrongState } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { Form, type FormRule, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { AgreementPreparation } from './agreement-preparation.js';
import { AgreementSteps } from './agreement-steps.js';
import { ChangeAgreement, CountersignAgreement, GiveReason, ListAgreements, PrepareAgreement, SignAgreement } from './agreement.dto.js';
import type { AgreementsView, AgreementView } from './agreement.view.js';
import { type AgreementTransition, agreementWorkflow } from './agreement.workflow.js';
import { Agreements } from './agreements.service.js';
import { notices } from './messages.js';
import { agreementEditPage } from './pages/agreement-edit.page.js';
import { agreementTextPage } from './pages/agreement-text.page.js';
import { agreementPage } from './pages/agreement.page.js';
import { agreementsPage } from './pages/agreements.page.js';

/** A step's form stands on the agreement's page and leads back to it. */
const step = (name: AgreementTransition): FormRule<AgreementView> => ({
  page: (p) => `/agreements/${p.id}`, then: (v) => `/agreements/${v.id}`, notice: agreementWorkflow.transitions[name].notice!,
});

const says = texts({
  notInPreparation: { en: 'The agreement is offered: its text and schedule no longer change. A manager can take the offer back first.', fr: 'L’entente est offerte\u00a0: son texte et son calendrier ne changent plus. La gestion peut d’abord reprendre l’offre.' },
});

@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: Agreements,
    private readonly preparation: AgreementPreparation,
    private readonly steps: AgreementSteps,
  ) {}

  @Get()
  @SignedIn()
  @View(agreementsPage)
  list(@Query() query: ListAgreements, @Me() me: Actor): Promise<AgreementsView> {
    return this.agreements.list(query, me);
  }

  @Post()
  @Can('agreement.prepare')
  @Form<AgreementView>({ page: () => '/agreements', then: (v) => `/agreements/${v.id}/edit`, notice: notices.prepared })
  async prepare(@Body() dto: PrepareAgreement, @Me() me: Actor): Promise<AgreementView> {
    return this.agreements.show(await this.preparation.prepare(dto.proposalId, me), me);
  }

  @Get(':id')
  @SignedIn()
  @View(agreementPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<AgreementView> {
    return this.agreements.show(id, me);
  }

  @Get(':id/text')
  @SignedIn()
  @View(agreementTextPage)
  text(@Param('id') id: string, @Me() me: Actor): Promise<AgreementView> {
    return this.agreements.show(id, me);
  }

  @Get(':id/edit')
  @Can('agreement.prepare')
  @View(agreementEditPage)
  async edit(@Param('id') id: string, @Me() me: Actor): Promise<AgreementView> {
    const view = await this.agreements.show(id, me);
    if (view.state !== 'inPreparation') throw wrongState('notInPreparation', says.notInPreparation);
    if (!view.mayChange) throw forbidden();
    return view;
  }

  @Post(':id')
  @HttpCode(200)
  @Can('agreement.prepare')
  @Form<AgreementView>({ page: (p) => `/agreements/${p.id}/edit`, then: (v) => `/agreements/${v.id}`, notice: notices.changed })
  async change(@Param('id') id: string, @Body() dto: ChangeAgreement, @Me() me: Actor): Promise<AgreementView> {
    await this.preparation.change(id, dto, me);
    return this.agreements.show(id, me);
  }

  @Post(':id/offer')
  @HttpCode(200)
  @SignedIn()
  @Form(step('offer'))
  async offer(@Param('id') id: string, @Me() me: Actor): Promise<AgreementView> {
    await this.steps.offer(id, me);
    return this.agreements.show(id, me);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @SignedIn()
  @Form(step('takeBack'))
  async takeBack(@Param('id') id: string, @Body() dto: GiveReason, @Me() me: Actor): Promise<AgreementView> {
    await this.steps.takeBack(id, dto.reason, me);
    return this.agreements.show(id, me);
  }

  @Post(':id/recipient-signature')
  @HttpCode(200)
  @SignedIn()
  @Form(step('sign'))
  async sign(@Param('id') id: string, @Body() dto: SignAgreement, @Me() me: Actor): Promise<AgreementView> {
    await this.steps.sign(id, dto, me);
    return this.agreements.show(id, me);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @SignedIn()
  @Form(step('decline'))
  async decline(@Param('id') id: string, @Body() dto: GiveReason, @Me() me: Actor): Promise<AgreementView> {
    await this.steps.decline(id, dto.reason, me);
    return this.agreements.show(id, me);
  }

  @Post(':id/department-signature')
  @HttpCode(200)
  @SignedIn()
  @Form(step('countersign'))
  async countersign(@Param('id') id: string, @Body() _dto: CountersignAgreement, @Me() me: Actor): Promise<AgreementView> {
    await this.steps.countersign(id, me);
    return this.agreements.show(id, me);
  }

  @Post(':id/close-out')
  @HttpCode(200)
  @SignedIn()
  @Form(step('startCloseOut'))
  async startCloseOut(@Param('id') id: string, @Me() me: Actor): Promise<AgreementView> {
    await this.steps.startCloseOut(id, me);
    return this.agreements.show(id, me);
  }

  @Post(':id/closure')
  @HttpCode(200)
  @SignedIn()
  @Form(step('close'))
  async close(@Param('id') id: string, @Me() me: Actor): Promise<AgreementView> {
    await this.steps.close(id, me);
    return this.agreements.show(id, me);
  }
}
