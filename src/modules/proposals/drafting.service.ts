import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FieldProblem, invalid, notFound, problem, Refusal } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { answerField, type AnswerValue, callLimits, Calls, checkSection, type FormDefinition, type Section, sectionOf } from '../calls/index.js';
import { Programmes } from '../programmes/index.js';
import { infectedFiles } from './attachments.service.js';
import { editorsOf, storedAnswers, type StoredAnswers, valuesOf, writeAnswers } from './answers.store.js';
import { mergeSection, type PostedSection, strangersIn } from './merge-section.js';
import { PartnerFollowing } from './partners/partner-following.service.js';
import { writeProposalFacts } from './proposal-facts.js';
import { mayWrite } from './proposal-access.js';
import { lockForWriting, ProposalReads, refuseUnlessDraft, withFiles } from './proposal-reads.js';
import { shownSection } from './shown-section.js';
import { sectionView } from './section-presenter.js';
import type { SavedSection, SectionView } from './section.view.js';
import { teamOf } from './team/team.queries.js';

const says = texts({
  clash: { en: 'Somebody else changed an answer while you were writing. Nothing was overwritten: compare both texts below and choose. Your other answers are saved.', fr: 'Une autre personne a modifié une réponse pendant que vous écriviez. Rien n’a été écrasé\u00a0: comparez les deux textes ci-dessous et choisissez. Vos autres réponses sont enregistrées.' },
  clashHere: { en: 'Two people changed this answer. Choose which text to keep.', fr: 'Deux personnes ont modifié cette réponse. Choisissez le texte à garder.' },
  notStorable: { en: 'An answer could not be saved as it was typed. It is still below, and your other answers are saved.', fr: 'Une réponse n’a pas pu être enregistrée telle qu’elle a été saisie. Elle figure toujours ci-dessous, et vos autres réponses sont enregistrées.' },
});

/** Writing a proposal, section by section, answer by answer: nothing typed is ever lost or overwritten unseen. */
@Injectable()
export class Drafting {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly units: UnitOfWork,
    private readonly partners: PartnerFollowing,
    private readonly clock: Clock,
  ) {}

  /** A section with its answers; `everything` also tells what is missing. */
  async show(id: string, key: string, me: Actor, ask: { everything: boolean; more: string | null }): Promise<SectionView> {
    const { row, side } = await this.reads.seen(id, me);
    const section = known(await this.calls.form(row.formVersionId), key);
    const now = this.clock.now();
    const mayEdit = row.state === 'draft' && mayWrite(me, row.organizationId);
    const [call, form, stored, themes, team] = await Promise.all([
      this.calls.one(row.callId), this.calls.form(row.formVersionId), storedAnswers(this.source.manager, row.id), this.programmes.themes(),
      side === 'applicant' ? teamOf(this.source.manager, row.id, me.personId, now, mayEdit ? section.key : null) : null,
    ]);
    const answers = withFiles(form, valuesOf(stored), row.files);
    const limits = callLimits(call, themes);
    const infected = infectedFiles(row.files.filter(({ question }) => section.questions.some((one) => one.key === question)));
    const found = [...checkSection(form, section, answers, { call: limits, now }), ...infected];
    return sectionView({
      row, call, form, section, stored, answers, limits, now, mayEdit, mayTakeBack: row.state === 'readyToSign' && mayWrite(me, row.organizationId), team, readerId: me.personId,
      problems: ask.everything ? found : found.filter(isAboutWhatIsThere), more: ask.more,
    });
  }

  /**
   * Stores what can be stored, whatever else is wrong. Afterwards 409 when an answer was changed by somebody else
   * meanwhile, or 422 when one cannot be stored as it was typed.
   */
  async save(id: string, key: string, posted: PostedSection, me: Actor): Promise<Omit<SavedSection, 'stays' | 'more'>> {
    const done = await this.units.run(async (work) => {
      const row = await lockForWriting(work.manager, id, me);
      const form = await this.calls.form(row.formVersionId);
      // The page may be older than an amendment that its draft was moved to meanwhile.
      const shown = posted.form && posted.form !== row.formVersionId ? await this.calls.formOfCall(posted.form, row.callId, work.manager) : form;
      const section = shownSection(shown, form, key);
      if (!section) throw notFound();
      refuseUnlessDraft(row.state);
      const strangers = strangersIn(section, posted);
      if (strangers.length) throw invalid(strangers);
      const stored = await storedAnswers(work.manager, id, section.questions.map((question) => question.key));
      const merged = mergeSection(section, posted, stored);
      const saved = Object.keys(merged.changes);
      await writeAnswers(work.manager, id, merged.changes, me.personId, work.at);
      if (saved.length) await writeProposalFacts(work.manager, id, form, merged.changes, work.at);
      await this.partners.follow(work, id, form, merged.changes);
      return { form, section, stored, merged, saved, at: work.at };
    });
    const { form, section, stored, merged, saved } = done;
    const versions = versionsAfter(section, stored, saved);
    const index = form.sections.findIndex((one) => one.key === section.key);
    const result = { proposalId: id, section: section.key, savedAt: done.at, saved, versions, nextSection: form.sections[index + 1]?.key ?? null };
    if (merged.clashes.length) throw await this.clash(id, stored, merged.clashes, merged.problems, { saved, versions });
    if (merged.problems.length) throw new Refusal('invalid', 'notStorable', says.notStorable, merged.problems, { saved, versions });
    return result;
  }

  private async clash(id: string, stored: StoredAnswers, keys: readonly string[], problems: readonly FieldProblem[], particulars: Record<string, unknown>): Promise<Refusal> {
    const editors = await editorsOf(this.source.manager, id, keys);
    const clashes: Record<string, { stored: AnswerValue | null; version: number; editedBy: string | null; editedAt: Date | null }> = {};
    for (const key of keys) clashes[key] = { stored: stored.get(key)?.value ?? null, version: stored.get(key)?.version ?? 0, editedBy: editors[key]?.by ?? null, editedAt: editors[key]?.at ?? null };
    return new Refusal('stale', 'answersChanged', says.clash, [...keys.map((key) => problem(answerField(key), 'changedMeanwhile', says.clashHere)), ...problems], { ...particulars, clashes });
  }
}

/** A section of the form; 404 when it has none by this key. */
export function known(form: FormDefinition, key: string): Section {
  const section = sectionOf(form, key);
  if (!section) throw notFound();
  return section;
}

/** Nobody is told what is missing while they still write. */
const missing = new Set(['required', 'requiredInRow', 'mustDeclare', 'rowsTooFew', 'budgetEmpty', 'rowNotCovered', 'requestTooSmall', 'nobodyBenefits', 'monitoringTooLow']);
export const isAboutWhatIsThere = ({ code }: FieldProblem): boolean => !missing.has(code);

const versionsAfter = (section: Section, stored: StoredAnswers, saved: readonly string[]): Record<string, number> =>
  Object.fromEntries(section.questions.filter(({ kind }) => kind !== 'files').map(({ key }) => [key, (stored.get(key)?.version ?? 0) + (saved.includes(key) ? 1 : 0)]));
