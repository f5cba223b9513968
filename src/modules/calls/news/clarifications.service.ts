import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { type Bilingual, type Locale, texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { formatDeadline } from '../../../kernel/time/dates.js';
import { type Actor, hasRole, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import type { CallRecord } from '../call-record.js';
import { isAnnounced } from '../call-visibility.js';
import { Calls } from '../calls.service.js';
import type { PublishedAnswer } from './call-news.queries.js';
import type { Clarification } from './clarification.entity.js';
import type { ClarificationsView, OpenQuestion, OwnQuestion } from './clarification.view.js';
import { ClarificationAggregate, type ClarificationState, clarificationWorkflow } from './clarification.workflow.js';
import type { AnswerClarification, AskClarification } from './news.dto.js';

/** Unanswered questions one organization may have in one call. */
const mostOpen = 20;
const pageSize = 30;

const says = texts({
  over: { en: 'Questions about this call were taken until {at}. The answers are published on its page.', fr: 'Les questions sur cet appel étaient acceptées jusqu’au {at}. Les réponses sont publiées sur sa page.' },
  notOpen: { en: 'This call takes no questions now.', fr: 'Cet appel n’accepte pas de questions en ce moment.' },
  tooMany: { en: 'Your organization has {most} questions waiting. Wait for their answers before you ask more.', fr: 'Votre organisme a {most} questions en attente. Attendez les réponses avant d’en poser d’autres.' },
  nothing: { en: 'No answer waits to be published. Write one first.', fr: 'Aucune réponse n’attend d’être publiée. Rédigez-en une d’abord.' },
});

/** Until when a call takes questions: its question deadline, or its own when it has none. */
export const questionsUntil = ({ questionsCloseAt, closesAt }: Pick<CallRecord, 'questionsCloseAt' | 'closesAt'>): Date => questionsCloseAt ?? closesAt;

const asking: readonly string[] = ['scheduled', 'open', 'suspended'];
const takesAt = (call: CallRecord, received: Date): boolean => asking.includes(call.state) && received < questionsUntil(call);

/** Questions about a call, asked in private and answered to all at once. */
@Injectable()
export class Clarifications {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  async show(callId: string, after: string | null, me: Actor | null): Promise<ClarificationsView> {
    const call = await this.seen(callId, me);
    const now = this.clock.now();
    const answering = hasRole(me, ...permissions['call.prepare']);
    const organizations = (me?.memberships ?? []).map(({ organizationId: id, organizationName: name }) => ({ id, name }));
    const [{ rows, next }, own, open] = await Promise.all([this.published(call.id, after), organizations.length ? this.own(call.id, organizations.map(({ id }) => id)) : [], answering ? this.open(call.id) : null]);
    return {
      call: { id: call.id, reference: call.reference, title: call.title, zone: call.zone, closesAt: call.closesAt }, closesAt: questionsUntil(call), takesQuestions: takesAt(call, now),
      published: rows, next, organizations, own, open, now,
    };
  }

  /** A member of an organization asks; refused with the reason once the question deadline has come. */
  async ask(callId: string, dto: AskClarification, me: Actor, receivedAt: Date): Promise<void> {
    const call = await this.seen(callId, me);
    if (!rolesIn(me, dto.organizationId).length) throw notFound();
    if (!asking.includes(call.state)) throw wrongState('questionsNotTaken', says.notOpen);
    if (!takesAt(call, receivedAt)) throw wrongState('questionsClosed', inBoth(says.over, (locale) => formatDeadline(questionsUntil(call), locale, call.zone)));
    await this.units.run(async (work) => {
      await work.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`clarifications ${call.id} ${dto.organizationId}`]);
      const [waiting] = await work.manager.query<{ count: number }[]>("select count(*)::int as count from clarifications where call_id = $1 and organization_id = $2 and state in ('asked', 'answered')", [call.id, dto.organizationId]);
      if (waiting!.count >= mostOpen) throw new Refusal('tooMany', 'tooManyQuestions', inBoth(says.tooMany, () => String(mostOpen), '{most}'));
      await this.engine.beginIn(work, ClarificationAggregate, {
        id: newId(), callId: call.id, organizationId: dto.organizationId, text: dto.text, language: me.locale, askedBy: me.personId, askedAt: work.at,
        question: null, answer: null, answeredBy: null, answeredAt: null, setAsideWhy: null, batch: null, publishedAt: null,
      }, 'clarification.asked', me, { callId: call.id });
    });
  }

  async answer(id: string, dto: AnswerClarification, me: Actor): Promise<string> {
    return this.fire('answer', id, me, (row) => {
      row.question = { en: dto.questionEn, fr: dto.questionFr };
      row.answer = { en: dto.answerEn, fr: dto.answerFr };
    });
  }

  async setAside(id: string, reason: string, me: Actor): Promise<string> {
    return this.fire('setAside', id, me, (row) => { row.setAsideWhy = reason; }, reason);
  }

  /** Publishes every answer that is ready as one batch: one event, so everybody concerned is told once. */
  async publish(callId: string, me: Actor): Promise<void> {
    const call = await this.seen(callId, me);
    await this.units.run(async (work) => {
      await work.manager.query('select 1 from calls where id = $1 for update', [call.id]);
      const ready = await work.manager.query<{ id: string }[]>("select id from clarifications where call_id = $1 and state = 'answered' order by id", [call.id]);
      if (!ready.length) throw wrongState('nothingToPublish', says.nothing);
      const [last] = await work.manager.query<{ batch: number }[]>('select coalesce(max(batch), 0) as batch from clarifications where call_id = $1', [call.id]);
      const batch = last!.batch + 1;
      for (const { id } of ready) await this.engine.fireIn(work, ClarificationAggregate, 'publish', id, me, { particulars: { callId: call.id, batch }, prepare: (row) => { row.batch = batch; } });
      work.record({ name: 'call.answersPublished', subjectType: 'call', subjectId: call.id, actorId: me.personId, particulars: { callId: call.id, batch, count: ready.length } });
    });
  }

  private async fire(step: 'answer' | 'setAside', id: string, me: Actor, prepare: (row: Clarification) => void, reason?: string): Promise<string> {
    if (!isId(id)) throw notFound();
    return (await this.engine.fire(ClarificationAggregate, step, id, me, { prepare, reason })).callId;
  }

  private async seen(callId: string, me: Actor | null): Promise<CallRecord> {
    const call = await this.calls.one(callId);
    if (!isAnnounced(call) && !hasRole(me, ...permissions['call.readAll'])) throw notFound();
    return call;
  }

  private async published(callId: string, after: string | null): Promise<{ rows: PublishedAnswer[]; next: string | null }> {
    const [batch, id] = (after ?? '').split('.');
    const from = /^\d{1,9}$/.test(batch ?? '') && isId(id) ? [Number(batch), id] : [null, null];
    const rows = await this.source.query<PublishedAnswer[]>(
      `select id, batch, question, answer, published_at as "publishedAt" from clarifications
       where call_id = $1 and state = 'published' and ($2::int is null or (batch, id) < ($2, $3::uuid)) order by batch desc, id desc limit ${pageSize + 1}`, [callId, ...from]);
    const shown = rows.slice(0, pageSize);
    const last = shown.at(-1);
    return { rows: shown, next: rows.length > pageSize && last ? `${last.batch}.${last.id}` : null };
  }

  private async own(callId: string, organizationIds: readonly string[]): Promise<OwnQuestion[]> {
    const rows = await this.source.query<(Omit<OwnQuestion, 'status'> & { state: ClarificationState })[]>(
      `select id, text, language, asked_at as "askedAt", state, set_aside_why as why from clarifications where call_id = $1 and organization_id = any($2) order by id desc limit 50`, [callId, organizationIds]);
    return rows.map(({ state, ...one }) => ({ ...one, status: { label: clarificationWorkflow.states[state].applicant, tone: clarificationWorkflow.states[state].tone } }));
  }

  private open(callId: string): Promise<OpenQuestion[]> {
    return this.source.query<OpenQuestion[]>(
      `select id, text, language, asked_at as "askedAt", state, question, answer from clarifications where call_id = $1 and state in ('asked', 'answered') order by id limit 50`, [callId]);
  }
}

const inBoth = (text: Bilingual, value: (locale: Locale) => string, name = '{at}'): Bilingual => ({ en: text.en.replace(name, value('en')), fr: text.fr.replace(name, value('fr')) });
