import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { openCall, type OpenCall, proposalTraces } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const yes = { servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' };

describe('the eligibility self-check', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, officer] = await Promise.all(['owner@northbridge.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const kept = (id: string): Promise<{ verdict: string }[]> => portal.source.query('select verdict from proposal_self_checks where proposal_id = $1', [id]);
  const begin = (over: Record<string, unknown>) => owner.api('POST', '/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en', ...over });

  it.each([
    ['en', 'Start the draft', 'Eligibility self-check: Probably not eligible', 'The call funds no project that starts before'],
    ['fr', 'Commencer l’ébauche', 'Auto-évaluation de l’admissibilité : Probablement non admissible', 'L’appel ne finance aucun projet qui commence avant le'],
  ] as const)('says why a project is probably not eligible, keeps what was answered, and lets an honest person go on (%s)', async (locale, button, told, why) => {
    const blank = await owner.get(`/${locale}/proposals/new?call=${call.id}`);
    expect(blank.page('input[name=goOn]').length).toBe(0);
    const before = await proposalTraces(portal);
    const refused = await owner.submit(blank, button, { organizationId: world.northbridge, language: locale, ...yes, startsInTime: 'no' });
    expect([refused.status, refused.words.includes(why), refused.page('input[name=startsInTime][value=no]').attr('checked') !== undefined, await proposalTraces(portal), await pageProblems(refused)]).toEqual([422, true, true, before, []]);
    const begun = await owner.submit(refused, button, { goOn: 'true' });
    expect([begun.status, begun.words.includes(told)]).toEqual([200, true]);
    expect(await kept(begun.url.split('/').at(-1)!)).toEqual([{ verdict: 'probablyNot' }]);
  });

  it('is asked and kept the same as JSON, and staff read it', async () => {
    const { json } = await owner.api('GET', `/proposals/new?call=${call.id}`);
    expect(json.questions.map(({ key }: { key: string }) => key)).toEqual(['servesThemes', 'startsInTime', 'withinAmounts', 'sharesCost', 'nothingBefore']);
    const refused = await begin({ ...yes, servesThemes: 'no' });
    expect([refused.status, refused.json.code, refused.json.problems.map(({ field }: { field: string }) => field)]).toEqual([422, 'probablyNotEligible', ['servesThemes', 'goOn']]);
    const begun = await begin(yes);
    expect([begun.status, begun.json.selfCheck.verdict, await kept(begun.json.id as string)]).toEqual([201, 'eligible', [{ verdict: 'eligible' }]]);
    expect((await begin({})).json.selfCheck.verdict).toBe('unanswered');
    expect((await begin({ startsInTime: 'perhaps' })).status).toBe(422);
    await portal.source.query("update proposals set state = 'submitted', submitted_at = now() where id = $1", [begun.json.id]);
    expect((await officer.get(`/en/proposals/${String(begun.json.id)}`)).words).toContain('Eligibility self-check: Eligible');
  });

  it('tells an organization of another type that the call is not meant for it', async () => {
    await portal.source.query("update calls set recipient_kinds = '{MULTILATERAL}' where id = $1", [call.id]);
    const shown = await owner.get(`/en/proposals/new?call=${call.id}`);
    expect(shown.words).toContain('This call is meant for other types of organizations than yours');
    const refused = await begin(yes);
    expect(refused.json.problems.map(({ field }: { field: string }) => field)).toEqual(['organizationId', 'goOn']);
    expect((await begin({ ...yes, goOn: true })).status).toBe(201);
  });
});
