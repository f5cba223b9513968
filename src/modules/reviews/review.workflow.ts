import type { FieldProblem } from '../../kernel/errors/refusal.js';
import { problem } from '../../kernel/errors/refusal.js';
import type { Guard, StateOf, TransitionOf } from '../../kernel/workflow/workflow.js';
import { workflowFor } from '../../kernel/workflow/workflow.js';
import { checkReview, type ReviewScores, type Rubric } from '../calls/index.js';
import { texts } from '../../kernel/i18n/text.js';
import { discussionHasBegun, discussionIsOpen, othersAreOpened, phasesAreDated, type PhaseFacts, scoringIsOpen } from './phases/phase-guards.js';
import type { ReviewAssignment } from './review-assignment.entity.js';
import type { Confidence, Recommendation } from './review-words.js';

/** What the guards of a review read. */
export interface ReviewFacts extends PhaseFacts {
  callState: string;
  proposalState: string;
  /** The reviewer belongs to the organization that applies: a conflict nobody needs to declare. */
  reviewerIsMember: boolean;
  /** Membership, or a conflict found or declared that nobody cleared. */
  reviewerHasConflict: boolean;
  rubric: Rubric;
  scores: ReviewScores;
  comments: Readonly<Record<string, string>>;
  recommendation: Recommendation | null;
  confidence: Confidence | null;
  /** The training example was scored once. */
  isTrained: boolean;
  /** The reviewer has opened the others' reviews, or sees totals as staff. */
  hasSeenOthers: boolean;
  /** The call hides who applies. */
  callIsAnonymised: boolean;
  /** A panel settled the proposal, and its meeting is locked. */
  panelHasLocked: boolean;
  /** The proposal is on the agenda of a panel that was opened. */
  isReadInPanel: boolean;
}
/** What somebody is to a review. */
export type ReviewRole = 'reviewer' | 'officer';

const says = texts({
  closed: { en: 'Reviewing of this proposal is over: it was withdrawn or decided, or the call is not in review.', fr: 'L’évaluation de cette proposition est terminée\u00a0: elle a été retirée ou tranchée, ou l’appel n’est pas à l’étape de l’évaluation.' },
  member: { en: 'You belong to the organization that applies. Declare the conflict of interest.', fr: 'Vous faites partie de l’organisme demandeur. Déclarez le conflit d’intérêts.' },
  conflict: { en: 'A possible conflict of interest has to be cleared first. The program officer will tell you.', fr: 'Un conflit d’intérêts possible doit d’abord être levé. L’agent ou l’agente de programme vous avisera.' },
  scores: { en: 'The review is not complete. Correct what is listed.', fr: 'L’évaluation n’est pas complète. Corrigez ce qui est indiqué.' },
  confidence: { en: 'Say how sure you are of your judgement.', fr: 'Indiquez votre degré de certitude.' },
  training: { en: 'Score the training example first. It takes about ten minutes, once for all your reviews; “My reviews” leads to it. Your draft is kept meanwhile.', fr: 'Notez d’abord l’exemple de formation. Il demande une dizaine de minutes, une fois pour toutes vos évaluations; «\u00a0Mes évaluations\u00a0» y mène. Votre ébauche est conservée entre-temps.' },
  deciding: { en: 'The reviews of this call are being used for its decisions. Ask the program officer to send yours back.', fr: 'Les évaluations de cet appel servent déjà aux décisions. Demandez à l’agent ou à l’agente de programme de vous renvoyer la vôtre.' },
  seen: { en: 'You have opened the reviews of others, or see their totals as staff. Ask the program officer to send yours back.', fr: 'Vous avez ouvert les évaluations des autres, ou voyez leurs totaux comme membre du personnel. Demandez à l’agent ou à l’agente de programme de vous renvoyer la vôtre.' },
  named: { en: 'This call tells reviewers who applies. Tell the program officer of your conflict of interest.', fr: 'Cet appel indique aux évaluateurs qui présente la demande. Signalez votre conflit d’intérêts à l’agent ou à l’agente de programme.' },
  locked: { en: 'The panel has settled this proposal and is locked: its reviews stand as they are.', fr: 'Le comité a réglé cette proposition et sa réunion est verrouillée\u00a0: les évaluations demeurent telles quelles.' },
  inPanel: { en: 'This review is being read in the panel. Ask the program officer to send yours back.', fr: 'Cette évaluation est lue en comité. Demandez à l’agent ou à l’agente de programme de vous renvoyer la vôtre.' },
  recommendation: { en: 'Choose your recommendation.', fr: 'Choisissez votre recommandation.' },
});

