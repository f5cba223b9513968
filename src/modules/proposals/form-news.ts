import type { Bilingual } from '../../kernel/i18n/text.js';
import { type Answers, type Calls, type FormChange, type FormDefinition, questionOf } from '../calls/index.js';
import { shownAnswer } from './content-presenter.js';
import type { ShownAnswer } from './content.view.js';
import type { ProposalRow } from './proposal-reads.js';

/** What an amendment of the call means for a draft that was written against an earlier form. */
export interface FormNews {
  amendments: readonly { at: Date; reason: Bilingual }[];
  changes: readonly FormChange[];
}

/** The news for a draft; null for one that has the form in force. Costs nothing then. */
export async function formNews(calls: Calls, row: Pick<ProposalRow, 'state' | 'formVersionId' | 'callId'>, inForce: string): Promise<FormNews | null> {
  return row.state === 'draft' && row.formVersionId !== inForce ? calls.changesSince(row.callId, row.formVersionId, inForce) : null;
}

/** Answers to questions that the form no longer asks: kept, readable, not part of what is submitted. */
export async function answersNoLongerAsked(calls: Calls, row: ProposalRow, form: FormDefinition, answers: Answers): Promise<ShownAnswer[]> {
  const keys = [...new Set([...Object.keys(answers).filter((key) => answers[key] !== null && answers[key] !== undefined), ...row.files.map(({ question }) => question)])].filter((key) => !questionOf(form, key));
  if (!keys.length) return [];
  return (await calls.questionsOnceAsked(row.callId, keys)).map((question) => shownAnswer(question, answers, row.files)).filter(({ value }) => value !== null);
}
