import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { askPartnerPage } from './pages/ask-partner.page.js';
import { partnersPage } from './pages/partners.page.js';
import { PartnerAsking } from './partner-asking.service.js';
import { AskByLetter, AskOrganization, FindPartner } from './partner-consent.dto.js';
import type { AskPartnerView, PartnersView } from './partner-consent.view.js';
import { consentNotices } from './partner-consent.workflow.js';

const back = { page: ({ id }: Record<string, string>) => `/proposals/${id}/partners`, then: ({ id }: PartnersView) => `/proposals/${id}/partners` };
const asking = { ...back, page: ({ id, position }: Record<string, string>) => `/proposals/${id}/partners/${position}` };

/** The partners of a proposal and their consent, for the applicant and the department. */
@Controller('proposals/:id')
export class PartnersController {
  constructor(private readonly asking: PartnerAsking) {}

  @Get('partners')
  @SignedIn()
  @View(partnersPage)
  list(@Param('id') id: string, @Me() me: Actor): Promise<PartnersView> {
    return this.asking.list(id, me);
  }

  @Get('partners/:position')
  @SignedIn()
  @View(askPartnerPage)
  one(@Param('id') id: string, @Param('position') position: string, @Query() { q }: FindPartner, @Me() me: Actor, @Req() req: Request): Promise<AskPartnerView> {
    return this.asking.one(id, position, q ?? null, me, req.ip ?? '');
  }

  @Post('partners/:position/request')
  @SignedIn()
  @Form<PartnersView>({ ...asking, notice: consentNotices.asked })
  ask(@Param('id') id: string, @Param('position') position: string, @Body() { organizationId }: AskOrganization, @Me() me: Actor): Promise<PartnersView> {
    return this.asking.ask(id, position, { organizationId }, me);
  }

  @Post('partners/:position/letter')
  @SignedIn()
  @Form<PartnersView>({ ...asking, notice: consentNotices.asked })
  write(@Param('id') id: string, @Param('position') position: string, @Body() { email }: AskByLetter, @Me() me: Actor): Promise<PartnersView> {
    return this.asking.ask(id, position, { email }, me);
  }

  @Post('partner-consents/:consentId/renewal')
  @HttpCode(200)
  @SignedIn()
  @Form<PartnersView>({ ...back, notice: consentNotices.askedAgain })
  askAgain(@Param('id') id: string, @Param('consentId') consentId: string, @Me() me: Actor): Promise<PartnersView> {
    return this.asking.askAgain(id, consentId, me);
  }

  @Post('partner-consents/:consentId/withdrawal')
  @HttpCode(200)
  @SignedIn()
  @Form<PartnersView>({ ...back, notice: consentNotices.takenBack })
  takeBack(@Param('id') id: string, @Param('consentId') consentId: string, @Me() me: Actor): Promise<PartnersView> {
    return this.asking.takeBack(id, consentId, me);
  }
}
