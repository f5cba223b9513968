import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'qs';
import type { OpenApiDocument } from '../../src/platform/openapi/openapi-document.js';
import type { Route } from '../../src/platform/http/route-catalogue.js';
import { soundBody } from '../support/bodies.js';
import { entitled, mayPost } from '../support/may-post.js';
import { actorNames, type ActorName, addressOf, memory, sweepWorld, type SweepWorld } from '../support/sweep-world.js';
import type { Answer } from '../support/visitor.js';

const file = path.join(import.meta.dirname, 'access.approved.json');
const approved = ((): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
})();
const seen: Record<string, string> = {};
const cells = new Map<string, Map<ActorName, string>>();
const note = (key: string, answers: Map<ActorName, string>): void => {
  cells.set(key, answers);
  seen[key] = lineOf(answers);
};

/** One line of the matrix: who gets which answer. */
const lineOf = (answers: Map<ActorName, string>): string => {
  const byAnswer = new Map<string, ActorName[]>();
  for (const [actor, answer] of answers) byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), actor]);
  const rank = (answer: string): string => (answer === 'may' ? '0' : answer);
  return [...byAnswer].sort(([a], [b]) => rank(a).localeCompare(rank(b))).map(([answer, actors]) => `${answer}: ${actors.length === actorNames.length ? 'everybody' : actors.join(' ')}`).join('; ');
};
const keyOf = (route: Route, subject: string): string => `${route.path} ${route.method}${subject ? ` ${subject}` : ''}`;

/** An answer in one word; a page that leads to signing in and an API that asks for it are the same. */
function wordOf(answer: Answer): string {
  if (answer.status === 303 && /\/sign-in(\?|$)/.test(answer.headers.get('location') ?? '')) return 'signIn';
  if (answer.status === 401 && (answer.json as { code: string }).code === 'signInFirst') return 'signIn';
  return String(answer.status);
}
const together = (page: Answer, api: Answer): string => (wordOf(page) === wordOf(api) ? wordOf(page) : `page ${wordOf(page)} api ${wordOf(api)}`);

/** Whether what the lines say is what was approved: the cells that differ, by name. */
function expectApproved(method: string): void {
  const keys = [...new Set([...Object.keys(seen), ...Object.keys(approved)])].filter((key) => key.split(' ')[1] === method).sort();
  if (process.env.APPROVE) return;
  expect(keys.filter((key) => seen[key] !== approved[key]).map((key) => ({ key, approved: approved[key], now: seen[key] }))).toEqual([]);
}

