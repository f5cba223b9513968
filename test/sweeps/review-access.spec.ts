import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'qs';
import { Refusal } from '../../src/kernel/errors/refusal.js';
import { UnitOfWork, type Work } from '../../src/platform/database/unit-of-work.js';
import { currentRequestId } from '../../src/platform/http/request-context.js';
import { RouteCatalogue, type Route } from '../../src/platform/http/route-catalogue.js';
import type { OpenApiDocument } from '../../src/platform/openapi/openapi-document.js';
import { marksIn, type SceneKey, tellsOutcome } from '../support/marks.js';
import { cellOf, type Got, grouped, linesOf, together } from '../support/matrix.js';
import { reviewBody } from '../support/review-bodies.js';
import { type Relation, relations, type ReviewWorld, reviewWorld } from '../support/review-world.js';
import { type ReviewSubject, subjectsOf } from '../support/review-routes.js';
import { addressOf, memory } from '../support/sweep-world.js';
import type { Answer } from '../support/visitor.js';

type Matrix = Record<string, Record<string, string[]>>;
const file = path.join(import.meta.dirname, 'review-access.approved.json');
const approved = ((): Matrix => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Matrix;
  } catch {
    return {};
  }
})();
/** While something is mended: `ROUTES=/reviews` asks only what begins so. */
const only = process.env.ROUTES ?? '/';
/** Requests at once: enough to keep the portal busy. */
const atOnce = 12;
const wouldBeDone = 'wouldBeDone';
const refused = /^(signIn|403|404)$/;

/**
 * Everybody who can stand in a relation to a proposal and its reviews asks every route that could tell of them, in every
 * state, after each secret was planted as a word of its own. What each of them got, and which secrets were in it, is
 * approved data: `APPROVE=1` writes it anew, and whoever commits it has read the difference.
 */
