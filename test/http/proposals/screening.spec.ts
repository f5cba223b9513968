import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../src/platform/workflow/engine.js';
import { ProposalAggregate, type ProposalTransition } from '../../../src/modules/proposals/index.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, proposalTraces, submittedProposal } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

describe('after the submission', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let stranger: Visitor;
  let officer: Visitor;
  let manager: Visitor;
  let auditor: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, stranger, officer, manager, auditor] = await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'officer@hsp.example', 'manager@hsp.example', 'auditor@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const post = (who: Visitor, id: string, noun: string, body: unknown = {}): Promise<Answer> => who.api('POST', `/proposals/${id}/${noun}`, body);
  const dueAt = (): string => new Date(portal.clock.now().getTime() + 5 * 86_400_000).toISOString();

  it('staff find a proposal eligible; the applicant reads that it is under review', async () => {
    const { id } = await submittedProposal(portal, world, call);
    const page = await officer.submit(await officer.get(`/en/proposals/${id}`), 'Confirm eligibility');
    expect([page.status, page.page('.tag').first().text(), await pageProblems(page)]).toEqual([200, 'Eligible', []]);
    const { json } = await owner.api('GET', `/proposals/${id}`);
    expect([json.state, json.status.label.en, json.timeline]).toEqual(['underReview', 'Under review', []]);
    expect([(await post(officer, id, 'eligibility')).status, await portal.source.query('select screened_by from proposals where id = $1', [id])]).toEqual([409, [{ screened_by: world.people['officer@hsp.example'] }]]);
  });

  it('staff find one not eligible with a reason and a note that the applicant reads; a manager reinstates it', async () => {
    const { id } = await submittedProposal(portal, world, call);
    const before = await proposalTraces(portal);
    const missing = await post(officer, id, 'ineligibility', { reasonCode: 'themes' });
    expect([missing.status, missing.json.problems.map((p: { field: string }) => p.field), (await post(officer, id, 'ineligibility', { reasonCode: 'dislike', note: 'x' })).status]).toEqual([422, ['note'], 422]);
    expect(await proposalTraces(portal)).toEqual(before);
    const page = await officer.submit(await officer.get(`/fr/proposals/${id}`), 'Déclarer non admissible', { reasonCode: 'themes', note: 'Le projet construit des routes.' });
    expect([page.status, page.words.includes('Non admissible, à confirmer')]).toEqual([200, true]);
    // Nothing of it reaches the applicant before a second person confirms it.
    const early = (await owner.api('GET', `/proposals/${id}`)).json;
    expect([early.state, early.status.label.en, early.ineligible, early.timeline]).toEqual(['submitted', 'Submitted', null, []]);
    expect([(await post(officer, id, 'ineligibility-confirmation')).status, (await post(manager, id, 'ineligibility-refusal', {})).json.problems[0].field]).toEqual([403, 'reason']);
    expect((await post(manager, id, 'ineligibility-refusal', { reason: 'Read the annex first.' })).json).toMatchObject({ state: 'submitted', ineligible: null });
    expect([(await post(manager, id, 'ineligibility-confirmation')).status, (await post(manager, id, 'ineligibility', { reasonCode: 'other', note: 'n' })).json.state]).toEqual([409, 'ineligibilityProposed']);
    expect((await post(manager, id, 'ineligibility-confirmation')).json.code).toBe('secondPerson');
    await portal.source.query("update proposals set state = 'submitted', ineligible_code = null, ineligible_note = null, screened_by = null where id = $1", [id]);
    await post(officer, id, 'ineligibility', { reasonCode: 'themes', note: 'Le projet construit des routes.' });
    const twice = await Promise.all([post(manager, id, 'ineligibility-confirmation'), post(manager, id, 'ineligibility-confirmation')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    const seen = await owner.get(`/en/proposals/${id}`);
    expect([seen.words.includes('Le projet construit des routes.'), seen.words.includes('outside the themes of the call'), seen.words.includes('Dana Whitfield')]).toEqual([true, true, false]);
    expect([(await post(officer, id, 'reinstatement', { reason: 'x' })).status, (await post(manager, id, 'reinstatement', {})).json.problems[0].field]).toEqual([403, 'reason']);
    const back = await post(manager, id, 'reinstatement', { reason: 'We read the annex again.' });
    expect([back.status, back.json.state, back.json.ineligible]).toEqual([200, 'submitted', null]);
    const told = (await owner.api('GET', `/proposals/${id}`)).json.timeline.map((line: { what: { en: string }; reason: string | null }) => [line.what.en, line.reason]);
    expect(told).toEqual([['Being looked at again', null], ['Not eligible for this call', 'Le projet construit des routes.']]);
  });

  it('applicants, auditors and strangers take none of the department’s steps, and staff none on a draft', async () => {
    const [{ id }, draft] = await Promise.all([submittedProposal(portal, world, call), draftProposal(portal, world, call)]);
    const before = await proposalTraces(portal);
    const bodies: Record<string, unknown> = { eligibility: {}, ineligibility: { reasonCode: 'other', note: 'n' }, 'ineligibility-confirmation': {}, 'ineligibility-refusal': { reason: 'r' }, reinstatement: { reason: 'r' }, 'information-request': { items: [{ question: 'q' }], dueAt: dueAt() } };
    for (const [noun, body] of Object.entries(bodies)) {
      expect([noun, (await post(owner, id, noun, body)).status, (await post(auditor, id, noun, body)).status, (await post(stranger, id, noun, body)).status, (await post(manager, draft.id, noun, body)).status]).toEqual([noun, 403, 403, 403, 404]);
    }
    expect(await proposalTraces(portal)).toEqual(before);
    expect((await auditor.get(`/en/proposals/${id}`)).page('main form').length).toBe(0);
  });

  describe('a decision that is not announced', () => {
    const decided = async (name: ProposalTransition): Promise<string> => {
      const { id } = await submittedProposal(portal, world, deciding, { state: 'underReview' });
      if (name !== 'startReview') await portal.application.nest.get(UnitOfWork).run((work) => portal.application.nest.get(WorkflowEngine).fireIn(work, ProposalAggregate, name, id, decider));
      return id;
    };
    let deciding: OpenCall;
    const decider = { personId: '', name: 'Gordon Tremaine', email: '', locale: 'en' as const, roles: ['decider'], memberships: [] };
    beforeAll(async () => {
      decider.personId = world.people['decider@hsp.example']!;
      deciding = await openCall(portal, world, { state: 'deciding' });
    });

    it('shows nowhere: an approved, a declined and an undecided proposal look the same to their applicant', async () => {
      const ids = [await decided('startReview'), await decided('approve'), await decided('decline')];
      expect((await officer.api('GET', `/proposals/${ids[1]}`)).json).toMatchObject({ state: 'approved', timeline: [{ what: { en: 'Approved' } }] });
      const looks = await Promise.all(ids.map(async (id) => {
        const neutral = (text: string): string => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/HSP-2026-\d+-T\d+/g, 'ref').replaceAll(/"(createdAt|updatedAt|submittedAt|now|uploadedAt)":"[^"]+"/g, '').replaceAll(/<time[^>]*>[^<]*<\/time>/g, '').replaceAll(/value="[\w-]{43}"/g, '');
        return [neutral((await owner.api('GET', `/proposals/${id}`)).text), neutral((await owner.get(`/fr/proposals/${id}`)).text), neutral((await owner.api('GET', `/proposals/${id}/check`)).text)];
      }));
      expect([looks[1], looks[2]]).toEqual([looks[0], looks[0]]);
      const listed = (await owner.api('GET', `/proposals?call=${deciding.id}&state=underReview`)).json.proposals;
      expect(listed.map((p: { state: string; status: { label: { en: string }; tone: string } }) => [p.state, p.status.label.en, p.status.tone])).toEqual(Array.from({ length: 3 }, () => ['underReview', 'Under review', 'progress']));
      expect((await owner.api('GET', '/proposals?state=approved')).json.filter.state).toBeNull();
    });

    it('cannot be found out by withdrawing', async () => {
      const ids = [await decided('startReview'), await decided('approve'), await decided('decline')];
      const before = await proposalTraces(portal);
      const answers = await Promise.all(ids.map((id) => post(owner, id, 'withdrawal', { reason: 'Let me see' })));
      expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array.from({ length: 3 }, () => [409, 'decisionsNotBegun']));
      expect((await Promise.all(ids.map((id) => post(owner, id, 'withdrawal', {})))).map(({ status }) => status)).toEqual([409, 409, 409]);
      expect(await proposalTraces(portal)).toEqual(before);
    });

    it('shows once it is announced', async () => {
      const id = await decided('approve');
      await portal.application.nest.get(WorkflowEngine).fire(ProposalAggregate, 'announceAward', id, 'system');
      const page = await owner.get(`/en/proposals/${id}`);
      expect([page.page('.tag').first().text(), page.page(`a[href="/en/proposals/${id}/decision"]`).length, page.words.includes('Approved')]).toEqual(['Funding awarded', 1, false]);
    });
  });

  it('a proposal under review can be withdrawn while no decisions are taken', async () => {
    const inReview = await openCall(portal, world, { state: 'inReview' });
    const { id } = await submittedProposal(portal, world, inReview, { state: 'underReview' });
    expect((await post(owner, id, 'withdrawal', { reason: 'We cannot go on.' })).json.state).toBe('withdrawn');
  });

  it('staff who belong to the organization see it as applicants only', async () => {
    const { id } = await submittedProposal(portal, world, call, { state: 'eligible' });
    await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.northbridge, world.people['manager@hsp.example']]);
    const both = await portal.signedIn('manager@hsp.example');
    const { json } = await both.api('GET', `/proposals/${id}`);
    expect([json.side, json.state, (await post(both, id, 'reinstatement', { reason: 'mine' })).status]).toEqual(['applicant', 'underReview', 403]);
    expect((await both.api('GET', '/proposals')).json.proposals.filter((p: { organization: { id: string } }) => p.organization.id === world.northbridge)).toEqual([]);
    expect((await both.api('GET', '/proposals?view=own')).json).toMatchObject({ side: 'applicant', both: true });
    expect((await both.get('/en/proposals')).words).toContain('Proposals of my organization');
    await portal.source.query('delete from organization_members where person_id = $1', [world.people['manager@hsp.example']]);
  });
});
