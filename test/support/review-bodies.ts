import type { OpenApiDocument } from '../../src/platform/openapi/openapi-document.js';
import { standardRubric } from '../../src/modules/calls/form/index.js';
import { soundBody } from './bodies.js';
import type { ReviewSubject } from './review-routes.js';
import type { ReviewWorld } from './review-world.js';
import type { SweepWorld } from './sweep-world.js';

const codes = standardRubric.criteria.map(({ code }) => code);
const each = <T>(value: T): Record<string, T> => Object.fromEntries(codes.map((code) => [code, value]));
const feedback = 'The reviewers found the needs well shown and ask for clearer indicators.';

/** A body that the step takes from whoever may take it, so that what refuses is the right or the state. */
export function reviewBody(document: OpenApiDocument, path: string, world: ReviewWorld, { scene: key }: ReviewSubject): Record<string, unknown> {
  const scene = key && world.scenes[key];
  if (path === '/reviews/:id/submission') return { scores: each(3), recommendation: 'fund', confidence: 'high', comments: each('The proposal shows clearly who asked for it and how they are kept safe.') };
  if (path === '/reviews/:id/scores') return { scores: { R1: 2 }, versions: { R1: 1 } };
  if (path === '/reviews/:id/conflict') return { kind: 'other', note: 'A tie' };
  if (scene) {
    const approval = { outcome: 'approved', amount: 1_000, years: { 2026: 1_000 }, reasonCode: 'ranked', reason: 'The ranking has it so.', feedback };
    if (path === '/proposals/:id/decision' || path === '/proposals/:id/recommendation') return approval;
    if (path === '/calls/:callId/assignments') return { proposalId: scene.proposal.id, reviewerId: world.ids.elsewhere, dueAt: '2099-01-01T12:00:00Z' };
    if (path === '/calls/:callId/assignments/several') return { proposalIds: [scene.proposal.id], reviewerId: world.ids.elsewhere, dueAt: '2099-01-01T12:00:00Z' };
    if (path === '/calls/:callId/scenarios/:scenarioId/choices') return { proposalId: scene.proposal.id, place: 'fund', amount: 1_000 };
  }
  return soundBody(document, 'POST', path, { ids: {} } as SweepWorld);
}
