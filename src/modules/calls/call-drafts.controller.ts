import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { Programmes } from '../programmes/index.js';
import { CallDesk } from './call-desk.service.js';
import { CallDrafts } from './call-drafts.service.js';
import { type CallEditView, callEditView, type QuestionEditView } from './call-edit.view.js';
import { DraftCall, EditCall, EditQuestion } from './call.dto.js';
import type { CallView } from './call.view.js';
import { notices } from './call.words.js';
import { Calls } from './calls.service.js';
import { questionOf } from './form/index.js';
import { callEditPage } from './pages/call-edit.page.js';
import { questionEditPage } from './pages/question-edit.page.js';
import { offeredSections } from './reword-form.js';

/** Writing a call before it is approved. */
@Controller('calls')
export class CallDraftsController {
  constructor(
    private readonly drafts: CallDrafts,
    private readonly desk: CallDesk,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Can('call.prepare')
  @View(callEditPage)
  async new(): Promise<CallEditView> {
    return callEditView(null, null, await this.programmes.mainThemes(), this.clock.now());
  }

  @Post()
  @Can('call.prepare')
  @Form<CallView>({ page: () => '/calls/new', then: ({ id }) => `/calls/${id}`, notice: notices.drafted })
  async create(@Body() dto: DraftCall, @Me() me: Actor): Promise<CallView> {
    const { id } = await this.drafts.create(dto, me);
    return this.desk.show(id, me);
  }

  @Get(':id/edit')
  @Can('call.prepare')
  @View(callEditPage)
  async editForm(@Param('id') id: string): Promise<CallEditView> {
    const call = await this.drafts.one(id);
    return callEditView(call, await this.calls.form(call.formVersionId), await this.programmes.mainThemes(), this.clock.now());
  }

  @Post(':id/edit')
  @Can('call.prepare')
  @Form<CallView>({ page: ({ id }) => `/calls/${id}/edit`, then: ({ id }) => `/calls/${id}`, notice: notices.changed })
  async edit(@Param('id') id: string, @Body() dto: EditCall, @Me() me: Actor): Promise<CallView> {
    await this.drafts.edit(id, dto, me);
    return this.desk.show(id, me);
  }

  @Get(':id/questions/:key')
  @Can('call.prepare')
  @View(questionEditPage)
  async question(@Param('id') id: string, @Param('key') key: string): Promise<QuestionEditView> {
    const call = await this.drafts.one(id);
    const form = await this.calls.form(call.formVersionId);
    const section = offeredSections(form).find(({ questions }) => questions.some((one) => one.key === key));
    const question = section?.questions.find((one) => one.key === key);
    if (!section || !question) throw notFound();
    return {
      callId: call.id, reference: call.reference, key, code: question.code, section: section.title, label: question.label, hint: question.hint ?? null,
      required: question.required, asked: questionOf(form, key) !== undefined,
    };
  }

  @Post(':id/questions/:key')
  @Can('call.prepare')
  @Form<CallView>({ page: ({ id, key }) => `/calls/${id}/questions/${key}`, then: ({ id }) => `/calls/${id}/edit`, notice: notices.reworded })
  async editQuestion(@Param('id') id: string, @Param('key') key: string, @Body() dto: EditQuestion, @Me() me: Actor): Promise<CallView> {
    await this.drafts.editQuestion(id, key, dto, me);
    return this.desk.show(id, me);
  }
}
