import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormDefinition, QuestionKind } from '../../../src/modules/calls/index.js';
import { draftedCall } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld } from '../../support/world.js';

const problemsOf = (answer: Answer): { field: string; code: string }[] => (answer.json as { problems: { field: string; code: string }[] }).problems.map(({ field, code }) => ({ field, code }));

describe('building a form', () => {
  let portal: Portal;
  let officer: Visitor;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await seedWorld(portal);
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    officer = await portal.signedIn('officer@hsp.example');
    id = await draftedCall(officer);
  });
  afterAll(() => portal.close());
  const form = async (call = id): Promise<FormDefinition> => {
    const [row] = await portal.source.query<{ definition: FormDefinition }[]>('select f.definition from calls c join form_versions f on f.id = c.form_version_id where c.id = $1', [call]);
    return row!.definition;
  };
  const keysOf = async (section: string): Promise<string[]> => (await form()).sections.find(({ key }) => key === section)!.questions.map(({ key }) => key);

  it('adds a question of every kind but a second budget through its page', async () => {
    const kinds: Record<Exclude<QuestionKind, 'budget'>, Record<string, string>> = {
      text: { limit: '80', format: 'email' }, longText: { limit: '900' }, choice: { options: 'Rural | Rural\nurban | Urban | Urbain' }, choices: { options: 'a | A | A\nb | B | B', min: '1', max: '2' }, yesNo: {},
      number: { min: '-5', max: '5' }, money: {}, date: {}, countryShares: { max: '4' }, rows: { min: '0', max: '4', 'columns[0][labelEn]': 'Village', 'columns[0][labelFr]': 'Village', 'columns[1][labelEn]': 'Size', 'columns[1][labelFr]': 'Taille', 'columns[1][kind]': 'number' },
      files: { maxFiles: '2', maxMb: '5' }, declaration: {},
    };
    for (const [kind, limits] of Object.entries(kinds)) {
      const page = await officer.get(`/en/calls/${id}/form/sections/C/questions/${kind}`);
      const saved = await officer.submit(page, 'Add the question', { labelEn: `About ${kind}`, labelFr: `Sur ${kind}`, ...limits });
      expect([kind, saved.status, saved.words.includes('The question is added.')]).toEqual([kind, 200, true]);
    }
    const added = (await form()).sections.find(({ key }) => key === 'C')!.questions.slice(-12);
    expect(added.map(({ kind }) => kind)).toEqual(Object.keys(kinds));
    expect(added.map(({ code }) => code)).toEqual(added.map((_, index) => `C${index + 6}`));
    expect(added[0]).toMatchObject({ limit: 80, format: 'email', label: { en: 'About text', fr: 'Sur text' }, required: false });
    expect(added[2]).toMatchObject({ options: [{ code: 'rural', label: { en: 'Rural', fr: 'Rural' } }, { code: 'urban', label: { en: 'Urban', fr: 'Urbain' } }] });
    expect(added[9]).toMatchObject({ max: 4, columns: [{ key: 'village', kind: 'text', limit: 200 }, { key: 'size', kind: 'number', whole: true }] });
    expect(new Set((await form()).sections.flatMap(({ questions }) => questions.map(({ key }) => key))).size).toBe((await form()).sections.flatMap(({ questions }) => questions).length);
  });

  it('offers ready groups with their columns', async () => {
    for (const start of ['contacts', 'partners', 'outcomes', 'outputs', 'activities', 'risks']) {
      const saved = await officer.submit(await officer.get(`/fr/calls/${id}/form/sections/E/questions/${start}`), 'Ajouter la question');
      expect([start, saved.status]).toEqual([start, 200]);
    }
    const [contacts, partners, , outputs] = (await form()).sections.find(({ key }) => key === 'E')!.questions.slice(-6);
    expect(contacts).toMatchObject({ kind: 'rows', columns: [{ key: 'name' }, { key: 'position' }, { key: 'email', format: 'email' }, { key: 'phone' }] });
    expect(partners).toMatchObject({ kind: 'rows', label: { fr: 'Partenaires' } });
    expect((partners as unknown as { columns: { options?: unknown[] }[] }).columns[2]!.options!.length).toBeGreaterThan(200);
    expect(outputs).toMatchObject({ rules: [{ rule: 'namesRowOf', question: 'outcomes' }] });
  });

  it('moves, removes and puts back by buttons', async () => {
    const before = await keysOf('B');
    const page = await officer.get(`/en/calls/${id}/form`);
    expect(page.words).toContain('Application form');
    const down = await officer.api('POST', `/calls/${id}/form/arrangement`, { down: before[0] });
    expect([down.status, await keysOf('B')]).toEqual([201, [before[1], before[0], ...before.slice(2)]]);
    await officer.api('POST', `/calls/${id}/form/arrangement`, { up: before[0] });
    expect(await keysOf('B')).toEqual(before);
    await officer.api('POST', `/calls/${id}/form/arrangement`, { remove: 'lessons' });
    expect(await keysOf('C')).not.toContain('lessons');
    expect((await officer.get(`/en/calls/${id}/form`)).words).toContain('Left out of the standard form');
    await officer.api('POST', `/calls/${id}/form/arrangement`, { restore: 'lessons' });
    expect((await keysOf('C')).slice(0, 5).at(-1)).toBe('lessons');
    await officer.api('POST', `/calls/${id}/form/arrangement`, { remove: 'H' });
    expect((await form()).sections.map(({ key }) => key)).not.toContain('H');
    await officer.api('POST', `/calls/${id}/form/arrangement`, { restore: 'H' });
    expect((await form()).sections.map(({ key }) => key).join('')).toBe('ABCDEFGHIJK');
    await officer.api('POST', `/calls/${id}/form/arrangement`, { up: 'H' });
    expect((await form()).sections.map(({ key }) => key).join('')).toBe('ABCDEFHGIJK');
  });

  it('never removes what the portal needs, nor what another question hangs on', async () => {
    const before = await form();
    const core = await officer.api('POST', `/calls/${id}/form/arrangement`, { remove: 'projectTitle' });
    expect([core.status, problemsOf(core)]).toEqual([422, [{ field: '', code: 'coreQuestion' }]]);
    const section = await officer.api('POST', `/calls/${id}/form/arrangement`, { remove: 'J' });
    expect([section.status, problemsOf(section)]).toEqual([422, [{ field: '', code: 'coreQuestion' }]]);
    const needed = await officer.api('POST', `/calls/${id}/form/arrangement`, { remove: 'hasPreviousFunding' });
    expect([needed.status, problemsOf(needed)]).toEqual([422, [{ field: '', code: 'whenUnknown' }]]);
    const later = await officer.api('POST', `/calls/${id}/form/arrangement`, { down: 'hasPreviousFunding' });
    expect([later.status, problemsOf(later)]).toEqual([422, [{ field: '', code: 'whenUnknown' }]]);
    expect((await officer.api('POST', `/calls/${id}/form/arrangement`, { remove: 'nothing' })).status).toBe(404);
    expect(await form()).toEqual(before);
  });

  it('says at each field what is wrong, and keeps what was typed', async () => {
    const before = await form();
    const page = await officer.get(`/en/calls/${id}/form/questions/summary`);
    const again = await officer.submit(page, 'Save the question', { labelEn: 'Kept', hintEn: 'Only English', hintFr: '', code: 'B1', limit: '20000', when: '' });
    expect([again.status, again.page('[name=labelEn]').text()]).toEqual([422, 'Kept']);
    const hrefs = again.page('#error-summary a').toArray().map((a) => again.page(a).attr('href'));
    expect(hrefs.sort()).toEqual(['#field-code', '#field-hintFr']);
    const choices = await officer.api('POST', `/calls/${id}/form/sections/C/questions/choice`, { code: 'C99', labelEn: 'A', labelFr: 'B', options: 'one only' });
    expect([choices.status, problemsOf(choices)]).toEqual([422, [{ field: 'options', code: 'optionLine' }]]);
    const few = await officer.api('POST', `/calls/${id}/form/sections/C/questions/choice`, { code: 'C99', labelEn: 'A', labelFr: 'B', options: 'one | un' });
    expect([few.status, problemsOf(few)]).toEqual([422, [{ field: 'options', code: 'optionsMissing' }]]);
    const range = await officer.api('POST', `/calls/${id}/form/sections/C/questions/number`, { code: 'C99', labelEn: 'A', labelFr: 'B', min: 5, max: 1 });
    expect([range.status, problemsOf(range)]).toEqual([422, [{ field: 'max', code: 'limitMalformed' }]]);
    const columns = await officer.api('POST', `/calls/${id}/form/sections/C/questions/rows`, { code: 'C99', labelEn: 'A', labelFr: 'B', max: 3, columns: [{ labelEn: 'Only English', kind: 'text' }] });
    expect([columns.status, problemsOf(columns)]).toEqual([422, [{ field: 'columns.0.labelFr', code: 'textMissing' }]]);
    for (const kind of ['slider', 'budget', 'constructor']) expect((await officer.api('POST', `/calls/${id}/form/sections/C/questions/${kind}`, { code: 'C99', labelEn: 'A', labelFr: 'B' })).status).toBe(404);
    expect(await form()).toEqual(before);
  });

  it('takes conditions on earlier answers only', async () => {
    const condition = async (when: string): Promise<unknown[]> => {
      const answer = await officer.api('POST', `/calls/${id}/form/questions/team`, { code: 'I3', labelEn: 'Team', labelFr: 'Équipe', limit: 2500, required: true, when });
      return [answer.status, ...(answer.status === 422 ? problemsOf(answer) : [])];
    };
    expect(await condition('hasPreviousFunding=true')).toEqual([422, { field: 'when', code: 'whenUnknown' }]);
    expect(await condition('team=x')).toEqual([422, { field: 'when', code: 'whenUnknown' }]);
    expect(await condition('theme=NONE')).toEqual([422, { field: 'when', code: 'whenImpossible' }]);
    expect(await condition('theme=POC')).toEqual([201]);
    expect((await form()).sections.find(({ key }) => key === 'I')!.questions.find(({ key }) => key === 'team')).toMatchObject({ when: { question: 'theme', equals: 'POC' } });
    const page = await officer.get(`/en/calls/${id}/form/questions/team`);
    expect(page.page('select[name=when] option[selected]').attr('value')).toBe('theme=POC');
    expect(page.page('select[name=when] option[value^="hasPreviousFunding"]').length).toBe(0);
  });

  it('moves a question to another section, rewords it, and keeps option codes', async () => {
    const marker = (await form()).sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'genderMarker') as unknown as { options: { code: string }[] };
    const saved = await officer.submit(await officer.get(`/en/calls/${id}/form/questions/genderMarker`), 'Save the question', { labelFr: 'Marqueur', section: 'F' });
    expect(saved.status).toBe(200);
    const moved = (await form()).sections.find(({ key }) => key === 'F')!.questions.at(-1) as unknown;
    expect(moved).toMatchObject({ key: 'genderMarker', label: { fr: 'Marqueur' }, options: marker.options.map(({ code }) => ({ code })) });
  });

  it('adds and rewords a section', async () => {
    const added = await officer.submit(await officer.get(`/fr/calls/${id}/form/sections/new`), 'Ajouter la section', { titleEn: 'Local voice', titleFr: 'Voix locale', firstEn: 'Who speaks?', firstFr: 'Qui parle?' });
    expect([added.status, added.words.includes('La section est ajoutée.')]).toEqual([200, true]);
    expect((await form()).sections.at(-1)).toMatchObject({ key: 'L', title: { en: 'Local voice', fr: 'Voix locale' }, questions: [{ kind: 'longText', code: 'L1', label: { fr: 'Qui parle?' } }] });
    const half = await officer.submit(await officer.get(`/en/calls/${id}/form/sections/L`), 'Save the section', { introEn: 'Only English' });
    expect([half.status, half.page('#error-summary a').attr('href')]).toEqual([422, '#field-introFr']);
    expect((await officer.submit(await officer.get(`/en/calls/${id}/form/sections/L`), 'Save the section', { titleEn: 'Local voices' })).status).toBe(200);
    expect((await form()).sections.at(-1)!.title.en).toBe('Local voices');
  });

  it('keeps every change as a version, and one of two people at once overwrites nothing', async () => {
    const call = await draftedCall(officer);
    const manager = await portal.signedIn('manager@hsp.example');
    const mine = await officer.get(`/en/calls/${call}/form/questions/summary`);
    await manager.submit(await manager.get(`/en/calls/${call}/form/questions/summary`), 'Save the question', { labelEn: 'Theirs' });
    const clash = await officer.submit(mine, 'Save the question', { labelEn: 'Mine' });
    expect([clash.status, clash.page('[name=labelEn]').text()]).toEqual([409, 'Mine']);
    await Promise.all(['partners', 'similarProjects', 'lessons', 'fundingSources'].map((remove) => officer.api('POST', `/calls/${call}/form/arrangement`, { remove })));
    const keys = (await form(call)).sections.flatMap(({ questions }) => questions.map(({ key }) => key));
    expect(['partners', 'similarProjects', 'lessons', 'fundingSources'].filter((key) => keys.includes(key))).toEqual([]);
    expect(await portal.source.query('select number from form_versions where call_id = $1 order by number', [call])).toEqual([1, 2, 3, 4, 5, 6].map((number) => ({ number })));
  });

  it('is for those who prepare calls', async () => {
    const statuses: number[] = [];
    for (const email of ['owner@northbridge.example', 'reviewer1@reviews.example', 'decider@hsp.example']) statuses.push((await (await portal.signedIn(email)).api('POST', `/calls/${id}/form/arrangement`, { remove: 'partners' })).status);
    statuses.push((await portal.visitor().get(`/en/calls/${id}/form`)).status);
    expect(statuses.slice(0, 3)).toEqual([403, 403, 403]);
    expect(await keysOf('A')).toContain('partners');
  });
});
