import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { texts } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { CallDesk } from '../call-desk.service.js';
import type { CallView } from '../call.view.js';
import { notices as callNotices } from '../call.words.js';
import { IssueAmendment } from './amendment.dto.js';
import type { AmendmentView } from './amendment.view.js';
import { Amendments } from './amendments.service.js';
import { FormBuilder } from './form-builder.service.js';
import { type FormBuilderView, formBuilderView } from './form-builder.view.js';
import { amendmentPage } from './pages/amendment.page.js';

const notices = texts({
  started: { en: 'Change the form below, then review and issue the amendment.', fr: 'Modifiez le formulaire ci-dessous, puis revoyez et publiez la modification.' },
  discarded: { en: 'The amendment is discarded. Applicants keep the form they have.', fr: 'La modification est abandonnée. Les demandeurs gardent le formulaire qu’ils ont.' },
});

/** Amending the form of an open call. */
@Controller('calls/:id')
export class AmendmentsController {
  constructor(
    private readonly amendments: Amendments,
    private readonly builder: FormBuilder,
    private readonly desk: CallDesk,
  ) {}

  @Post('form/amendment')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<FormBuilderView>({ page: ({ id }) => `/calls/${id}`, then: ({ callId }) => `/calls/${callId}/form`, notice: notices.started })
  async start(@Param('id') id: string, @Me() me: Actor): Promise<FormBuilderView> {
    await this.amendments.start(id, me);
    return formBuilderView(await this.builder.current(id));
  }

  @Get('form/amendment')
  @Can('call.prepare')
  @View(amendmentPage)
  review(@Param('id') id: string): Promise<AmendmentView> {
    return this.amendments.show(id);
  }

  @Post('form/amendment/removal')
  @HttpCode(200)
  @Can('call.prepare')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}/form/amendment`, then: ({ id }) => `/calls/${id}`, notice: notices.discarded })
  async discard(@Param('id') id: string, @Me() me: Actor): Promise<CallView> {
    await this.amendments.discard(id);
    return this.desk.show(id, me);
  }

  @Post('amendment')
  @HttpCode(200)
  @Can('call.manage')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}/form/amendment`, then: ({ id }) => `/calls/${id}`, notice: callNotices.amended })
  async issue(@Param('id') id: string, @Body() dto: IssueAmendment, @Me() me: Actor): Promise<CallView> {
    await this.amendments.issue(id, dto, me);
    return this.desk.show(id, me);
  }
}
