import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, type TestProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const start = new Date('2026-11-23T15:00:00.000Z');
const hour = 3_600_000;

describe('more time for one applicant', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let mine: TestProposal;
  let theirs: TestProposal;
  let owner: Visitor;
  let southgate: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  let decider: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: true });
    world = await seedWorld(portal);
    [owner, southgate, officer, manager, decider] = (await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'officer@hsp.example', 'manager@hsp.example', 'decider@hsp.example'].map((email) => portal.signedIn(email)))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  beforeEach(async () => {
    portal.clock.moveTo(start);
    call = await openCall(portal, world, { closesAt: new Date(start.getTime() + 24 * hour) });
    mine = await draftProposal(portal, world, call, { complete: true });
    theirs = await draftProposal(portal, world, call, { complete: true, organizationId: world.southgate });
  });
  afterAll(() => portal.close());

  const later = (hours: number): string => new Date(call.closesAt.getTime() + hours * hour).toISOString();
  const ask = (who: Visitor, id: string, hours = 48) => who.api('POST', `/proposals/${id}/extension`, { untilAt: later(hours), reason: 'A flood closed our office.' });
  const only = async (): Promise<string> => ((await manager.api('GET', `/calls/${call.id}/extensions`)).json as { extensions: { id: string }[] }).extensions[0]!.id;
  const approve = async (who: Visitor): Promise<Answer> => who.api('POST', `/calls/${call.id}/extensions/${await only()}/approval`, {});
  const stateOf = async (id: string): Promise<string> => (await portal.source.query<{ state: string }[]>('select state from proposals where id = $1', [id]))[0]!.state;
  const submit = (who: Visitor, id: string) => who.api('POST', `/proposals/${id}/submission`, { name: who === southgate ? 'Lucía Mendoza' : 'Amara Okafor', agreed: true, password });
  const at = async (hours: number): Promise<void> => {
    portal.clock.moveTo(new Date(call.closesAt.getTime() + hours * hour));
    await portal.application.nest.get(Sweeper).perform();
  };

  it('is asked for on the draft’s page, approved by somebody else, and reaches beyond the closing for that applicant alone', async () => {
    const page = await owner.get(`/en/proposals/${mine.id}`);
    const asked = await owner.submit(page, 'Ask for more time', { untilAt: '2026-11-26T12:00', reason: 'A flood closed our office.' });
    expect([asked.status, asked.words.includes('A decision is still to come'), await pageProblems(asked)]).toEqual([200, true, []]);
    const desk = await manager.follow(await manager.get(`/en/calls/${call.id}`), 'Extensions');
    expect([desk.words.includes('A flood closed our office.'), await pageProblems(desk)]).toEqual([true, []]);
    expect((await manager.submit(desk, 'Approve the extension')).status).toBe(200);
    expect((await owner.get(`/fr/proposals/${mine.id}`)).words).toContain('Se termine le jeudi 26 novembre 2026 à 12 h 00, heure normale de l’Est');
    await at(1);
    expect([await stateOf(mine.id), await stateOf(theirs.id), (await portal.visitor().api('GET', `/calls/${call.id}`)).json.state]).toEqual(['draft', 'notSubmitted', 'closed']);
    for (const who of [portal.visitor(), southgate]) expect((await who.get(`/en/calls/${call.id}`)).text).not.toContain('November 26');
    expect((await officer.api('POST', `/calls/${call.id}/review-start`, {})).json.code).toBe('noExtensionRuns');
    expect([(await submit(southgate, theirs.id)).status, (await submit(owner, mine.id)).status]).toEqual([409, 201]);
    expect((await officer.api('POST', `/calls/${call.id}/review-start`, {})).status).toBe(200);
    await portal.settle();
    expect(await portal.source.query("select n.template, p.email from notifications n join persons p on p.id = n.person_id where n.template like '%xtension%' or n.template = 'proposalExtended' order by 1, 2")).toEqual([
      { template: 'extensionRequested', email: 'decider@hsp.example' }, { template: 'extensionRequested', email: 'manager@hsp.example' },
      { template: 'proposalExtended', email: 'editor@northbridge.example' }, { template: 'proposalExtended', email: 'owner@northbridge.example' },
    ]);
  });

  it('brings back a draft that was not submitted, and lets it lapse after its own deadline and grace', async () => {
    await at(1);
    expect(await stateOf(mine.id)).toBe('notSubmitted');
    await ask(owner, mine.id, 12);
    expect((await approve(decider)).status).toBe(200);
    expect(await stateOf(mine.id)).toBe('draft');
    await at(12 + 0.01);
    expect([(await submit(owner, mine.id)).json.code, await stateOf(mine.id)]).toEqual(['callIsOpen', 'draft']);
    await at(12 + 0.02);
    expect([await stateOf(mine.id), (await officer.api('POST', `/calls/${call.id}/review-start`, {})).status]).toEqual(['notSubmitted', 200]);
    expect((await ask(owner, mine.id, 60)).status).toBe(409);
  });

  it('recorded by a manager is not approved by the same manager', async () => {
    const recorded = await manager.api('POST', `/calls/${call.id}/extensions`, { reference: mine.reference, untilAt: later(5), reason: 'Telephoned.' });
    expect([recorded.status, recorded.json.extensions[0].mayDecide]).toEqual([201, false]);
    expect([(await approve(manager)).status, (await approve(officer)).status, (await approve(owner)).status]).toEqual([403, 403, 403]);
    const twice = await Promise.all([approve(decider), approve(decider)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is refused with a reason the organization reads', async () => {
    await ask(owner, mine.id);
    const desk = await decider.get(`/en/calls/${call.id}/extensions`);
    expect((await decider.submit(desk, 'Refuse the extension', { reason: '' })).status).toBe(422);
    expect((await decider.submit(desk, 'Refuse the extension', { reason: 'The deadline was announced early.' })).status).toBe(200);
    expect((await owner.get(`/en/proposals/${mine.id}`)).words).toContain('The deadline was announced early.');
    expect((await ask(owner, mine.id)).status).toBe(201);
  });

  it('is refused to strangers, for what is not unsubmitted, twice, and for a time that is not later', async () => {
    const editor = await portal.signedIn('editor@northbridge.example');
    expect([(await ask(southgate, mine.id)).status, (await ask(officer, mine.id)).status, (await ask(portal.visitor(), mine.id)).status, (await ask(editor, mine.id, -1)).status]).toEqual([404, 404, 401, 422]);
    expect([(await ask(editor, mine.id)).status, (await ask(owner, mine.id)).status]).toEqual([201, 409]);
    await submit(southgate, theirs.id);
    expect((await ask(southgate, theirs.id)).status).toBe(409);
    expect((await officer.api('POST', `/calls/${call.id}/extensions`, { reference: 'HSP-0000', untilAt: later(5), reason: 'x' })).json.problems[0].code).toBe('unknownReference');
    expect((await owner.get(`/en/calls/${call.id}/extensions`)).status).toBe(403);
  });
});