describe('who may do what', () => {
  let world: SweepWorld;
  let document: OpenApiDocument;
  const tokens = new Map<ActorName, string>();
  const leaks: string[] = [];
  const failures: string[] = [];

  beforeAll(async () => {
    world = await sweepWorld();
    document = (await world.actors.public.api('GET', '/openapi.json')).json as OpenApiDocument;
    for (const name of actorNames) tokens.set(name, (await world.actors[name].get('/en/sign-in')).page('input[name=_csrf]').first().attr('value') ?? '');
    // Words that only its organization knows.
    await world.portal.source.query("update proposals set title = 'Quillon bridges' where id = $1", [world.ids['proposal.draft']]);
    // And words that only its organization, the staff who read files and its reviewers know.
    await world.portal.source.query("update proposals set title = 'Wexford corridors' where id = $1", [world.ids['proposal.underReview']]);
  }, 400_000);
  afterAll(async () => {
    await world.portal.close();
    if (process.env.APPROVE) writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1))), null, 1)}\n`);
  });

  /** One request as page or API, redirects not followed. */
  const ask = (actor: ActorName, method: string, representation: 'en' | 'api', address: string, body?: Record<string, unknown>): Promise<Answer> => {
    const visitor = world.actors[actor];
    if (method === 'GET') return visitor.request('GET', `/${representation}${address}`, {}, 8);
    if (representation === 'api') return visitor.request('POST', `/api${address}`, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }, 8);
    return visitor.request('POST', `/en${address}`, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: stringify({ ...body, _csrf: tokens.get(actor) }) }, 8);
  };
  const row = async (method: string, address: string, actors: readonly ActorName[], body?: Record<string, unknown>, look?: (actor: ActorName, answer: Answer) => void): Promise<Map<ActorName, string>> =>
    new Map(await Promise.all(actors.map(async (actor) => {
      const [page, api] = [await ask(actor, method, 'en', address, body), await ask(actor, method, 'api', address, body)];
      for (const answer of [page, api]) {
        if (answer.status >= 500) failures.push(`${actor} ${method} ${answer.url}: ${answer.status}`);
        look?.(actor, answer);
      }
      return [actor, together(page, api)] as const;
    })));

  const reviewers = ['Ingrid Halvorsen', 'Benoît Lavoie', 'Samira Haddad', 'Tomasz Nowak', 'Chantal Mbeki', 'Ravi Subramanian'];
  const applicants: readonly ActorName[] = ['public', 'owner', 'editor', 'reader', 'stranger'];
  const insiders: readonly ActorName[] = ['owner', 'editor', 'reader'];
  const deciders: readonly ActorName[] = ['officer', 'manager', 'decider', 'auditor'];

  /** What must not be read by whom, wherever it stands. */
  function lookForLeaks(actor: ActorName, { url, text, status }: Answer): void {
    const where = new URL(url).pathname;
    if (status !== 200 || /^\/\w+\/mailbox/.test(where)) return; // the demonstration's mailbox shows everybody's letters
    const leak = (what: string): void => void leaks.push(`${actor} reads ${what} at ${where}`);
    // A partner that is asked for its consent reads the title of the draft: on its own page, by its letter, and among the work of Southgate, which is asked.
    if (!insiders.includes(actor) && !/^\/\w+\/partner-(consents|invitations)/.test(where) && !(actor === 'stranger' && /^\/\w+\/home$/.test(where)) && text.includes('Quillon bridges')) leak('a draft');
    if (['public', 'stranger', 'otherReviewer', 'admin'].includes(actor) && text.includes('Wexford corridors')) leak('a file');
    if (!deciders.includes(actor) && /A strong proposal on a priority of the program|too general for the stores/.test(text)) leak('an unreleased decision');
    if (applicants.includes(actor)) {
      if (/"state":"(approved|declined|eligible)"/.test(text)) leak('a state for staff');
      for (const name of reviewers) if (text.includes(name)) leak(`the reviewer ${name}`);
    }
    // Members of a panel meet each other.
    if (actor === 'reviewer' && !/^\/\w+\/panels\//.test(where)) for (const name of reviewers.slice(1)) if (text.includes(name)) leak(`another reviewer, ${name}`);
  }

  it('is approved for every page and every view behind /api, and looking changes nothing', async () => {
    const before = await memory(world.portal);
    for (const route of world.routes.filter((r) => r.method === 'GET' && !r.plain)) {
      for (const subject of world.subjectsOf(route)) note(keyOf(route, subject.name), await row('GET', addressOf(route, subject.params), actorNames, undefined, lookForLeaks));
    }
    expect(await memory(world.portal)).toEqual(before);
    expectApproved('GET');
  }, 300_000);

  it('tells nobody of drafts, reviewers and unreleased decisions who may not know of them', () => expect([...new Set(leaks)]).toEqual([]));

  it('is written down for every route that writes', () => {
    const writing = world.routes.filter((r) => r.method === 'POST').map((r) => r.path);
    expect(Object.keys(mayPost).sort()).toEqual([...new Set(writing)].sort());
    expect(world.routes.filter((r) => !['GET', 'POST'].includes(r.method))).toEqual([]);
  });

  /** Writes that need neither a row nor a field. */
  const bare = new Set(['/saved-searches/alerts', '/deadlines/feed', '/deadlines/feed/revocation', '/notifications/reading', '/reviewer-profile/pause', '/reviewer-profile/resumption', '/sessions/closure', '/trail/verification', '/sign-out']);

  it('refuses every write on rows that do not exist', async () => {
    const before = await memory(world.portal);
    for (const route of world.routes.filter((r) => r.method === 'POST' && !bare.has(r.path))) {
      const params = Object.fromEntries([...route.path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, '01900000-0000-7000-8000-00000000dead']));
      note(keyOf(route, '(nothing)'), await row('POST', addressOf(route, params), actorNames, {}));
    }
    const good = Object.entries(seen).filter(([key, line]) => key.endsWith('(nothing)') && /\b2\d\d\b|\b303\b/.test(line));
    expect(good).toEqual([]);
    expect(await memory(world.portal)).toEqual(before);
  }, 300_000);

  it('refuses every write on real rows to strangers and to the wrong roles, and nothing changes', async () => {
    const changed: string[] = [];
    const wrong: string[] = [];
    let before = await memory(world.portal);
    for (const route of world.routes.filter((r) => r.method === 'POST')) {
      for (const subject of world.subjectsOf(route)) {
        const may = await entitled(world, route.path, subject);
        if (!may) continue;
        const everySignedIn = mayPost[route.path]!.includes('signedIn');
        const others = actorNames.filter((name) => (everySignedIn ? name === 'public' : !may.has(name)));
        const answers = await row('POST', addressOf(route, subject.params), others, soundBody(document, 'POST', route.path, world));
        const key = keyOf(route, subject.name || '(sound)');
        for (const [actor, answer] of answers) if (!/^(signIn|403|404)$/.test(answer)) wrong.push(`${key} ${actor}: ${answer}`);
        for (const name of everySignedIn ? [] : may) answers.set(name, 'may');
        if (everySignedIn) seen[key] = 'may: everybody else; signIn: public';
        else note(key, new Map(actorNames.map((name) => [name, answers.get(name)!])));
      }
      const after = await memory(world.portal);
      for (const table of Object.keys(after)) if (after[table] !== before[table]) changed.push(`${route.path} changed ${table}`);
      before = after;
    }
    expect({ wrong, changed }).toEqual({ wrong: [], changed: [] });
    expectApproved('POST');
  }, 400_000);

  it('keeps the rules that no approval may change', () => {
    const lines = [...cells].map(([key, answers]) => ({ key, got: (wanted: string): ActorName[] => [...answers].filter(([, answer]) => answer.includes(wanted)).map(([actor]) => actor) }));
    const files = lines.filter(({ key }) => /^\/(proposals|agreements|payments|reports|reviews)\/:/.test(key));
    const named = (found: typeof lines): string[] => found.map(({ key }) => key);
    // An administrator sees no file, an auditor takes no step, nobody outside reads a draft, reviewers read no file but through their review.
    expect(named(files.filter(({ got }) => got('200').includes('admin') || got('may').includes('admin')))).toEqual([]);
    expect(named(lines.filter(({ key, got }) => got('may').includes('auditor') && key !== '/trail/verification POST (sound)'))).toEqual([]);
    expect(named(files.filter(({ key, got }) => / GET proposal\.(draft|notSubmitted)$/.test(key) && got('200').some((name) => !insiders.includes(name))))).toEqual([]);
    expect(named(files.filter(({ key, got }) => /^\/(proposals|agreements|payments|reports)/.test(key) && got('200').some((name) => /reviewer/i.test(name))))).toEqual([]);
    expect(named(files.filter(({ got }) => got('200').includes('public')))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  it('never fails', () => expect(failures).toEqual([]));
});