const calls = new Set(['closed', 'inReview', 'deciding']);
const reviewingIsOpen: Guard<ReviewFacts> = { code: 'reviewingIsOpen', text: says.closed, holds: (f) => calls.has(f.callState) && f.proposalState === 'underReview' };
const reviewerIsNoMember: Guard<ReviewFacts> = { code: 'reviewerIsNoMember', text: says.member, holds: (f) => !f.reviewerIsMember };
const reviewerIsClear: Guard<ReviewFacts> = { code: 'reviewerIsClear', text: says.conflict, holds: (f) => f.reviewerIsMember || !f.reviewerHasConflict };

const open = (f: ReviewFacts): FieldProblem[] => [
  ...checkReview(f.rubric, f.scores, f.comments),
  ...(f.recommendation ? [] : [problem('recommendation', 'recommendationMissing', says.recommendation)]),
  ...(f.confidence ? [] : [problem('confidence', 'confidenceMissing', says.confidence)]),
];
const isTooShort = (found: FieldProblem): boolean => found.code === 'commentTooShort';
const allScored: Guard<ReviewFacts> = {
  code: 'allScored', text: says.scores, holds: (f) => open(f).every(isTooShort), problems: (f) => open(f).filter((found) => !isTooShort(found)),
};
const commentsLongEnough: Guard<ReviewFacts> = {
  code: 'commentsLongEnough', text: says.scores, holds: (f) => !open(f).some(isTooShort), problems: (f) => open(f).filter(isTooShort),
};

const trainingDone: Guard<ReviewFacts> = { code: 'trainingDone', text: says.training, holds: (f) => f.isTrained };
const nobodyDecides: Guard<ReviewFacts> = { code: 'nobodyDecides', text: says.deciding, holds: (f) => f.callState !== 'deciding' };
const othersAreUnseen: Guard<ReviewFacts> = { code: 'othersAreUnseen', text: says.seen, holds: (f) => !f.hasSeenOthers };
const applicantIsHidden: Guard<ReviewFacts> = { code: 'applicantIsHidden', text: says.named, holds: (f) => f.callIsAnonymised };

const panelIsNotLocked: Guard<ReviewFacts> = { code: 'panelIsNotLocked', text: says.locked, holds: (f) => !f.panelHasLocked };
const panelHasNotRead: Guard<ReviewFacts> = { code: 'panelHasNotRead', text: says.inPanel, holds: (f) => !f.isReadInPanel };

