import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../kernel/workflow/workflow.js';
import { reportStates } from '../agreements/index.js';
import type { Report } from './report.entity.js';

export type ReportFacts = Pick<Report, 'achievements' | 'lessons' | 'spentCents'>;
/** What somebody is to a report. */
export type ReportRole = 'editor' | 'officer';

const says = texts({
  complete: { en: 'The report is not complete. Fill in what is listed.', fr: 'Le rapport n’est pas complet. Remplissez ce qui est indiqué.' },
  achievements: { en: 'Say what was achieved.', fr: 'Indiquez ce qui a été accompli.' },
  lessons: { en: 'Say what was learned.', fr: 'Indiquez les leçons tirées.' },
  spent: { en: 'Enter the amount spent, zero included.', fr: 'Indiquez le montant dépensé, même s’il est nul.' },
});
const missing = (f: ReportFacts): FieldProblem[] => [
  ...(f.achievements.trim() ? [] : [problem('achievements', 'required', says.achievements)]),
  ...(f.lessons.trim() ? [] : [problem('lessons', 'required', says.lessons)]),
  ...(f.spentCents === null ? [problem('spent', 'required', says.spent)] : []),
];
const isComplete: Guard<ReportFacts> = { code: 'isComplete', text: says.complete, holds: (f) => missing(f).length === 0, problems: missing };

/** The life of a report: written by the recipient, accepted by the department. */
export const reportWorkflow = workflowFor<Report, ReportRole, ReportFacts>()({
  name: 'report',
  title: { en: 'Report', fr: 'Rapport' },
  initial: 'requested',
  states: reportStates,
  transitions: {
    submit: {
      from: ['requested', 'returned'], to: 'submitted', by: ['editor'], when: [isComplete], noun: 'submission', emits: 'report.submitted',
      label: { en: 'Submit the report', fr: 'Soumettre le rapport' }, notice: { en: 'The report is submitted. We will tell you when it is accepted.', fr: 'Le rapport est soumis. Nous vous aviserons lorsqu’il sera accepté.' },
      set: (row, at, by) => { row.submittedBy = by; row.submittedAt = at; },
    },
    sendBack: {
      from: ['submitted'], to: 'returned', by: ['officer'], noun: 'return', reason: 'required', emits: 'report.returned',
      label: { en: 'Send the report back', fr: 'Renvoyer le rapport' }, notice: { en: 'The report is sent back to the recipient.', fr: 'Le rapport est renvoyé au bénéficiaire.' },
      set: (row, at, by) => { row.reviewedBy = by; row.reviewedAt = at; },
    },
    accept: {
      from: ['submitted'], to: 'accepted', by: ['officer'], noun: 'acceptance', emits: 'report.accepted',
      label: { en: 'Accept the report', fr: 'Accepter le rapport' }, notice: { en: 'The report is accepted.', fr: 'Le rapport est accepté.' },
      set: (row, at, by) => { row.reviewedBy = by; row.reviewedAt = at; row.reviewNote = null; },
    },
  },
});

export type ReportStateName = StateOf<typeof reportWorkflow>;
export type ReportTransition = TransitionOf<typeof reportWorkflow>;
/** What a new report's event is called. */
export const reportRequested = 'report.requested';
/** Days after the end of the agreement until the final report is due. */
export const finalReportDays = 90;
