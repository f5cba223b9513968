import { texts } from '../../../kernel/i18n/text.js';
import { type StateOf, type TransitionOf, workflowFor } from '../../../kernel/workflow/workflow.js';
import { hasRole } from '../../../platform/access/actor.js';
import type { Aggregate } from '../../../platform/workflow/engine.js';
import { permissions } from '../../accounts/index.js';
import { Clarification } from './clarification.entity.js';

export type ClarificationRole = 'officer' | 'manager';

const names = texts({
  asked: { en: 'Waits for an answer', fr: 'En attente d’une réponse' },
  answered: { en: 'Answered, not published', fr: 'Réponse rédigée, non publiée' },
  beingAnswered: { en: 'Being answered', fr: 'Réponse en préparation' },
  published: { en: 'Published', fr: 'Publiée' },
  setAside: { en: 'Not published', fr: 'Non publiée' },
});
export const clarificationLabels = texts({
  answer: { en: 'Save the answer', fr: 'Enregistrer la réponse' },
  publish: { en: 'Publish the answers', fr: 'Publier les réponses' },
  setAside: { en: 'Do not publish', fr: 'Ne pas publier' },
});
export const clarificationNotices = texts({
  asked: { en: 'Your question is sent. Nobody learns who asked; the answer is published to everybody.', fr: 'Votre question est envoyée. Personne ne saura qui l’a posée; la réponse sera publiée pour tout le monde.' },
  answered: { en: 'The answer is saved. Publish it with the others when they are ready.', fr: 'La réponse est enregistrée. Publiez-la avec les autres lorsqu’elles seront prêtes.' },
  published: { en: 'The answers are published, and those concerned are told once.', fr: 'Les réponses sont publiées et les personnes concernées sont informées une seule fois.' },
  setAside: { en: 'The question is not published. Its asker is told why.', fr: 'La question n’est pas publiée. La personne qui l’a posée est informée du motif.' },
});

/** The life of a clarification question: edited and answered in both languages, then published with a batch of others. */
export const clarificationWorkflow = workflowFor<Clarification, ClarificationRole, object>()({
  name: 'clarification',
  title: { en: 'Clarification question', fr: 'Demande de précisions' },
  initial: 'asked',
  states: {
    asked: { staff: names.asked, applicant: names.beingAnswered, tone: 'info' },
    answered: { staff: names.answered, applicant: names.beingAnswered, tone: 'progress' },
    published: { staff: names.published, applicant: names.published, tone: 'success', final: true },
    setAside: { staff: names.setAside, applicant: names.setAside, tone: 'neutral', final: true },
  },
  transitions: {
    answer: { from: ['asked', 'answered'], to: 'answered', by: ['officer', 'manager'], noun: 'answer', label: clarificationLabels.answer, notice: clarificationNotices.answered, set: (q, at, actorId) => { q.answeredAt = at; q.answeredBy = actorId; }, emits: 'clarification.answered' },
    publish: { from: ['answered'], to: 'published', by: ['officer', 'manager'], noun: 'publication', label: clarificationLabels.publish, notice: clarificationNotices.published, set: (q, at) => { q.publishedAt = at; }, emits: 'clarification.published' },
    setAside: { from: ['asked', 'answered'], to: 'setAside', by: ['officer', 'manager'], noun: 'setting-aside', label: clarificationLabels.setAside, notice: clarificationNotices.setAside, reason: 'required', emits: 'clarification.setAside' },
  },
});
export type ClarificationState = StateOf<typeof clarificationWorkflow>;
export type ClarificationTransition = TransitionOf<typeof clarificationWorkflow>;

const answering: readonly ClarificationRole[] = ['officer', 'manager'];

/** How questions are bound to their workflow: those who answer see them, nobody else. */
export const ClarificationAggregate: Aggregate<ClarificationState, ClarificationTransition, ClarificationRole, Clarification, object> = {
  workflow: clarificationWorkflow,
  entity: Clarification,
  sees: (_, __, actor) => hasRole(actor, ...permissions['call.prepare']),
  roles: (_, __, actor) => answering.filter((role) => actor.roles.includes(role)),
  facts: () => ({}),
};
