import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, Public, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { askedConsentsPage } from './pages/asked-consents.page.js';
import { partnerConsentPage } from './pages/partner-consent.page.js';
import { PartnerAnswers } from './partner-answers.service.js';
import { AnswerConsent, ConsentsFilter, DeclineConsent } from './partner-consent.dto.js';
import type { AskedConsentsView, PartnerView } from './partner-consent.view.js';
import { consentNotices } from './partner-consent.workflow.js';

const own = { page: ({ id }: Record<string, string>) => `/partner-consents/${id}`, then: ({ id }: PartnerView) => `/partner-consents/${id}` };
const letter = { page: ({ token }: Record<string, string>) => `/partner-invitations/${token}`, then: ({ token }: PartnerView) => `/partner-invitations/${token}` };

/** What partners are asked: on the pages of their organization, or by the link of a letter. */
@Controller()
export class PartnerConsentsController {
  constructor(private readonly answers: PartnerAnswers) {}

  @Get('partner-consents')
  @SignedIn()
  @View(askedConsentsPage)
  list(@Query() { after }: ConsentsFilter, @Me() me: Actor): Promise<AskedConsentsView> {
    return this.answers.list(after ?? null, me);
  }

  @Get('partner-consents/:id')
  @SignedIn()
  @View(partnerConsentPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<PartnerView> {
    return this.answers.show(id, me);
  }

  @Post('partner-consents/:id/consent')
  @HttpCode(200)
  @SignedIn()
  @Form<PartnerView>({ ...own, notice: consentNotices.consented })
  consent(@Param('id') id: string, @Body() dto: AnswerConsent, @Me() me: Actor): Promise<PartnerView> {
    return this.answers.consent(id, dto, me);
  }

  @Post('partner-consents/:id/refusal')
  @HttpCode(200)
  @SignedIn()
  @Form<PartnerView>({ ...own, notice: consentNotices.declined })
  decline(@Param('id') id: string, @Body() dto: DeclineConsent, @Me() me: Actor): Promise<PartnerView> {
    return this.answers.decline(id, dto, me);
  }

  @Get('partner-invitations/:token')
  @Public()
  @View(partnerConsentPage)
  showByToken(@Param('token') token: string): Promise<PartnerView> {
    return this.answers.showByToken(token);
  }

  @Post('partner-invitations/:token/consent')
  @HttpCode(200)
  @Public()
  @Form<PartnerView>({ ...letter, notice: consentNotices.consented })
  consentByToken(@Param('token') token: string, @Body() dto: AnswerConsent): Promise<PartnerView> {
    return this.answers.consentByToken(token, dto);
  }

  @Post('partner-invitations/:token/refusal')
  @HttpCode(200)
  @Public()
  @Form<PartnerView>({ ...letter, notice: consentNotices.declined })
  declineByToken(@Param('token') token: string, @Body() dto: DeclineConsent): Promise<PartnerView> {
    return this.answers.declineByToken(token, dto);
  }
}