describe('who learns what of proposals, reviews and decisions', () => {
  let world: ReviewWorld;
  let document: OpenApiDocument;
  let routes: Route[];
  const seen: Matrix = {};
  const failures: string[] = [];
  const tokens = new Map<Relation, string>();

  beforeAll(async () => {
    world = await reviewWorld();
    document = (await world.people.public.api('GET', '/openapi.json')).json as OpenApiDocument;
    for (const who of relations) tokens.set(who, (await world.people[who].get('/en/sign-in')).page('input[name=_csrf]').first().attr('value') ?? '');
    routes = world.portal.application.nest.get(RouteCatalogue).routes().filter((route) => route.path.startsWith(only));
    neverCommit(world.portal.application.nest.get(UnitOfWork));
  }, 120_000);
  afterAll(async () => {
    await world?.portal.close();
    if (process.env.APPROVE && only === '/') writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1))), null, 1)}\n`);
  });

  const read = (who: Relation, answer: Answer): Got => {
    const { status, text, headers, url } = answer;
    if (status >= 500) failures.push(`${who} ${url}: ${status} ${text.slice(0, 300)}`);
    const type = headers.get('content-type') ?? '';
    const json: unknown = type.includes('json') ? answer.json : null;
    // What the page repeats of the reader's own words is no news to them.
    const told = marksIn(`${text} ${headers.get('content-disposition') ?? ''}`, who, world.figures, (scene) => json !== null && tellsOutcome(json, world.scenes[scene].proposal));
    if (type.includes('pdf') && status === 200 && !told.size) told.set('n', new Set(['pdf']));
    return { status: wordOf(answer, json), seen: told };
  };
  const wordOf = (answer: Answer, json: unknown): string => {
    if (answer.status === 303 && /\/sign-in(\?|$)/.test(answer.headers.get('location') ?? '')) return 'signIn';
    const code = (json as { code?: string } | null)?.code;
    if (code === 'signInFirst') return 'signIn';
    return code === wouldBeDone || (answer.status === 409 && answer.text.includes(wouldBeDone)) ? 'may' : String(answer.status);
  };
  /** A refusal comes before the representation is chosen; so outside the first scene the page is asked for only where there is one. */
  const get = async (who: Relation, address: string, scene: SceneKey | null): Promise<Got> => {
    const ask = async (as: string): Promise<Got> => read(who, await world.people[who].request('GET', `/${as}${address}`, {}, 8));
    const api = await ask('api');
    return scene !== 'u' && refused.test(api.status) ? api : together(await ask('en'), api);
  };
  const post = async (who: Relation, address: string, body: Record<string, unknown>): Promise<Got> => {
    const visitor = world.people[who];
    const api = read(who, await visitor.request('POST', `/api${address}`, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, 8));
    // A form refused for what it says comes back as its page: it must tell no more than that page.
    if (refused.test(api.status)) return api;
    const page = read(who, await visitor.request('POST', `/en${address}`, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: stringify({ ...body, _csrf: tokens.get(who) }) }, 8));
    return together(page, api);
  };

  /** Asks every subject of every route of a method, many at once. */
  async function sweep(method: 'GET' | 'POST'): Promise<void> {
    const asked = routes.filter((route) => route.method === method).flatMap((route) => subjectsOf(route, world).map((subject) => ({ route, subject, cells: new Map<Relation, string>() })));
    const jobs = asked.flatMap(({ route, subject, cells }) => subject.asking.map((who) => async () => void cells.set(who, cellOf(await one(route, subject, who), subject.scene))));
    let next = 0;
    await Promise.all(Array.from({ length: atOnce }, async () => {
      for (let job = jobs[next++]; job; job = jobs[next++]) await job();
    }));
    const rows = new Map<string, Map<string, string[]>>();
    for (const { route, subject, cells } of asked) {
      const key = `${route.path} ${method}`;
      const inOrder = new Map(subject.asking.map((who) => [who, cells.get(who)!]));
      rows.set(key, (rows.get(key) ?? new Map<string, string[]>()).set(subject.name, linesOf(inOrder)));
    }
    for (const [key, each] of rows) seen[key] = grouped(each);
    if (process.env.TIMES) process.stderr.write(`${method}: ${jobs.length} cells\n`);
  }
  const one = (route: Route, subject: ReviewSubject, who: Relation): Promise<Got> => {
    const address = `${addressOf(route, subject.params(who))}${subject.query ?? ''}`;
    return route.method === 'GET' ? get(who, address, subject.scene) : post(who, address, reviewBody(document, route.path, world, subject));
  };

  /** What differs from the approved file, by route. */
  function expectApproved(method: string): void {
    if (process.env.APPROVE) return;
    const keys = [...new Set([...Object.keys(seen), ...Object.keys(approved)])].filter((key) => key.endsWith(` ${method}`) && key.startsWith(only)).sort();
    const differing = keys.filter((key) => JSON.stringify(seen[key]) !== JSON.stringify(approved[key]));
    expect(Object.fromEntries(differing.map((key) => [key, seen[key] ?? 'is gone']))).toEqual(Object.fromEntries(differing.map((key) => [key, approved[key] ?? 'nobody approved this route: read it, then APPROVE=1'])));
  }

  it('is approved for every page, file, feed, export and view, and looking changes nothing', async () => {
    const before = await memory(world.portal);
    await sweep('GET');
    expect(await memory(world.portal)).toEqual(before);
    expectApproved('GET');
  }, 300_000);

  it('is approved for every write on every row, and a refusal tells nothing', async () => {
    const before = await memory(world.portal);
    await sweep('POST');
    expect(await memory(world.portal)).toEqual(before);
    expectApproved('POST');
  }, 300_000);

  it('is approved for the letters', async () => {
    const letters = new Map<string, string[]>();
    for (const who of relations) {
      if (who === 'public') continue;
      const [{ email }] = await world.portal.source.query<[{ email: string }]>('select email from persons where id = $1', [world.ids[who]]);
      const text = world.portal.mailbox.to(email).map((letter) => JSON.stringify(letter)).join('\n').replaceAll(email, '');
      letters.set(who, [cellOf({ status: `${world.portal.mailbox.to(email).length} letters`, seen: marksIn(text, who, world.figures, () => false) }, null)]);
    }
    seen['(letters)'] = grouped(letters);
    if (!process.env.APPROVE) expect(seen['(letters)']).toEqual(approved['(letters)']);
  });

  it('never fails', () => expect([...new Set(failures)]).toEqual([]));
});

/** Everything of a write happens, guards and all, and is taken back at its end: each step is asked of the same world. */
function neverCommit(units: UnitOfWork): void {
  const run = units.run.bind(units);
  const text = { en: wouldBeDone, fr: wouldBeDone };
  units.run = <T>(business: (work: Work) => Promise<T>): Promise<T> =>
    run(async (work) => {
      const done = await business(work);
      if (currentRequestId()) throw new Refusal('stale', wouldBeDone, text);
      return done;
    });
}
