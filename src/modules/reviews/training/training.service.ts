import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FieldProblem, invalid, problem } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { type Criterion, isScore, type Score, standardRubric } from '../../calls/index.js';
import { trainingExample } from './training-example.js';

/** One criterion of the example; the panel's view only after one's own. */
export interface TrainedCriterion extends Pick<Criterion, 'code' | 'label' | 'hint' | 'anchors'> {
  title: Bilingual;
  text: Bilingual;
  score: Score | null;
  panel: { score: Score; reason: Bilingual } | null;
}
export interface TrainingView {
  title: Bilingual;
  lead: Bilingual;
  criteria: TrainedCriterion[];
  /** When it was last done, and how often; null before the first time. */
  done: { at: Date; times: number } | null;
  /** How many scores are at most one point from the panel's. */
  close: number | null;
}

const says = texts({
  score: { en: 'Choose a score for {code}.', fr: 'Choisissez une note pour {code}.' },
});

/** The training example: scored once before the first review, as often as wanted afterwards. */
@Injectable()
export class Training {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** `again` hides what is known, to score anew. */
  async show(me: Actor, again = false): Promise<TrainingView> {
    const [row] = await this.source.query<{ scores: Record<string, unknown>; at: Date; times: number }[]>('select scores, done_at as at, times from reviewer_trainings where person_id = $1', [me.personId]);
    const shown = row && !again ? row : null;
    const criteria = trainingExample.parts.map(({ code, title, text, panel, reason }): TrainedCriterion => {
      const { label, hint, anchors } = standardRubric.criteria.find((one) => one.code === code)!;
      const score = shown?.scores[code];
      return { code, label, hint, anchors, title, text, score: isScore(score) ? score : null, panel: shown && { score: panel, reason } };
    });
    return {
      title: trainingExample.title, lead: trainingExample.lead, criteria, done: row ? { at: row.at, times: row.times } : null,
      close: shown && criteria.filter(({ score, panel }) => score !== null && panel !== null && Math.abs(score - panel.score) <= 1).length,
    };
  }

  /** Remembers the scores of this time; the first time opens the submission of reviews. */
  async finish(given: Readonly<Record<string, unknown>>, me: Actor): Promise<TrainingView> {
    const problems: FieldProblem[] = [];
    const scores = Object.fromEntries(trainingExample.parts.map(({ code }) => {
      const typed = Object.hasOwn(given, code) ? given[code] : undefined;
      const score: unknown = typeof typed === 'string' && /^[0-4]$/.test(typed) ? Number(typed) : typed;
      if (!isScore(score)) problems.push(problem(`scores.${code}`, 'scoreMissing', says.score, { code }));
      return [code, score];
    }));
    if (problems.length) throw invalid(problems);
    await this.source.query(
      `insert into reviewer_trainings as t (person_id, scores, first_done_at, done_at) values ($1, $2, $3, $3)
       on conflict (person_id) do update set scores = excluded.scores, done_at = excluded.done_at, times = t.times + 1`, [me.personId, JSON.stringify(scores), this.clock.now()]);
    return this.show(me);
  }
}
