import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '../../../src/modules/calls/index.js';
import { draftedCall } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, type OpenCall, openCall } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld } from '../../support/world.js';

interface Trial { startedAt: string | null; problems: { field: string; code: string }[] }

describe('trying a form', () => {
  let portal: Portal;
  let officer: Visitor;
  let call: OpenCall;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    const world = await seedWorld(portal);
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    call = await openCall(portal, world);
    officer = await portal.signedIn('officer@hsp.example');
    id = await draftedCall(officer);
  });
  afterAll(() => portal.close());
  const trial = async (who = officer): Promise<Trial> => (await who.api('GET', `/calls/${id}/form/trial`)).json as Trial;

  it('shows every section as applicants have it, in both languages, marked as a test', async () => {
    for (const [language, marked] of [['en', 'This is a test'], ['fr', 'Ceci est un essai']] as const) {
      const overview = await officer.get(`/${language}/calls/${id}/form/trial`);
      expect([overview.status, overview.words.includes(marked)]).toEqual([200, true]);
      for (const key of 'ABCDEFGHIJ'.split('')) {
        const page = await officer.get(`/${language}/calls/${id}/form/trial/sections/${key}`);
        if (page.status === 404) continue;
        expect([key, page.status, page.words.includes(marked)]).toEqual([key, 200, true]);
        expect([key, page.text.includes('/api/proposals'), page.text.includes('data-autosave')]).toEqual([key, false, false]);
      }
    }
  });

  it('lists on the overview what submit would refuse, each linked to its field', async () => {
    const { problems } = await trial();
    expect(problems.length).toBeGreaterThan(10);
    const page = await officer.get(`/en/calls/${id}/form/trial`);
    expect(page.text.match(/\/form\/trial\/sections\/[A-Z]\?check=1#/g)).toHaveLength(problems.length);
  });

  it('keeps what is typed apart from proposals, for one person, until it is thrown away', async () => {
    const before = await portal.source.query<{ n: number }[]>('select (select count(*) from proposals) + (select count(*) from answers) + (select count(*) from attachments) as n');
    const page = await officer.get(`/en/calls/${id}/form/trial/sections/B`);
    const saved = await officer.submit(page, 'Keep', { 'answers[projectTitle]': 'A title to try' });
    expect([saved.status, saved.words.includes('Your trial answers are kept.'), saved.text.includes('A title to try')]).toEqual([200, true, true]);
    expect((await portal.source.query<{ n: number }[]>('select (select count(*) from proposals) + (select count(*) from answers) + (select count(*) from attachments) as n'))).toEqual(before);
    const manager = await portal.signedIn('manager@hsp.example');
    expect((await trial(manager)).startedAt).toBeNull();
    expect((await trial()).startedAt).not.toBeNull();
    const discarded = await officer.submit(await officer.get(`/en/calls/${id}/form/trial`), 'Throw the trial answers away');
    expect(discarded.words).toContain('Your trial answers are thrown away.');
    expect((await trial()).startedAt).toBeNull();
  });

  it('names an answer that cannot be read at its field and keeps the others', async () => {
    const [row] = await portal.source.query<{ definition: FormDefinition }[]>('select f.definition from calls c join form_versions f on f.id = c.form_version_id where c.id = $1', [id]);
    const section = row!.definition.sections.find(({ questions }) => questions.some(({ kind }) => kind === 'date'))!;
    const date = section.questions.find(({ kind }) => kind === 'date')!;
    const refused = await officer.api('POST', `/calls/${id}/form/trial/sections/${section.key}`, { answers: { [date.key]: '2027-02-31' } });
    expect([refused.status, (refused.json as Trial).problems.map(({ field }) => field)]).toEqual([422, [`answers.${date.key}`]]);
    const strange = await officer.api('POST', `/calls/${id}/form/trial/sections/${section.key}`, { answers: { nobodyAsks: 'x' } });
    expect(strange.status).toBe(422);
  });

  it('says that sound answers would be accepted', async () => {
    const answers = completeAnswers(portal, call);
    for (const section of call.form.sections) {
      const own = section.questions.flatMap(({ key, kind }) => (kind === 'files' || answers[key] === undefined ? [] : [[key, answers[key]]]));
      const files = Object.fromEntries(section.questions.filter(({ kind }) => kind === 'files').map(({ key }) => [key, true]));
      const saved = await officer.api('POST', `/calls/${call.id}/form/trial/sections/${section.key}`, { answers: Object.fromEntries(own) as object, files });
      expect([section.key, saved.status]).toEqual([section.key, 200]);
    }
    expect(((await officer.api('GET', `/calls/${call.id}/form/trial`)).json as Trial).problems).toEqual([]);
    expect((await officer.get(`/fr/calls/${call.id}/form/trial`)).words).toContain('Ces réponses seraient acceptées');
  });

  it('is for staff who prepare calls alone', async () => {
    const owner = await portal.signedIn('owner@northbridge.example');
    for (const path of [`/calls/${id}/form/trial`, `/calls/${id}/form/trial/sections/B`]) expect((await owner.api('GET', path)).status).toBe(403);
    expect((await officer.api('GET', '/calls/01900000-0000-7000-8000-0000000000aa/form/trial')).status).toBe(404);
    expect((await officer.api('GET', `/calls/${id}/form/trial/sections/ZZ`)).status).toBe(404);
  });
});

