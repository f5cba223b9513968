import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { invalid } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Answers, callLimits, Calls, checkProposal, checkSection, type TriedForm } from '../../calls/index.js';
import { Programmes } from '../../programmes/index.js';
import { isAboutWhatIsThere, known } from '../drafting.service.js';
import { mergeSection, type PostedSection, strangersIn } from '../merge-section.js';
import { sectionView } from '../section-presenter.js';
import type { SavedTrial, TrialHead, TrialSectionView, TrialView } from './trial.view.js';

/** Staff fill in a call's form as an applicant would. The answers are their own, stand apart from all proposals, and count nowhere. */
@Injectable()
export class FormTrials {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  /** All sections with everything that submit would refuse. */
  async show(callId: string, me: Actor): Promise<TrialView> {
    const [tried, themes] = await Promise.all([this.calls.formToTry(callId), this.programmes.themes()]);
    const { call, form } = tried;
    const trial = await trialOf(this.source.manager, callId, me);
    const context = { call: callLimits(call, themes), now: this.clock.now() };
    return {
      ...headOf(tried), startedAt: trial.updatedAt, problems: checkProposal(form, trial.answers, context),
      sections: form.sections.map((section) => ({
        key: section.key, title: section.title, questionCount: section.questions.length, started: section.questions.some(({ key }) => trial.answers[key] != null),
        problems: checkSection(form, section, trial.answers, context),
      })),
    };
  }

  /** A section as applicants see it, with the trial answers. */
  async section(callId: string, key: string, me: Actor, ask: { everything: boolean; more: string | null }): Promise<TrialSectionView> {
    const [tried, themes] = await Promise.all([this.calls.formToTry(callId), this.programmes.themes()]);
    const { call, form } = tried;
    const section = known(form, key);
    const { answers } = await trialOf(this.source.manager, callId, me);
    const limits = callLimits(call, themes);
    const now = this.clock.now();
    const found = checkSection(form, section, answers, { call: limits, now });
    const row = { id: call.id, reference: call.reference, title: '', language: 'en' as const, organization: { legalName: '' }, organizationId: '', formVersionId: call.formVersionId, extendedUntil: null, files: [] };
    return {
      ...headOf(tried),
      section: sectionView({
        row, call, form, section, stored: new Map(), answers, limits, now, mayEdit: true, trial: true, team: null, readerId: me.personId,
        problems: ask.everything ? found : found.filter(isAboutWhatIsThere), more: ask.more,
      }),
    };
  }

  /** Keeps what can be read; 422 for what cannot, with everything else kept. */
  async save(callId: string, key: string, posted: PostedSection & { files: readonly string[] }, me: Actor): Promise<Omit<SavedTrial, 'stays' | 'more'>> {
    const done = await this.units.run(async (work) => {
      const { form } = await this.calls.formToTry(callId, work.manager);
      const section = known(form, key);
      const strangers = strangersIn(section, posted);
      if (strangers.length) throw invalid(strangers);
      // One person's own: the last save counts, nobody else can have changed it.
      const { changes, problems } = mergeSection(section, { ...posted, versions: zeros(posted.versions) }, new Map());
      const shown = section.questions.filter(({ key: one, kind }) => kind !== 'files' && (Object.hasOwn(posted.answers, one) || (posted.whole && Object.hasOwn(posted.versions, one))) && !problems.some(({ field }) => field === `answers.${one}` || field.startsWith(`answers.${one}.`)));
      const files = section.questions.filter(({ kind }) => kind === 'files').map(({ key: one }): [string, string[] | null] => [one, posted.files.includes(one) ? ['trial'] : null]);
      const next = { ...Object.fromEntries(shown.map(({ key: one }) => [one, changes[one] ?? null])), ...Object.fromEntries(files) };
      await work.manager.query(
        `insert into form_trials as t (call_id, person_id, answers, updated_at) values ($1, $2, $3::jsonb, $4)
         on conflict (call_id, person_id) do update set answers = t.answers || excluded.answers, updated_at = excluded.updated_at`, [callId, me.personId, JSON.stringify(next), work.at]);
      return { problems, nextSection: form.sections[form.sections.indexOf(section) + 1]?.key ?? null };
    });
    if (done.problems.length) throw invalid(done.problems);
    return { callId, section: key, nextSection: done.nextSection };
  }

  /** Throws the trial answers away; a second time changes nothing. */
  async discard(callId: string, me: Actor): Promise<TrialView> {
    await this.calls.one(callId);
    await this.source.query('delete from form_trials where call_id = $1 and person_id = $2', [callId, me.personId]);
    return this.show(callId, me);
  }
}

const headOf = ({ call, amending }: TriedForm): TrialHead => ({ call: { id: call.id, reference: call.reference, title: call.title }, amending });

const zeros = (versions: Readonly<Record<string, unknown>>): Record<string, number> => Object.fromEntries(Object.keys(versions).map((key) => [key, 0]));

async function trialOf(manager: EntityManager, callId: string, me: Actor): Promise<{ answers: Answers; updatedAt: Date | null }> {
  const [row] = isId(callId) ? await manager.query<{ answers: Answers; updatedAt: Date }[]>('select answers, updated_at as "updatedAt" from form_trials where call_id = $1 and person_id = $2', [callId, me.personId]) : [];
  return row ?? { answers: {}, updatedAt: null };
}
