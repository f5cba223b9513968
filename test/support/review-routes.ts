import { newId } from '../../src/kernel/ids/ids.js';
import type { Route } from '../../src/platform/http/route-catalogue.js';
import { partOf, type SceneKey, sceneKeys } from './marks.js';
import { type Relation, relations, type ReviewWorld, type Scene, sceneNames } from './review-world.js';

/** One row a route is asked for, by whom, and in which scene; a list belongs to none. */
export interface ReviewSubject {
  /** In the approved file: the scene, and whose review. */
  name: string;
  scene: SceneKey | null;
  /** Behind the route's own address, for lists that are searched and narrowed. */
  query?: string;
  params: (who: Relation) => Record<string, string>;
  asking: readonly Relation[];
}

/**
 * Routes that hold nothing of a submitted proposal, its reviews and its decision, by their beginning, with why: the access
 * sweep (`access.spec.ts`) asks them for their own rows. A new route that shows or changes anything of those is not listed
 * here but gets its rows in `subjectsOf` below.
 */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^\/(agreements|payments|reports|awards)\/:id/, 'what comes after an agreement'],
  [/^\/mailbox/, 'the demonstration shows everybody’s letters; letters are read here one by one'],
  [/^\/(registration|password|password-request|sign-in|sign-out|sessions|profile|invitations|saved-searches|subscription)(\/|$)/, 'a person’s own account'],
  [/^\/(approval-chains|delegations|appropriations|operations|people|sanctions-lists|sanctions-matches|trail\/verification|demo|organization-documents)\//, 'set-up and oversight, without a proposal'],
  [/^\/organizations\/:id\/.+/, 'the organization’s own file'],
  [/^\/(partner-consents|partner-invitations)\//, 'drafts: a partner’s consent'],
  [/^\/proposals\/:id\/(uploads|budget\/readings|partner-consents|partners\/:position|copy|full-proposal|form-version|extension|readiness|drafting|assignments)/, 'drafts'],
  [/^\/proposals\/:id\/sections\/:key\/(comments|presence)/, 'drafts: talk among colleagues'],
  [/^\/calls\/:id\/.+/, 'the call itself'],
  [/^\/(invitations-to-review|reviewer-invitations)\//, 'invitations to join the reviewers, before any proposal'],
  [/^\/(openapi|openapi\.json|history|about|accessibility|contact|privacy|terms|programme)(\/|$)|^\/(organizations|calls|proposals)\/new$/, 'the same for everybody'],
];
/** Writes without a row that concern the same. */
const writesWithoutRow = /^\/(reviews\/training|reviewer-profile|reviewer-invitations|receipts\/comparison)/;

/** Who is asked about somebody's review outside the first scene: its reviewer, and one of each kind. */
const few: readonly Relation[] = ['public', 'owner', 'rival', 'submitted', 'elsewhere', 'officer', 'auditor', 'staffReviewing', 'staffConflicted', 'staffMember'];
/** Who is asked to write in the other scenes. */
const writers: readonly Relation[] = ['public', 'owner', 'rival', 'accepted', 'submitted', 'elsewhere', 'officer', 'manager', 'decider', 'auditor', 'admin', 'staffReviewing', 'staffConflicted', 'staffMember', 'staffRival', 'staffRivalAuditing'];
const sceneOnly = (name: string, scene: Scene, params: (who: Relation) => Record<string, string>, asking: readonly Relation[] = relations): ReviewSubject => ({ name, scene: scene.key, params, asking });

/** Searches and filters of the lists. */
const narrowed: Record<string, (world: ReviewWorld) => string[]> = {
  '/proposals': () => [...sceneKeys.map((key) => `?q=${partOf('title', key)}`), `?q=${partOf('org', 'a')}`, '?state=approved', '?state=underReview&sort=reference', '?view=own'],
  '/organizations': () => [`?q=${partOf('org', 'u')}`],
  '/calls': () => ['?q=Protecting'],
  '/awards': () => ['?q=Wells'],
  '/reviews': () => ['?group=submitted', '?group=over'],
  '/reviewers': () => ['?name=Robin'],
  '/people': () => ['?q=Robin'],
  '/spending': () => ['?by=call', '?by=theme'],
  '/spending/download.csv': () => ['?by=call'],
  '/trail': (world) => ['?event=proposal.approved', `?subject=proposal&subjectId=${world.scenes.e.proposal.id}`, `?subject=review&subjectId=${world.scenes.u.reviews.conflicted}`],
  '/calls/:callId/conflicts': () => ['?state=confirmed', '?state=cleared'],
  '/calls/:callId/ranking': () => ['?show=approved', '?show=undecided'],
  '/calls/:callId/assignments': () => ['?only=short'],
};

/** The rows a route is asked for; nothing for one that belongs elsewhere. */
export function subjectsOf(route: Route, world: ReviewWorld): ReviewSubject[] {
  const reading = route.method === 'GET';
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  if (route.plain || elsewhere.some(([beginning]) => beginning.test(route.path))) return [];
  if (!names.length) {
    if (!reading && !writesWithoutRow.test(route.path)) return [];
    // The trail's first page holds what happened last, which no two runs order alike; its file holds everything.
    const queries = reading ? [...(route.path === '/trail' ? [] : ['']), ...(narrowed[route.path]?.(world) ?? [])] : [''];
    return queries.map((query) => ({ name: query.replace(/[0-9a-f-]{36}/, ':id'), scene: null, query, params: () => ({}), asking: relations }));
  }
  // Staff read an anonymised call as any other: only its reviews and its reading differ.
  const keys = reading || route.path.startsWith('/reviews/') ? sceneKeys : sceneKeys.filter((key) => key !== 'a');
  return keys.flatMap((key) => inScene(route, world, world.scenes[key])).flatMap((subject) => [subject, ...(reading && /[ue]/.test(subject.scene ?? '') ? (narrowed[route.path]?.(world) ?? []).map((query) => ({ ...subject, name: `${subject.name} ${query}`, query })) : [])]);
}

function inScene(route: Route, world: ReviewWorld, scene: Scene): ReviewSubject[] {
  const { call, proposal, organization } = scene;
  const name = sceneNames[scene.key];
  const under = (prefix: string): boolean => route.path === prefix || route.path.startsWith(`${prefix}/`);
  const asking = route.method === 'GET' || scene.key === 'u' ? relations : writers;
  const one = (params: Record<string, string>): ReviewSubject[] => [sceneOnly(name, scene, () => params, asking)];
  const first = (params: Record<string, string>): ReviewSubject[] => (scene.key === 'u' ? one(params) : []);
  if (under('/reviews/:id')) return ofReviews(scene, name, route.method === 'GET');
  if (under('/proposals/:id')) {
    const file = route.path.includes('/messages/') ? scene.messageFile : scene.file;
    return one({ id: proposal.id, fileId: file, messageId: scene.message, number: '1', key: route.path.includes('/answers/') ? 'summary' : 'B', file: 'lines.csv' });
  }
  if (under('/calls/:callId')) return one({ callId: call.id, scenarioId: scene.scenario, conflictId: scene.conflict });
  if (under('/calls/:id')) return one({ id: call.id });
  if (under('/organizations/:id')) return one({ id: organization });
  if (under('/reviewers/:id')) return first({ id: world.ids.accepted });
  if (under('/people/:id')) return first({ id: world.ids.accepted });
  if (under('/receipts/:code')) return one({ code: `${proposal.reference}-R1` });
  if (under('/deadlines/feed/:token')) return scene.key === 'u' ? [{ name: 'own feed', scene: null, params: (who) => ({ token: world.feeds[who] }), asking: relations }] : [];
  if (under('/deadlines/:kind/:id')) return [...one({ kind: 'review', id: scene.reviews.accepted }), sceneOnly(`${name}, of the proposal`, scene, () => ({ kind: 'draft', id: proposal.id }))];
  if (under('/panels/:id')) return scene.panel ? one({ id: scene.panel.id, itemId: scene.panel.item, personId: world.ids.elsewhere, fileId: scene.file }) : [];
  if (under('/notifications/:id')) return first({ id: newId() });
  throw new Error(`Nobody said which rows ${route.method} ${route.path} is asked for. Does it show or change anything of a submitted proposal, its reviews, the reviewers or the decision? Then give it rows in inScene() of test/support/review-routes.ts; if not, name it in its list «elsewhere» with the reason. Then run APPROVE=1 and read what changed in test/sweeps/review-access.approved.json.`);
}

/** Reviews everybody of `few` is asked about in the other scenes; about the rest, their reviewers and an officer. */
const telling = new Set(['accepted', 'submitted', 'conflicted', 'staffReviewing']);

/** Every review of the proposal: read by all people in the first scene; elsewhere, and to write, by its reviewer and one of each kind. */
function ofReviews(scene: Scene, name: string, reading: boolean): ReviewSubject[] {
  const first = scene.key === 'u';
  return Object.entries(scene.reviews).map(([author, id]) => {
    const others = first || telling.has(author) ? few : ['public', 'officer'];
    return sceneOnly(`${name}, ${author}`, scene, () => ({ id, fileId: scene.file }), first && reading ? relations : relations.filter((who) => who === author || others.includes(who)));
  });
}
