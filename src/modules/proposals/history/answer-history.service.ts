import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField, notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import type { Locale } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type AnswerValue, Calls, type FormDefinition, type Question, questionOf, type Section, sectionOfQuestion } from '../../calls/index.js';
import { storedAnswers, writeAnswers } from '../answers.store.js';
import { shownAnswer } from '../content-presenter.js';
import { PartnerFollowing } from '../partners/partner-following.service.js';
import { mayWrite } from '../proposal-access.js';
import { writeProposalFacts } from '../proposal-facts.js';
import { lockForWriting, ProposalReads } from '../proposal-reads.js';
import { headOf } from '../section.view.js';
import type { AnswerHistoryView, RestoredAnswer } from './answer-history.view.js';
import { answerWords } from './answer-words.js';
import { savesRead, versionsBefore, versionsOf } from './answer-versions.queries.js';
import { differenceOf } from './difference.js';
import { historyWords as says } from './history.words.js';
import { type Save, savesOf, type VersionRow } from './saves.js';

const savesShown = 20;

/** Which part of a history is asked for. */
export interface HistoryAsked {
  /** The version to look at; the latest otherwise. */
  version: number | null;
  /** What to compare it with; the entry before it otherwise. */
  against: number | null;
  before: number | null;
  every: boolean;
}

/** What an answer said before: for members of the organization, and nobody else at any time. */
@Injectable()
export class AnswerHistory {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
    private readonly partners: PartnerFollowing,
  ) {}

  async show(id: string, key: string, me: Actor, asked: HistoryAsked): Promise<AnswerHistoryView> {
    const { row, side } = await this.reads.seen(id, me);
    if (side !== 'applicant') throw notFound();
    const { manager } = this.source;
    const [call, form, stored, rows] = await Promise.all([this.calls.one(row.callId), this.calls.form(row.formVersionId), storedAnswers(manager, row.id, [key]), versionsBefore(manager, row.id, key, asked.before)]);
    const { question, section } = written(form, key);
    const all = asked.every ? rows.map((one): Save => ({ ...one, count: 1, first: one.version })) : savesOf(rows);
    const saves = all.slice(0, savesShown);
    const more = all.length > saves.length || rows.length === savesRead;
    const newest = asked.version ?? saves[0]?.version;
    return {
      proposal: headOf(row, call), section: { key: section.key, title: section.title }, question: { key, code: question.code, label: question.label },
      current: stored.get(key)?.version ?? 0, every: asked.every, before: more ? saves.at(-1)!.first : null,
      saves: saves.map((save) => ({ version: save.version, editedBy: save.editedBy, editedAt: save.editedAt, count: save.count, sameAs: sameBefore(save, rows) })),
      chosen: newest === undefined ? null : await this.compared(row.id, question, newest, asked.against ?? all.find(({ version }) => version < newest)?.version ?? null),
      mayRestore: row.state === 'draft' && mayWrite(me, row.organizationId),
    };
  }

  /** Two versions side by side; 404 for one that was never saved. */
  private async compared(id: string, question: Question, version: number, against: number | null): Promise<AnswerHistoryView['chosen']> {
    const found = await versionsOf(this.source.manager, id, question.key, against === null ? [version] : [version, against]);
    const [chosen, other] = [version, against].map((number) => found.find((one) => one.version === number));
    if (!chosen || (against !== null && !other)) throw notFound();
    const words = (value: AnswerValue | null | undefined, locale: Locale): string => answerWords(shownAnswer(question, { [question.key]: value }, []).value, locale);
    const difference = (locale: Locale) => differenceOf(words(other?.value, locale), words(chosen.value, locale));
    return {
      version, against, editedBy: chosen.editedBy, editedAt: chosen.editedAt, value: chosen.value,
      words: { en: words(chosen.value, 'en'), fr: words(chosen.value, 'fr') }, difference: { en: difference('en'), fr: difference('fr') },
    };
  }

  /** Puts an earlier version back, as a new version: what it replaces stays in the history. */
  restore(id: string, key: string, version: number, seen: number, me: Actor): Promise<RestoredAnswer> {
    return this.units.run(async (work) => {
      const row = await lockForWriting(work.manager, id, me);
      const form = await this.calls.form(row.formVersionId);
      const { section } = written(form, key);
      if (row.state !== 'draft') throw wrongState('notDraft', says.notDraft);
      const [found] = await versionsOf(work.manager, id, key, [version]);
      if (!found) throw invalidField('version', 'noSuchVersion', says.noSuchVersion);
      const current = (await storedAnswers(work.manager, id, [key])).get(key)?.version ?? 0;
      if (current !== seen) throw new Refusal('stale', 'answerChanged', says.changedMeanwhile, [], { current });
      const changes = { [key]: found.value };
      await writeAnswers(work.manager, id, changes, me.personId, work.at);
      await writeProposalFacts(work.manager, id, form, changes, work.at);
      await this.partners.follow(work, id, form, changes);
      return { proposalId: id, section: section.key, question: key, version: current + 1 };
    });
  }
}

/** A question that is answered by writing; files have no versions. */
function written(form: FormDefinition, key: string): { question: Question; section: Section } {
  const [question, section] = [questionOf(form, key), sectionOfQuestion(form, key)];
  if (!question || !section || question.kind === 'files') throw notFound();
  return { question, section };
}

const sameBefore = (save: Save, rows: readonly VersionRow[]): number | null =>
  rows.find((row) => row.version < save.first && row.fingerprint === save.fingerprint)?.version ?? null;