describe('copying a call', () => {
  let portal: Portal;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await seedWorld(portal);
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    officer = await portal.signedIn('officer@hsp.example');
  });
  afterAll(() => portal.close());

  it('makes a draft with form, rubric, texts and amounts, dates a year on, and says where it is from', async () => {
    const id = await draftedCall(officer);
    await officer.api('POST', `/calls/${id}/form/questions/summary`, { code: 'B2', labelEn: 'The project in short', labelFr: 'Le projet en bref', required: true, limit: 1_200 });
    const copied = await officer.submit(await officer.get(`/en/calls/${id}`), 'Copy this call');
    expect([copied.status, copied.words.includes('A new draft is ready'), copied.words.includes('Copied from')]).toEqual([200, true, true]);
    const [source, copy] = await portal.source.query<Record<string, unknown>[]>(
      `select c.reference, c.state, c.title, c.summary, c.purpose, c.rubric, c.minimum_cents, c.maximum_cents, c.envelope, c.copied_from_id, f.definition, f.number,
         (c.opens_at at time zone c.zone)::text as opens, (c.closes_at at time zone c.zone)::text as closes, c.earliest_start_on::text as start
       from calls c join form_versions f on f.id = c.form_version_id where c.id = $1 or c.copied_from_id = $1 order by c.copied_from_id nulls first`, [id]);
    const same = ({ title, summary, purpose, rubric, minimum_cents, maximum_cents, definition }: Record<string, unknown>): unknown => ({ title, summary, purpose, rubric, minimum_cents, maximum_cents, definition });
    expect(same(copy!)).toEqual(same(source!));
    expect([copy!.state, copy!.number, copy!.copied_from_id]).toEqual(['draft', 1, id]);
    expect(copy!.reference).not.toBe(source!.reference);
    const nextYear = (text: unknown): string => String(text).replace(/^\d{4}/, (year) => String(Number(year) + 1));
    expect([copy!.opens, copy!.closes, copy!.start]).toEqual([nextYear(source!.opens), nextYear(source!.closes), nextYear(source!.start)]);
    expect(copy!.envelope).toEqual((source!.envelope as { fiscalYear: number; amountCents: number }[]).map((one) => ({ ...one, fiscalYear: one.fiscalYear + 1 })));
  });

  it('is refused to everybody who may not prepare a call, and finds no unknown call', async () => {
    const id = await draftedCall(officer);
    const owner = await portal.signedIn('owner@northbridge.example');
    expect((await owner.api('POST', `/calls/${id}/copy`, {})).status).toBe(403);
    expect((await officer.api('POST', '/calls/01900000-0000-7000-8000-0000000000aa/copy', {})).status).toBe(404);
    expect(await portal.source.query('select 1 from calls where copied_from_id = $1', [id])).toEqual([]);
  });
});
