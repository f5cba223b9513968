import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { SanctionsMatch } from './match.entity.js';

const judged = (row: SanctionsMatch, at: Date, by: string | null): void => { row.judgedAt = at; row.judgedBy = by; };
/** Applicants never see a match; the word stands for completeness. */
const applicant = { en: 'Being verified', fr: 'En vérification' };

/** A match stands in the way from the moment it is found until a due-diligence officer clears it (workflows 2.3 and job 10). */
export const matchWorkflow = workflowFor<SanctionsMatch, 'dueDiligence', object>()({
  name: 'sanctionsMatch',
  title: { en: 'Sanctions match', fr: 'Correspondance avec une liste de sanctions' },
  initial: 'open',
  states: {
    open: { tone: 'warning', staff: { en: 'To judge', fr: 'À trancher' }, applicant },
    cleared: { tone: 'success', staff: { en: 'Cleared', fr: 'Écartée' }, applicant },
    confirmed: { tone: 'danger', staff: { en: 'Confirmed', fr: 'Confirmée' }, applicant },
    replaced: { tone: 'neutral', staff: { en: 'Replaced by a newer one', fr: 'Remplacée par une plus récente' }, applicant },
  },
  transitions: {
    clear: { from: ['open'], to: 'cleared', by: ['dueDiligence'], noun: 'clearing', reason: 'required', emits: 'sanctionsMatch.cleared', set: judged, label: { en: 'Not the same: clear the match', fr: 'Ce n’est pas la même\u00a0: écarter la correspondance' }, notice: { en: 'The match is cleared. It is not raised again for the same names and the same entry.', fr: 'La correspondance est écartée. Elle ne sera pas relevée de nouveau pour les mêmes noms et la même inscription.' } },
    confirm: { from: ['open'], to: 'confirmed', by: ['dueDiligence'], noun: 'confirmation', reason: 'required', emits: 'sanctionsMatch.confirmed', set: judged, label: { en: 'The same: confirm the match', fr: 'C’est la même\u00a0: confirmer la correspondance' }, notice: { en: 'The match is confirmed. Nothing is found eligible or paid while it stands.', fr: 'La correspondance est confirmée. Rien n’est jugé admissible ni versé tant qu’elle tient.' } },
    reopen: { from: ['cleared', 'confirmed'], to: 'open', by: ['dueDiligence'], noun: 'reopening', reason: 'required', emits: 'sanctionsMatch.reopened', set: (row) => { row.judgedAt = null; row.judgedBy = null; }, label: { en: 'Judge it again', fr: 'Trancher de nouveau' }, notice: { en: 'The match waits to be judged again.', fr: 'La correspondance attend d’être tranchée de nouveau.' } },
    replace: { from: ['open'], to: 'replaced', by: ['system'], noun: 'replacement', emits: 'sanctionsMatch.replaced', label: { en: 'Replace by the newer one', fr: 'Remplacer par la plus récente' } },
    raise: { from: ['replaced'], to: 'open', by: ['system'], noun: 'return', emits: 'sanctionsMatch.raised', label: { en: 'Raise it again', fr: 'Relever de nouveau' } },
  },
});
export type MatchState = StateOf<typeof matchWorkflow>;
export type MatchTransition = TransitionOf<typeof matchWorkflow>;
export const matchStates = Object.keys(matchWorkflow.states) as MatchState[];
/** What a new match's event is called. */
export const matchFound = 'sanctionsMatch.found';
