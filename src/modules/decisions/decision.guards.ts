import { texts } from '../../kernel/i18n/text.js';
import type { Guard } from '../../kernel/workflow/workflow.js';

/** What must hold before somebody may decide on a proposal. */
export interface DecisionFacts {
  callState: string;
  submittedReviews: number;
  requiredReviews: number;
  /** The decider reviews the proposal, or declared a conflict of interest about it. */
  deciderReviews: boolean;
  deciderIsMember: boolean;
  /** A panel of the call is planned or open, and no locked one has settled the proposal. */
  panelPending: boolean;
  /** A score counts whose author has a conflict of interest nobody has judged. */
  conflictWaits: boolean;
}

const says = texts({
  deciding: { en: 'Decisions are taken once the call has moved to deciding, and until its results are released.', fr: 'Les décisions se prennent à l’étape des décisions de l’appel, jusqu’à la communication des résultats.' },
  reviewer: { en: 'You review this proposal or declared a conflict of interest about it. Another person decides.', fr: 'Vous évaluez cette proposition ou avez déclaré un conflit d’intérêts à son sujet. Une autre personne décide.' },
  member: { en: 'You belong to the organization that applies. Another person decides.', fr: 'Vous faites partie de l’organisme demandeur. Une autre personne décide.' },
  panel: { en: 'A panel of this call is planned or open and has not settled this proposal. Decisions follow once it is locked, or cancelled.', fr: 'Un comité de cet appel est prévu ou siège et n’a pas réglé cette proposition. Les décisions suivront une fois sa réunion verrouillée ou annulée.' },
  conflict: { en: 'A score comes from a person with a conflict of interest that nobody has judged. An officer judges it first.', fr: 'Une note provient d’une personne dont le conflit d’intérêts n’a pas été tranché. Un agent doit d’abord le trancher.' },
  reviews: { en: 'There are not enough submitted reviews to approve this proposal.', fr: 'Le nombre d’évaluations soumises ne suffit pas pour approuver cette proposition.' },
});

export const callIsDeciding: Guard<DecisionFacts> = { code: 'callIsDeciding', text: says.deciding, holds: (f) => f.callState === 'deciding' };
export const deciderIsNoReviewer: Guard<DecisionFacts> = { code: 'deciderIsNoReviewer', text: says.reviewer, holds: (f) => !f.deciderReviews };
export const deciderIsNoMember: Guard<DecisionFacts> = { code: 'deciderIsNoMember', text: says.member, holds: (f) => !f.deciderIsMember };
/** For approvals only: declining may do with fewer. */
export const enoughReviews: Guard<DecisionFacts> = { code: 'enoughReviews', text: says.reviews, holds: (f) => f.submittedReviews >= f.requiredReviews };

/** For recommending, approving and deciding; taking something back may be done at any time. */
export const panelIsDone: Guard<DecisionFacts> = { code: 'panelIsDone', text: says.panel, holds: (f) => !f.panelPending };

/** For the same, and for a promotion from the reserve list (ADR 0047). */
export const conflictsAreJudged: Guard<DecisionFacts> = { code: 'conflictsAreJudged', text: says.conflict, holds: (f) => !f.conflictWaits };

/** What must be settled before anything is recommended or decided. */
export const pendingGuards = [panelIsDone, conflictsAreJudged] as const;

/** Claims that hold for every decision, in the order they are checked. */
export const decisionGuards = [callIsDeciding, deciderIsNoReviewer, deciderIsNoMember] as const;
