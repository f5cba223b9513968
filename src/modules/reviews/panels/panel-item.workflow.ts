import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { type Guard, type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import type { PanelItem } from './panel-item.entity.js';
import { panelRefusals } from './panel-words.js';

/** What the guards of an agenda item read. */
export interface ItemFacts {
  proposalState: string;
  /** Chair and members who are present and not recused from this very item. */
  voters: number;
  quorum: number;
  /** Criteria without a consensus score. */
  unscored: readonly string[];
  hasAdvice: boolean;
  /** Another item of the meeting is under discussion. */
  otherIsDiscussed: boolean;
}
export type ItemRole = 'officer' | 'chair';

const says = texts({
  proposal: { en: 'The proposal is no longer under review. Defer the item.', fr: 'La proposition n’est plus à l’étude. Reportez le point.' },
  other: { en: 'Another proposal is under discussion. Settle it or put it back first.', fr: 'Une autre proposition est en discussion. Réglez-la ou remettez-la d’abord en attente.' },
  quorum: { en: 'Too few members are present who are not recused from this item.', fr: 'Trop peu de membres présents ne sont pas récusés pour ce point.' },
  scores: { en: 'Every criterion needs a consensus score.', fr: 'Chaque critère doit avoir une note de consensus.' },
  scoreHere: { en: 'Set the consensus score of this criterion.', fr: 'Fixez la note de consensus de ce critère.' },
});
const proposalIsReviewed: Guard<ItemFacts> = { code: 'proposalIsReviewed', text: says.proposal, holds: (f) => f.proposalState === 'underReview' };
const nothingElseIsDiscussed: Guard<ItemFacts> = { code: 'nothingElseIsDiscussed', text: says.other, holds: (f) => !f.otherIsDiscussed };
const itemHasQuorum: Guard<ItemFacts> = { code: 'itemHasQuorum', text: says.quorum, holds: (f) => f.voters >= f.quorum };
const unscored = (f: ItemFacts): FieldProblem[] => f.unscored.map((code) => problem(`scores.${code}`, 'scoreMissing', says.scoreHere));
const everythingIsScored: Guard<ItemFacts> = { code: 'everythingIsScored', text: says.scores, holds: (f) => f.unscored.length === 0, problems: unscored };
const adviceIsGiven: Guard<ItemFacts> = { code: 'adviceIsGiven', text: panelRefusals.advice, holds: (f) => f.hasAdvice, problems: () => [problem('advice', 'adviceMissing', panelRefusals.advice)] };

const applicant = { en: 'Under review', fr: 'En cours d’évaluation' };
const unsettle = (row: PanelItem): void => { row.total = null; row.advice = null; row.settledAt = null; row.settledBy = null; };

/** The life of a proposal in a meeting. Corrections are steps of their own, with a reason, while the meeting is open. */
export const panelItemWorkflow = workflowFor<PanelItem, ItemRole, ItemFacts>()({
  name: 'panelItem',
  title: { en: 'Agenda item', fr: 'Point à l’ordre du jour' },
  initial: 'waiting',
  states: {
    waiting: { tone: 'neutral', applicant, staff: { en: 'Waiting', fr: 'En attente' } },
    underDiscussion: { tone: 'progress', applicant, staff: { en: 'Under discussion', fr: 'En discussion' } },
    settled: { tone: 'success', applicant, staff: { en: 'Settled', fr: 'Réglé' } },
    deferred: { tone: 'warning', applicant, staff: { en: 'Deferred', fr: 'Reporté' } },
  },
  transitions: {
    discuss: {
      from: ['waiting'], to: 'underDiscussion', by: ['chair', 'officer'], when: [proposalIsReviewed, nothingElseIsDiscussed], noun: 'discussion', emits: 'panelItem.discussed',
      label: { en: 'Begin the discussion', fr: 'Commencer la discussion' }, notice: { en: 'The proposal is under discussion.', fr: 'La proposition est en discussion.' },
    },
    openSuggestions: {
      from: ['underDiscussion'], to: 'underDiscussion', by: ['chair', 'officer'], noun: 'suggestions-opening', emits: 'panelItem.suggestionsOpened',
      label: { en: 'Open the suggested scores', fr: 'Dévoiler les notes suggérées' }, notice: { en: 'Everybody in the room sees the suggested scores now.', fr: 'Toutes les personnes dans la salle voient maintenant les notes suggérées.' },
      set: (row) => { row.suggestionsOpen = true; },
    },
    settle: {
      from: ['underDiscussion'], to: 'settled', by: ['chair', 'officer'], when: [proposalIsReviewed, itemHasQuorum, everythingIsScored, adviceIsGiven], noun: 'settlement', emits: 'panelItem.settled',
      label: { en: 'Settle the item', fr: 'Régler le point' }, notice: { en: 'The item is settled.', fr: 'Le point est réglé.' },
      set: (row, at, actorId) => { row.settledAt = at; row.settledBy = actorId; },
    },
    putBack: {
      from: ['underDiscussion'], to: 'waiting', by: ['chair', 'officer'], noun: 'waiting', emits: 'panelItem.putBack',
      label: { en: 'Put the item back', fr: 'Remettre le point en attente' }, notice: { en: 'The item waits.', fr: 'Le point est en attente.' },
    },
    defer: {
      from: ['waiting', 'underDiscussion'], to: 'deferred', by: ['chair', 'officer'], noun: 'deferral', reason: 'required', emits: 'panelItem.deferred',
      label: { en: 'Defer the item', fr: 'Reporter le point' }, notice: { en: 'The item is deferred.', fr: 'Le point est reporté.' },
    },
    takeUp: {
      from: ['deferred'], to: 'waiting', by: ['chair', 'officer'], noun: 'resumption', reason: 'required', emits: 'panelItem.takenUp',
      label: { en: 'Take the item up again', fr: 'Reprendre le point' }, notice: { en: 'The item waits again.', fr: 'Le point est de nouveau en attente.' },
    },
    reopen: {
      from: ['settled'], to: 'underDiscussion', by: ['chair', 'officer'], when: [nothingElseIsDiscussed], noun: 'reopening', reason: 'required', emits: 'panelItem.reopened',
      label: { en: 'Correct the item', fr: 'Corriger le point' }, notice: { en: 'The item is under discussion again. Settle it once more when it is right.', fr: 'Le point est de nouveau en discussion. Réglez-le une fois corrigé.' },
      set: unsettle,
    },
  },
});
export type ItemState = StateOf<typeof panelItemWorkflow>;
export type ItemTransition = TransitionOf<typeof panelItemWorkflow>;
