import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { Calls, type Section, sectionOf } from '../../calls/index.js';
import { mayWrite } from '../proposal-access.js';
import { type ProposalRow, ProposalReads } from '../proposal-reads.js';
import { headOf } from '../section.view.js';
import { lockThread, threadsOf, threadsShown } from './comments.queries.js';
import type { SectionCommentsView, ThreadStep } from './comments.view.js';
import { commentWords as says } from './comments.words.js';
import { colleaguesOf } from './team.queries.js';

/** A comment as it is written. */
export interface Written {
  body: string;
  mentions: readonly string[];
}

/** Comments inside the organization: its members read and write them, for everybody else they do not exist. */
@Injectable()
export class Comments {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
  ) {}

  async show(id: string, key: string, me: Actor, ask: { resolved: boolean; after: string | null; about: string | null }): Promise<SectionCommentsView> {
    const row = await this.ofMine(id, me);
    const section = await this.section(row, key);
    const [call, rows, colleagues] = await Promise.all([this.calls.one(row.callId), threadsOf(this.source.manager, id, key, ask.resolved, ask.after), colleaguesOf(this.source.manager, row.organizationId)]);
    const questions = section.questions.map(({ key: question, code, label }) => ({ key: question, code, label }));
    const threads = rows.slice(0, threadsShown);
    return {
      proposal: headOf(row, call), section: { key: section.key, title: section.title }, shown: ask.resolved ? 'resolved' : 'open', questions,
      threads: threads.map((thread) => ({
        id: thread.id, question: questions.find((one) => one.key === thread.question) ?? null, resolved: thread.resolvedAt && { at: thread.resolvedAt, by: thread.resolvedBy! },
        comments: thread.comments.map(({ id: commentId, author, body, writtenAt, mentions }) => ({ id: commentId, author, body, writtenAt, mentions })), mayResolve: maySettle(me, row, thread.comments[0]!.authorId),
      })),
      next: rows.length > threadsShown ? threads.at(-1)!.id : null, about: questions.find((one) => one.key === ask.about)?.key ?? null,
      colleagues: colleagues.filter((one) => one.id !== me.personId).map(({ id: personId, name }) => ({ id: personId, name })),
    };
  }

  async start(id: string, key: string, about: string | null, written: Written, me: Actor): Promise<ThreadStep> {
    const row = await this.ofMine(id, me);
    const section = await this.section(row, key);
    if (about !== null && !section.questions.some((question) => question.key === about)) throw invalidField('question', 'unknownQuestion', says.noSuchQuestion);
    return this.units.run(async (work) => {
      const threadId = newId();
      await work.manager.query('insert into comment_threads (id, proposal_id, section_key, question_key) values ($1, $2, $3, $4)', [threadId, id, key, about]);
      await this.write(work, row, threadId, written, me);
      return { id: threadId, proposalId: id, section: key, resolved: false };
    });
  }

  async reply(id: string, key: string, threadId: string, written: Written, me: Actor): Promise<ThreadStep> {
    const row = await this.ofMine(id, me);
    return this.units.run(async (work) => {
      const thread = await lockThread(work.manager, id, key, threadId);
      if (!thread) throw notFound();
      if (thread.resolvedAt) throw wrongState('threadResolved', says.isResolvedAlready);
      await this.write(work, row, threadId, written, me);
      return { id: threadId, proposalId: id, section: thread.section, resolved: false };
    });
  }

  /** Resolves a thread, or opens it again: those who write the proposal, and whoever began the thread. */
  async settle(id: string, key: string, threadId: string, resolved: boolean, me: Actor): Promise<ThreadStep> {
    const row = await this.ofMine(id, me);
    return this.units.run(async (work) => {
      const thread = await lockThread(work.manager, id, key, threadId);
      if (!thread) throw notFound();
      if (!maySettle(me, row, thread.startedBy)) throw forbidden();
      if (Boolean(thread.resolvedAt) === resolved) throw wrongState(resolved ? 'threadResolved' : 'threadOpen', resolved ? says.isResolvedAlready : says.isOpenAlready);
      await work.manager.query('update comment_threads set resolved_at = $2, resolved_by = $3 where id = $1', [threadId, resolved ? work.at : null, resolved ? me.personId : null]);
      return { id: threadId, proposalId: id, section: thread.section, resolved };
    });
  }

  /** The event names the comment only: its words stay in the organization. */
  private async write(work: Work, row: ProposalRow, threadId: string, { body, mentions }: Written, me: Actor): Promise<void> {
    const members = await colleaguesOf(work.manager, row.organizationId);
    if (mentions.some((one) => !members.some(({ id }) => id === one))) throw invalidField('mentions', 'noSuchColleague', says.noSuchColleague);
    const id = newId();
    await work.manager.query('insert into comments (id, thread_id, author_id, body, mentions, written_at) values ($1, $2, $3, $4, $5, $6)', [id, threadId, me.personId, body, [...new Set(mentions)], work.at]);
    work.record({ name: 'comment.written', subjectType: 'comment', subjectId: id, actorId: me.personId });
  }

  private async ofMine(id: string, me: Actor): Promise<ProposalRow> {
    const { row, side } = await this.reads.seen(id, me);
    if (side !== 'applicant') throw notFound();
    return row;
  }

  private async section(row: ProposalRow, key: string): Promise<Section> {
    const section = sectionOf(await this.calls.form(row.formVersionId), key);
    if (!section) throw notFound();
    return section;
  }
}

const maySettle = (me: Actor, row: ProposalRow, startedBy: string): boolean => startedBy === me.personId || mayWrite(me, row.organizationId);
