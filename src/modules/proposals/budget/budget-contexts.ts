import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import type { Actor } from '../../../platform/access/actor.js';
import { type Answers, type Budget, type BudgetContext, type BudgetQuestion, callLimits, type CallRecord, Calls, type FormDefinition, isBudget, known, partnerNames, projectDates, questionOf, sectionOfQuestion } from '../../calls/index.js';
import { Programmes } from '../../programmes/index.js';
import { storedAnswers, valuesOf } from '../answers.store.js';
import { type ProposalRow, ProposalReads } from '../proposal-reads.js';
import { fiscalYearsOf } from '../section-presenter.js';
import type { SheetLists } from './sheet-writing.js';

/** What is known around the budget of one proposal. */
export interface BudgetSurroundings {
  readonly row: ProposalRow;
  readonly call: CallRecord;
  readonly form: FormDefinition;
  readonly question: BudgetQuestion;
  /** The section that asks for it. */
  readonly section: string;
  readonly budget: Budget;
  readonly version: number;
  /** What its checks look at. */
  readonly checks: BudgetContext;
  readonly lists: SheetLists;
}

/** Reads the surroundings of a budget with the reader's rights: 404 for everybody who may not know of the proposal. */
@Injectable()
export class BudgetContexts {
  constructor(
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
  ) {}

  async of(manager: EntityManager, id: string, me: Actor): Promise<BudgetSurroundings> {
    const { row } = await this.reads.seen(id, me, manager);
    const [call, form, themes] = await Promise.all([this.calls.one(row.callId), this.calls.form(row.formVersionId), this.programmes.themes()]);
    const stored = await storedAnswers(manager, row.id, [known.budget, known.partners, known.startOn, known.endOn, known.instrument]);
    const question = questionOf(form, known.budget);
    const section = sectionOfQuestion(form, known.budget);
    if (question?.kind !== 'budget' || !section) throw notFound();
    const answers: Answers = valuesOf(stored);
    const value = answers[known.budget];
    const budget = isBudget(value) ? value : { lines: [] };
    const limits = callLimits(call, themes);
    const partners = partnerNames(form, answers);
    const instrument = answers[known.instrument];
    return {
      row, call, form, question, section: section.key, budget, version: stored.get(known.budget)?.version ?? 0,
      checks: { call: limits, ...projectDates(form, answers), instrument: typeof instrument === 'string' ? instrument : undefined, partners, field: '' },
      lists: { years: fiscalYearsOf(form, answers, limits, budget), partners },
    };
  }
}
