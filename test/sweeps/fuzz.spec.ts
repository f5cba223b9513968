import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenApiDocument, Operation } from '../../src/platform/openapi/openapi-document.js';
import type { JsonSchema } from '../../src/platform/openapi/schema.js';
import { bodySchema, follow, soundBody } from '../support/bodies.js';
import { entitled } from '../support/may-post.js';
import { type ActorName, addressOf, emails, type Subject, sweepWorld, type SweepWorld } from '../support/sweep-world.js';
import type { Route } from '../../src/platform/http/route-catalogue.js';
import { Answer, type Visitor } from '../support/visitor.js';

const bidi = '\u202eمرحبا\u202c שלום 👩‍👩‍👧‍👦🏳️‍🌈 \u0000\ufeff z̵̢a̸l̶g̸o̷';
/** What is put into one field, by name. */
const odd: Record<string, unknown> = {
  null: null, number: 1e21, negative: -1, long: 'é'.repeat(100_000), script: bidi, object: { a: { b: { c: [1, { d: null }] } } }, list: [[], {}, null, 'x'], prototype: { __proto__: { admin: true }, constructor: 1 }, lone: '\ud800',
};
const names = ['missing', ...Object.keys(odd)];

describe('bodies nobody would send in good faith', () => {
  let world: SweepWorld;
  let document: OpenApiDocument;
  let count = 0;
  const wrong: string[] = [];
  beforeAll(async () => {
    world = await sweepWorld();
    document = (await world.actors.public.api('GET', '/openapi.json')).json as OpenApiDocument;
  }, 400_000);
  afterAll(() => world.portal.close());

  /** Somebody who may use the route, and a row it is used on. */
  async function place(route: Route): Promise<{ visitor: Visitor; subject: Subject }> {
    const subjects = world.subjectsOf(route);
    for (const subject of subjects) {
      const may = await entitled(world, route.path, subject);
      const actor: ActorName | undefined = may === null ? 'public' : may.size ? [...may][0] : route.path === '/agreements' ? 'officer' : 'owner';
      if (actor) return { visitor: world.actors[actor], subject };
    }
    throw new Error(`Nobody may use ${route.path}`);
  }

  async function send(visitor: Visitor, address: string, body: string | Uint8Array, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Answer> {
    count += 1;
    const signal = AbortSignal.timeout(8_000); // a request without an answer is a finding too
    return visitor.request('POST', `/api${address}`, { headers: { accept: 'application/json', ...headers }, body: body as BodyInit, signal })
      .catch((error: unknown) => new Answer(599, address, `No answer: ${String(error)}`, new Headers()));
  }

  /** A refusal in the one form all refusals have; `field` when it must be named. */
  function check(label: string, answer: Answer, field: string | null): void {
    const { status } = answer;
    if (status >= 500) return void wrong.push(`${label}: ${status} ${answer.text.slice(0, 200)}`);
    if (status < 400) return;
    if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return void wrong.push(`${label}: ${status} is no problem+json`);
    const problem = answer.json as { code?: string; status?: number; problems?: { field: string; code: string; text: { en: string; fr: string } }[] };
    if (!problem.code || problem.status !== status || !Array.isArray(problem.problems)) return void wrong.push(`${label}: ${status} without code: ${answer.text.slice(0, 200)}`);
    if (problem.problems.some(({ text, code }) => !text?.en || !text.fr || !code)) wrong.push(`${label}: a problem without a text in both languages or a code`);
    if (field && status === 422 && problem.code === 'invalid' && !problem.problems.some((p) => p.field === field || p.field.startsWith(`${field}.`))) wrong.push(`${label}: names ${problem.problems.map((p) => p.field).join(', ') || 'no field'}`);
  }

  it('never make it fail, and each refusal says what and where', async () => {
    const destructive = new Set(['/sign-out', '/sessions/closure', '/demo/clock']); // they would end the sweep's own sessions, or move its clock
    for (const route of world.routes.filter((r) => r.method === 'POST' && !destructive.has(r.path))) {
      const { visitor, subject } = await place(route);
      const address = addressOf(route, subject.params);
      const operation = document.paths[route.path.replace(/:(\w+)/g, '{$1}')]!.post as Operation;
      const files = 'multipart/form-data' in (operation.requestBody?.content ?? {});
      const schema = bodySchema(document, 'POST', route.path);
      const sound = soundBody(document, 'POST', route.path, world);
      const fields: [string, JsonSchema][] = Object.entries(schema?.properties ?? {}).map(([name, field]) => [name, follow(document, field)]);
      await inTurns(fields.flatMap(([name, field]) => names.map((kind) => async () => {
        const body: Record<string, unknown> = { ...sound, [name]: odd[kind] };
        if (kind === 'missing') delete body[name];
        const required = schema?.required?.includes(name) ?? false;
        const mustName = kind === 'missing' || kind === 'null' ? required : !accepts(field, odd[kind]);
        check(`${route.path} ${name} ${kind}`, await send(visitor, address, JSON.stringify(body)), mustName ? name : null);
      })));
      const whole: [string, string | Uint8Array, Record<string, string>?][] = [
        ['malformed', '{"a": '], ['not an object', '"x"'], ['a list', '[1, 2]'], ['null', 'null'], ['empty', ''], ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
        ['unknown field', JSON.stringify({ ...sound, surprise: 1, __proto__: null })], ['another kind', 'a=b&c[d]=e', { 'content-type': 'application/x-www-form-urlencoded' }], ['no kind', 'x', { 'content-type': 'text/plain' }],
        ['a broken multipart', '--x\r\nnonsense', { 'content-type': 'multipart/form-data; boundary=x' }], ['multipart without boundary', 'x', { 'content-type': 'multipart/form-data' }], ['another charset', '{}', { 'content-type': 'application/json; charset=utf-7' }],
        ['compressed nonsense', 'x', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
      ];
      for (const [kind, body, headers] of whole) {
        const answer = await send(visitor, address, body, headers);
        check(`${route.path} ${kind}`, answer, kind === 'unknown field' && schema ? 'surprise' : null);
        if (kind === 'unknown field' && schema?.properties && !files && answer.status < 400) wrong.push(`${route.path}: an unknown field was taken`);
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1_500);
  }, 500_000);

  it('never make it fail inside the answers of a proposal and the scores of a review either', async () => {
    wrong.length = 0;
    const draft = world.ids['proposal.draft']!;
    const [form] = await world.portal.source.query<{ sections: { key: string; questions: { key: string }[] }[] }[]>("select f.definition -> 'sections' as sections from proposals p join form_versions f on f.id = p.form_version_id where p.id = $1", [draft]);
    const kinds = ['number', 'script', 'lone', 'list', 'object', 'long'];
    await inTurns(form!.sections.flatMap((section) => section.questions.flatMap(({ key }) => kinds.map((kind) => async () => {
      check(`answer ${key} ${kind}`, await send(world.actors.owner, `/proposals/${draft}/sections/${section.key}`, JSON.stringify({ answers: { [key]: odd[kind] } })), null);
    }))));
    const review = world.ids['review.submitted']!;
    await inTurns(['scores', 'comments', 'internal'].flatMap((part) => kinds.map((kind) => async () => {
      check(`review ${part} ${kind}`, await send(world.actors.reviewer, `/reviews/${review}/scores`, JSON.stringify({ versions: {}, [part]: { R1: odd[kind], [bidi]: 1 } })), null);
    })));
    expect(wrong).toEqual([]);
    for (const section of form!.sections) expect((await world.actors.owner.get(`/fr/proposals/${draft}/sections/${section.key}`)).status).toBe(200);
    expect((await world.actors.owner.get(`/en/proposals/${draft}/check`)).status).toBe(200);
  }, 200_000);

  it('are refused when they are too large, before they are read', async () => {
    const large = JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(2_000_000) });
    const answer = await send(world.portal.visitor(), '/sign-in', large);
    expect([answer.status, (answer.json as { code: string }).code]).toEqual([413, 'tooLarge']);
    const form = await world.actors.owner.request('POST', '/en/profile', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `name=${'x'.repeat(2_000_000)}` });
    expect([form.status, form.page('h1').length]).toEqual([413, 1]);
  });

  it('do not end the portal', async () => {
    // So many wrong passwords in these people's names made them wait, as they should.
    await world.portal.source.query('delete from rate_limits');
    for (const email of [emails.officer, emails.owner]) expect((await (await world.portal.signedIn(email)).get('/en/home')).status).toBe(200);
    expect((await world.portal.visitor().get('/healthz/ready')).status).toBe(200);
  });
});

/** More at once than the database has connections: what holds one and waits for another would never answer. */
async function inTurns(tasks: (() => Promise<void>)[], atOnce = 24): Promise<void> {
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task();
  }));
}

/** Whether a value may be meant: then a refusal may have other reasons. */
function accepts(schema: JsonSchema, value: unknown): boolean {
  if (schema.const !== undefined) return value === schema.const || value === true;
  if (schema.enum) return schema.enum.includes(value) || value === null;
  const types = [schema.type ?? []].flat();
  if (types.includes('object') || schema.items || schema.description) return true;
  if (types.includes('boolean')) return true;
  if (types.includes('integer')) return typeof value === 'number' && Number.isInteger(value) && value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (schema.format) return false;
  // Control and direction characters are taken out before a text is measured.
  return typeof value === 'string' && value.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().length <= (schema.maxLength ?? Infinity);
}