/** The life of a review: conflict of interest first, then reading, then scores. */
export const reviewWorkflow = workflowFor<ReviewAssignment, ReviewRole, ReviewFacts>()({
  name: 'review',
  title: { en: 'Review', fr: 'Évaluation' },
  initial: 'invited',
  states: {
    invited: { tone: 'info', staff: { en: 'Waiting for an answer', fr: 'En attente de réponse' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    accepted: { tone: 'progress', staff: { en: 'In progress', fr: 'En cours' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    submitted: { tone: 'success', staff: { en: 'Submitted', fr: 'Soumise' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    returned: { tone: 'warning', staff: { en: 'Sent back', fr: 'Renvoyée' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    conflicted: { tone: 'danger', final: true, staff: { en: 'Conflict declared', fr: 'Conflit déclaré' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    declined: { tone: 'neutral', final: true, staff: { en: 'Declined', fr: 'Refusée' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    recused: { tone: 'danger', final: true, staff: { en: 'Set aside: conflict of interest', fr: 'Écartée\u00a0: conflit d’intérêts' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
    dismissed: { tone: 'neutral', final: true, staff: { en: 'Taken back', fr: 'Reprise' }, applicant: { en: 'Under review', fr: 'En cours d’évaluation' } },
  },
  transitions: {
    accept: {
      from: ['invited'], to: 'accepted', by: ['reviewer'], when: [reviewingIsOpen, panelIsNotLocked, reviewerIsNoMember, reviewerIsClear], noun: 'acceptance', emits: 'review.accepted',
      label: { en: 'Accept the review', fr: 'Accepter l’évaluation' }, notice: { en: 'You can read the proposal now.', fr: 'Vous pouvez maintenant lire la proposition.' },
      set: (row, at) => { row.answeredAt = at; row.silenceWarnedAt = null; },
    },
    declareConflict: {
      from: ['invited', 'accepted', 'returned'], to: 'conflicted', by: ['reviewer'], noun: 'conflict', emits: 'review.conflictDeclared',
      label: { en: 'Declare a conflict of interest', fr: 'Déclarer un conflit d’intérêts' }, notice: { en: 'Thank you. Your conflict of interest is recorded.', fr: 'Merci. Votre conflit d’intérêts est consigné.' },
      set: (row, at) => { row.answeredAt = at; },
    },
    decline: {
      from: ['invited', 'accepted'], to: 'declined', by: ['reviewer'], noun: 'refusal', emits: 'review.declined',
      label: { en: 'Decline the review', fr: 'Refuser l’évaluation' }, notice: { en: 'Thank you. Another reviewer will be asked.', fr: 'Merci. Une autre personne sera sollicitée.' },
      set: (row, at) => { row.answeredAt = at; },
    },
    submit: {
      from: ['accepted', 'returned'], to: 'submitted', by: ['reviewer'], when: [reviewingIsOpen, panelIsNotLocked, reviewerIsNoMember, reviewerIsClear, scoringIsOpen, trainingDone, allScored, commentsLongEnough], noun: 'submission', emits: 'review.submitted',
      label: { en: 'Submit the review', fr: 'Soumettre l’évaluation' }, notice: { en: 'Your review is submitted.', fr: 'Votre évaluation est soumise.' },
      set: (row, at) => { row.submittedAt = at; },
    },
    reopenOwn: {
      from: ['submitted'], to: 'accepted', by: ['reviewer'], when: [reviewingIsOpen, panelIsNotLocked, panelHasNotRead, reviewerIsNoMember, reviewerIsClear, scoringIsOpen, nobodyDecides, othersAreUnseen], noun: 'reopening', emits: 'review.reopened',
      label: { en: 'Take my review back to change it', fr: 'Reprendre mon évaluation pour la modifier' }, notice: { en: 'Your review is a draft again. Submit it once more when you have changed it.', fr: 'Votre évaluation est de nouveau une ébauche. Soumettez-la une fois modifiée.' },
      set: (row) => { row.total = null; row.submittedAt = null; },
    },
    openOthers: {
      from: ['submitted'], to: 'submitted', by: ['reviewer'], when: [reviewerIsNoMember, reviewerIsClear, discussionHasBegun], noun: 'others', emits: 'review.othersOpened',
      label: { en: 'Open the other reviews', fr: 'Ouvrir les autres évaluations' }, notice: { en: 'The other reviews are below. Yours now stands as it is.', fr: 'Les autres évaluations figurent ci-dessous. La vôtre est désormais définitive.' },
      set: (row, at) => { row.othersSeenAt ??= at; },
    },
    discuss: {
      from: ['submitted'], to: 'submitted', by: ['reviewer'], when: [reviewingIsOpen, panelIsNotLocked, reviewerIsNoMember, reviewerIsClear, discussionIsOpen, othersAreOpened], noun: 'post', emits: 'review.discussed',
      label: { en: 'Post to the discussion', fr: 'Publier dans la discussion' }, notice: { en: 'Your post is there for the other reviewers and the program.', fr: 'Votre message est publié pour les autres évaluateurs et le programme.' },
    },
    amend: {
      from: ['submitted'], to: 'submitted', by: ['reviewer'], when: [reviewingIsOpen, panelIsNotLocked, panelHasNotRead, reviewerIsNoMember, reviewerIsClear, discussionIsOpen, nobodyDecides, allScored, commentsLongEnough], noun: 'amendment', reason: 'required', emits: 'review.amended',
      label: { en: 'Amend my scores', fr: 'Modifier mes notes' }, notice: { en: 'Your review is amended. What it said before is kept with your reason.', fr: 'Votre évaluation est modifiée. Sa version antérieure est conservée avec votre motif.' },
    },
    stepAside: {
      from: ['submitted'], to: 'recused', by: ['reviewer'], when: [reviewingIsOpen, panelIsNotLocked, applicantIsHidden], noun: 'conflict', emits: 'review.steppedAside',
      label: { en: 'Declare that I recognise who applies', fr: 'Déclarer que je reconnais qui présente la demande' }, notice: { en: 'Thank you. Your conflict of interest is recorded, and your review no longer counts.', fr: 'Merci. Votre conflit d’intérêts est consigné et votre évaluation ne compte plus.' },
    },
    sendBack: {
      from: ['submitted'], to: 'returned', by: ['officer'], when: [reviewingIsOpen, panelIsNotLocked], noun: 'return', reason: 'required', emits: 'review.returned',
      label: { en: 'Send the review back', fr: 'Renvoyer l’évaluation' }, notice: { en: 'The review is sent back to its author.', fr: 'L’évaluation est renvoyée à son auteur.' },
      set: (row, at) => { row.total = null; row.submittedAt = null; row.returnedAt = at; row.silenceWarnedAt = null; },
    },
    giveTime: {
      from: ['accepted', 'returned'], to: 'accepted', by: ['officer'], when: [reviewingIsOpen, panelIsNotLocked, phasesAreDated], noun: 'more-time', reason: 'required', emits: 'review.timeGiven',
      label: { en: 'Give this reviewer more time', fr: 'Accorder plus de temps à cette personne' }, notice: { en: 'The reviewer has more time and is told.', fr: 'La personne dispose de plus de temps et en est avisée.' },
      set: (row) => { row.silenceWarnedAt = null; },
    },
    recuse: {
      from: ['invited', 'accepted', 'returned', 'submitted'], to: 'recused', by: ['officer', 'system'], when: [panelIsNotLocked], noun: 'recusal', reason: 'required', emits: 'review.recused',
      label: { en: 'Set the review aside for a conflict', fr: 'Écarter l’évaluation pour conflit' }, notice: { en: 'The review is set aside. Its text is kept and no longer counts; the reviewer has no access.', fr: 'L’évaluation est écartée. Son texte est conservé et ne compte plus; la personne n’y a plus accès.' },
    },
    dismiss: {
      from: ['invited', 'accepted', 'returned'], to: 'dismissed', by: ['officer'], when: [panelIsNotLocked], noun: 'dismissal', reason: 'required', emits: 'review.dismissed',
      label: { en: 'Take the review back', fr: 'Reprendre l’évaluation' }, notice: { en: 'The review is taken back. The reviewer no longer has access.', fr: 'L’évaluation est reprise. La personne n’y a plus accès.' },
    },
    lapse: {
      from: ['invited', 'accepted', 'returned'], to: 'dismissed', by: ['system'], when: [reviewingIsOpen, panelIsNotLocked], noun: 'lapse', reason: 'required', emits: 'review.lapsed',
      label: { en: 'Take back the review of a silent reviewer', fr: 'Reprendre l’évaluation restée sans réponse' }, notice: { en: 'The review is taken back.', fr: 'L’évaluation est reprise.' },
    },
  },
});

export type ReviewState = StateOf<typeof reviewWorkflow>;
export type ReviewTransition = TransitionOf<typeof reviewWorkflow>;

/** The states in which a reviewer may read the proposal. */
export const readingStates: readonly ReviewState[] = ['accepted', 'submitted', 'returned'];
/** The states in which a review is still to come. */
export const openStates: readonly ReviewState[] = ['invited', 'accepted', 'returned'];
/** The states in which a reviewer's part is over without a review. */
export const cutStates: readonly ReviewState[] = ['conflicted', 'declined', 'dismissed', 'recused'];
