import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { notFound } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { questionOf, sectionOfQuestion } from '../form/index.js';
import { addSection, moveItem, putQuestion, removeItem, restoreItem, rewordSection } from './form-edits.js';
import { blankQuestion, newKey, startOf } from './blank-question.js';
import { FormBuilder, seenQuestion } from './form-builder.service.js';
import { type FormBuilderView, formBuilderView, type QuestionEditView, questionEditView, type SectionEditView } from './form-builder.view.js';
import { formBuilderPage } from './pages/form-builder.page.js';
import { questionEditPage } from './pages/question-edit.page.js';
import { sectionEditPage } from './pages/section-edit.page.js';
import { writtenQuestion } from './write-question.js';
import { AddSection, ArrangeForm, EditQuestion, WriteQuestion, WriteSection } from './write-question.dto.js';

const notices = texts({
  arranged: { en: 'The form is changed.', fr: 'Le formulaire est modifié.' },
  added: { en: 'The question is added.', fr: 'La question est ajoutée.' },
  saved: { en: 'The question is saved.', fr: 'La question est enregistrée.' },
  sectionAdded: { en: 'The section is added.', fr: 'La section est ajoutée.' },
  sectionSaved: { en: 'The section is saved.', fr: 'La section est enregistrée.' },
});
const formPath = ({ callId }: FormBuilderView): string => `/calls/${callId}/form`;
const nothing = { en: '', fr: '' };

/** Building a call's form on pages: sections, questions, their order, limits and conditions. */
@Controller('calls/:id/form')
export class FormBuilderController {
  constructor(private readonly builder: FormBuilder) {}

  @Get()
  @Can('call.prepare')
  @View(formBuilderPage)
  async show(@Param('id') id: string): Promise<FormBuilderView> {
    return formBuilderView(await this.builder.current(id));
  }

  /** Moves, takes out or puts back one section or question. */
  @Post('arrangement')
  @Can('call.prepare')
  @Form<FormBuilderView>({ page: ({ id }) => `/calls/${id}/form`, then: formPath, notice: notices.arranged })
  async arrange(@Param('id') id: string, @Body() { up, down, remove, restore }: ArrangeForm, @Me() me: Actor): Promise<FormBuilderView> {
    await this.builder.change(id, me, Object.fromEntries(Object.entries({ up, down, remove, restore }).filter(([, key]) => key)), (form) => {
      const lifted = up ? moveItem(form, up, -1) : form;
      const lowered = down ? moveItem(lifted, down, 1) : lifted;
      const cut = remove ? removeItem(lowered, remove) : lowered;
      return restore ? restoreItem(cut, restore) : cut;
    });
    return this.show(id);
  }

  @Get('sections/new')
  @Can('call.prepare')
  @View(sectionEditPage)
  async newSection(@Param('id') id: string): Promise<SectionEditView> {
    const { call } = await this.builder.current(id);
    return { callId: call.id, reference: call.reference, key: null, title: nothing, intro: null };
  }

  @Post('sections')
  @Can('call.prepare')
  @Form<FormBuilderView>({ page: ({ id }) => `/calls/${id}/form/sections/new`, then: formPath, notice: notices.sectionAdded })
  async addSection(@Param('id') id: string, @Body() dto: AddSection, @Me() me: Actor): Promise<FormBuilderView> {
    await this.builder.change(id, me, { section: 'new' }, (form) => addSection(form, wordsOf(dto), (section) => ({
      ...blankQuestion({ sections: [] }, section, dto.firstKind, null), key: newKey(dto.firstEn), label: { en: dto.firstEn, fr: dto.firstFr },
    })));
    return this.show(id);
  }

  @Get('sections/:section')
  @Can('call.prepare')
  @View(sectionEditPage)
  async section(@Param('id') id: string, @Param('section') key: string): Promise<SectionEditView> {
    const { call, form } = await this.builder.current(id);
    const section = form.sections.find((one) => one.key === key);
    if (!section) throw notFound();
    return { callId: call.id, reference: call.reference, key, title: section.title, intro: section.intro ?? null };
  }

  @Post('sections/:section')
  @Can('call.prepare')
  @Form<FormBuilderView>({ page: ({ id, section }) => `/calls/${id}/form/sections/${section}`, then: formPath, notice: notices.sectionSaved })
  async editSection(@Param('id') id: string, @Param('section') key: string, @Body() dto: WriteSection, @Me() me: Actor): Promise<FormBuilderView> {
    await this.builder.change(id, me, { section: key }, (form) => rewordSection(form, key, wordsOf(dto)));
    return this.show(id);
  }

  /** A new question; `start` is a kind, or a repeating group to start from, such as `risks`. */
  @Get('sections/:section/questions/:start')
  @Can('call.prepare')
  @View(questionEditPage)
  async newQuestion(@Param('id') id: string, @Param('section') section: string, @Param('start') start: string): Promise<QuestionEditView> {
    const working = await this.builder.current(id);
    const { kind, preset } = startOf(start);
    const view = questionEditView(working, section, blankQuestion(working.form, section, kind, preset), start);
    if (!view) throw notFound();
    return view;
  }

  @Post('sections/:section/questions/:start')
  @Can('call.prepare')
  @Form<FormBuilderView>({ page: ({ id, section, start }) => `/calls/${id}/form/sections/${section}/questions/${start}`, then: formPath, notice: notices.added })
  async addQuestion(@Param('id') id: string, @Param('section') section: string, @Param('start') start: string, @Body() dto: WriteQuestion, @Me() me: Actor): Promise<FormBuilderView> {
    const { kind, preset } = startOf(start);
    const key = newKey(dto.labelEn);
    await this.builder.change(id, me, { question: key }, (form) => putQuestion(form, writtenQuestion(form, kind, key, dto, blankQuestion(form, section, kind, preset)), section));
    return this.show(id);
  }

  @Get('questions/:key')
  @Can('call.prepare')
  @View(questionEditPage)
  async question(@Param('id') id: string, @Param('key') key: string): Promise<QuestionEditView> {
    const working = await this.builder.current(id);
    const question = questionOf(working.form, key);
    const view = question && questionEditView(working, sectionOfQuestion(working.form, key)!.key, question, null);
    if (!view) throw notFound();
    return view;
  }

  @Post('questions/:key')
  @Can('call.prepare')
  @Form<FormBuilderView>({ page: ({ id, key }) => `/calls/${id}/form/questions/${key}`, then: formPath, notice: notices.saved })
  async editQuestion(@Param('id') id: string, @Param('key') key: string, @Body() dto: EditQuestion, @Me() me: Actor): Promise<FormBuilderView> {
    await this.builder.change(id, me, { question: key }, (form) => {
      const before = seenQuestion(form, key, dto.seen);
      return putQuestion(form, writtenQuestion(form, before.kind, key, dto, before), dto.section ?? sectionOfQuestion(form, key)!.key);
    });
    return this.show(id);
  }
}

const wordsOf = ({ titleEn, titleFr, introEn, introFr }: WriteSection) => ({ title: { en: titleEn, fr: titleFr }, intro: introEn || introFr ? { en: introEn ?? '', fr: introFr ?? '' } : null });
