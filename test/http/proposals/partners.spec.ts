import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, draftProposal, openCall, type OpenCall } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const partner = (name: string, role = 'Trains the observers') => ({ name, type: 'LOCAL_NGO', country: 'CO', role, signatory: 'no' });

describe('partners consent in the portal', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  let southgate: Visitor;
  let officer: Visitor;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    [owner, southgate, officer] = await Promise.all(['owner@northbridge.example', 'owner@southgate.example', 'officer@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor];
  });
  beforeEach(async () => {
    ({ id } = await draftProposal(portal, world, call, { answers: { ...completeAnswers(portal, call), projectTitle: 'Observers on the river', partners: [partner('Southgate Mediation Network'), partner('Casa de Paz')] } }));
  });
  afterAll(() => portal.close());

  interface Line { position: number; status: { label: { en: string } }; consent: { id: string; state: string; answeredName: string | null; why: string | null; anew: boolean; email: string | null; organization: { standing: unknown } | null } | null }
  const lines = async (visitor = owner): Promise<Line[]> => ((await visitor.api('GET', `/proposals/${id}/partners`)).json as { partners: Line[] }).partners;
  const traces = (): Promise<unknown[]> => portal.source.query('select (select json_agg(c order by c.id) from partner_consents c) as consents, (select count(*) from events) as events, (select count(*) from mails) as mails');
  const askSouthgate = async (): Promise<string> => {
    const answer = await owner.api('POST', `/proposals/${id}/partners/1/request`, { organizationId: world.southgate });
    expect([answer.status, answer.status === 201 ? '' : answer.text]).toEqual([201, '']);
    return (answer.json as { partners: Line[] }).partners[0]!.consent!.id;
  };
  const write = async (partners: unknown): Promise<void> => {
    const { versions } = (await owner.api('GET', `/proposals/${id}/sections/A`)).json as { versions: Record<string, number> };
    expect((await owner.api('POST', `/proposals/${id}/sections/A`, { answers: { partners }, versions })).status).toBe(200);
  };
  const linkOf = async (address: string): Promise<string> => {
    await portal.settle();
    return new URL(/https?:\/\/\S+partner-invitations\S+/.exec(portal.mailbox.to(address).at(-1)!.body)![0]).pathname;
  };

  it('by an organization of the portal, which reads the title, the applicant and its part, and nothing else', async () => {
    expect((await lines()).map(({ status }) => status.label.en)).toEqual(['Not asked yet', 'Not asked yet']);
    const overview = await owner.get(`/en/proposals/${id}`);
    const list = await owner.follow(overview, 'Ask the partners for consent');
    const form = await owner.follow(list, 'Ask for consent');
    expect([form.heading, form.page('input[name=q]').val()]).toEqual(['Ask Southgate Mediation Network for consent', 'Southgate Mediation Network']);
    const asked = await owner.submit(form, 'Ask this organization');
    expect([asked.status, asked.words.includes('Asked, no answer yet')]).toEqual([200, true]);
    await portal.settle();
    expect(portal.mailbox.to('owner@southgate.example').at(-1)!.subject).toBe('Northbridge Peace Institute names your organization as a partner');
    expect((await southgate.get('/en/home')).words).toContain('Projects that name us as a partner, to answer');
    const mine = await southgate.follow(await southgate.get('/en/proposals'), 'We as a partner');
    const page = await southgate.follow(mine, 'Observers on the river');
    for (const words of ['Observers on the river', 'Northbridge Peace Institute', 'Trains the observers']) expect(page.words).toContain(words);
    const { project } = (await southgate.api('GET', new URL(page.url).pathname.slice(3))).json as { project: Record<string, unknown> };
    expect(project).toEqual({ title: 'Observers on the river', language: 'en', applicant: 'Northbridge Peace Institute', shown: { name: 'Southgate Mediation Network', role: 'Trains the observers', figures: [], costCents: null } });
    expect((await southgate.api('GET', `/proposals/${id}`)).status).toBe(404);
    const unticked = await southgate.submit(page, 'Consent', {});
    expect([unticked.status, unticked.page('[role=alert] a').attr('href')]).toEqual([422, '#consent-field-agreed']);
    const done = await southgate.submit(unticked, 'Consent', { agreed: true });
    expect([done.status, done.words.includes('the organization consents')]).toEqual([200, true]);
    expect((await lines())[0]!.consent).toMatchObject({ state: 'consented', answeredName: 'Lucía Mendoza' });
    await portal.settle();
    expect(portal.mailbox.to('owner@northbridge.example').at(-1)!.subject).toMatch(/^A partner of .* consents$/);
    const check = await owner.get(`/fr/proposals/${id}/check`);
    expect([check.words.includes('Partenaires qui n’ont pas consenti'), check.words.includes('Casa de Paz – Pas encore consulté')]).toEqual([true, true]);
  });

  it('by letter: hashed, for one answer, until it expires', async () => {
    const form = await owner.get(`/fr/proposals/${id}/partners/2`);
    const wrong = await owner.submit(form, 'Envoyer la lettre', { email: 'nobody' });
    expect([wrong.status, wrong.page('[role=alert] a').attr('href'), wrong.page('[name=email]').val()]).toEqual([422, '#letter-field-email', 'nobody']);
    await owner.submit(wrong, 'Envoyer la lettre', { email: 'head@casadepaz.example' });
    const link = await linkOf('head@casadepaz.example');
    expect(link).toMatch(/^\/(en|fr)\/partner-invitations\/[\w-]{43}$/);
    expect(await portal.source.query('select 1 from partner_consents where token_hash = $1', [link.split('/').at(-1)])).toEqual([]);
    const letter = portal.mailbox.to('head@casadepaz.example').at(-1)!;
    expect([letter.body.includes('Observers on the river'), letter.body.includes('“Casa de Paz” as a partner')]).toEqual([false, true]);
    const contact = portal.visitor();
    const page = await contact.get(link.replace(/^\/\w\w/, '/en'));
    expect([page.heading, page.words.includes('Observers on the river')]).toEqual(['Does your organization take part in this project?', true]);
    const empty = await contact.submit(page, 'Decline', {});
    expect([empty.status, empty.page('[role=alert] a').toArray().map((a) => empty.page(a).attr('href'))]).toEqual([422, ['#refusal-field-name', '#refusal-field-reason']]);
    const said = await contact.submit(empty, 'Decline', { name: 'Inés Rojas', reason: 'We have no people for it.' });
    expect([said.status, said.words.includes('We have no people for it.')]).toEqual([200, true]);
    expect((await lines())[1]!.consent).toMatchObject({ state: 'declined', answeredName: 'Inés Rojas', why: 'We have no people for it.' });
    expect((await contact.api('POST', `${link.slice(3)}/consent`, { name: 'Inés Rojas', agreed: true })).status).toBe(409);
    expect((await owner.get(`/fr/proposals/${id}`)).words).toContain('A refusé');

    const consentId = (await lines())[1]!.consent!.id;
    expect((await owner.api('POST', `/proposals/${id}/partner-consents/${consentId}/renewal`, {})).status).toBe(200);
    expect((await owner.api('POST', `/proposals/${id}/partner-consents/${consentId}/renewal`, {})).json.code).toBe('justAsked');
    expect((await contact.get(link)).status).toBe(404);
    const second = await linkOf('head@casadepaz.example');
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 29.9 * 86_400_000 + 86_400_000));
    try {
      expect((await contact.get(second)).words).toMatch(/expired|expiré|no longer|n’est plus/);
      expect((await contact.api('POST', `${second.slice(3)}/consent`, { name: 'Inés Rojas', agreed: true })).status).toBe(409);
    } finally {
      portal.clock.reset();
    }
    const answers = await Promise.all([contact.api('POST', `${second.slice(3)}/consent`, { name: 'Inés Rojas', agreed: true }), contact.api('POST', `${second.slice(3)}/refusal`, { name: 'Inés Rojas', reason: 'No' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await contact.get('/en/partner-invitations/made-up')).status).toBe(404);
  });

  it('to what they were shown: a changed row needs a new consent, is said to the applicant, and is asked anew once it rests', async () => {
    const consentId = await askSouthgate();
    await southgate.api('POST', `/partner-consents/${consentId}/consent`, { agreed: true });
    await write([partner('Casa de Paz'), partner('Southgate Mediation Network')]);
    expect((await lines()).map(({ position, consent }) => [position, consent?.state])).toEqual([[1, undefined], [2, 'consented']]);
    await write([partner('Casa de Paz'), partner('Southgate Mediation Network', 'Trains the observers and keeps the accounts')]);
    expect((await lines())[1]!.consent).toMatchObject({ id: consentId, state: 'stale', anew: true, answeredName: null });
    await portal.settle();
    expect(portal.mailbox.to('editor@northbridge.example').at(-1)!.subject).toMatch(/doit être consulté de nouveau$/);
    const told = await owner.get(`/fr/proposals/${id}/partners`);
    expect([told.words.includes('Modifié depuis la demande'), told.words.includes('pendant une demi-heure')]).toEqual([true, true]);
    const between = await southgate.get(`/en/partner-consents/${consentId}`);
    expect([between.words.includes('You are asked anew'), between.words.includes('keeps the accounts')]).toEqual([true, false]);
    expect((await southgate.api('POST', `/partner-consents/${consentId}/consent`, { agreed: true })).status).toBe(409);
    expect((await lines())[1]!.consent!.state).toBe('stale');
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 31 * 60_000));
    try {
      await portal.settle();
      await portal.settle();
    } finally {
      portal.clock.reset();
    }
    expect((await lines())[1]!.consent!.state).toBe('asked');
    expect(portal.mailbox.to('owner@southgate.example').filter(({ subject }) => subject === 'Northbridge Peace Institute asks your organization again')).toHaveLength(1);
    const page = await southgate.get(`/en/partner-consents/${consentId}`);
    expect(page.words).toContain('keeps the accounts');
    const old = await southgate.api('POST', `/partner-consents/${consentId}/consent`, { agreed: true, seen: '2026-01-01T00:00:00.000Z' });
    expect([old.status, old.json.code]).toEqual([409, 'askedAnew']);
    expect((await southgate.submit(page, 'Consent', { agreed: true })).status).toBe(200);
    await write([partner('Casa de Paz')]);
    expect(await portal.source.query('select state from partner_consents where id = $1', [consentId])).toEqual([{ state: 'takenBack' }]);
    expect((await southgate.get(`/fr/partner-consents/${consentId}`)).words).toContain('Le demandeur a retiré cette demande.');
  });

  it('is not asked by itself of a partner under another name', async () => {
    const consentId = await askSouthgate();
    await write([partner('Somebody Else Entirely'), partner('Casa de Paz')]);
    portal.clock.moveTo(new Date(portal.clock.now().getTime() + 31 * 60_000));
    try {
      await portal.settle();
    } finally {
      portal.clock.reset();
    }
    expect((await lines())[0]!.consent).toMatchObject({ id: consentId, state: 'stale', anew: false });
    expect((await owner.get(`/en/proposals/${id}/partners`)).words).toContain('The name of this partner changed.');
    expect((await owner.api('POST', `/proposals/${id}/partner-consents/${consentId}/renewal`, {})).json.partners[0].consent.state).toBe('asked');
  });

  it('refuses the wrong person, the wrong state and the wrong partner, and changes nothing', async () => {
    const consentId = await askSouthgate();
    const [editor, stranger] = [await portal.signedIn('editor@northbridge.example'), await portal.signedIn('reviewer1@reviews.example')];
    const before = await traces();
    const path = `/proposals/${id}`;
    expect(await Promise.all([southgate, stranger, officer].map(async (v) => [(await v.api('GET', `${path}/partners`)).status, (await v.api('GET', `${path}/partners/1`)).status, (await v.api('POST', `${path}/partners/2/letter`, { email: 'a@b.example' })).status, (await v.api('POST', `${path}/partner-consents/${consentId}/withdrawal`, {})).status])))
      .toEqual(Array(3).fill([404, 404, 404, 404]));
    expect(await Promise.all([owner, editor, stranger, officer].map(async (v) => [(await v.api('GET', `/partner-consents/${consentId}`)).status, (await v.api('POST', `/partner-consents/${consentId}/consent`, { agreed: true })).status]))).toEqual(Array(4).fill([404, 404]));
    expect((await portal.visitor().api('GET', `/partner-consents/${consentId}`)).status).toBe(401);
    const own = await owner.api('POST', `${path}/partners/2/request`, { organizationId: world.northbridge });
    expect([own.status, own.json.problems[0].field]).toEqual([422, 'organizationId']);
    expect((await owner.api('POST', `${path}/partners/2/request`, { organizationId: id })).json.problems[0].code).toBe('unknownOrganization');
    expect((await owner.api('POST', `${path}/partners/9/letter`, { email: 'a@b.example' })).status).toBe(404);
    await portal.source.query("update proposals set state = 'withdrawn' where id = $1", [id]);
    expect((await owner.api('POST', `${path}/partners/2/letter`, { email: 'a@b.example' })).status).toBe(409);
    expect((await southgate.api('POST', `/partner-consents/${consentId}/consent`, { agreed: true })).status).toBe(409);
    expect((await southgate.get(`/en/partner-consents/${consentId}`)).words).toContain('no longer being written or assessed');
    await portal.source.query("update proposals set state = 'draft' where id = $1", [id]);
    expect(await traces()).toEqual(before);
    await southgate.api('POST', `/partner-consents/${consentId}/consent`, { agreed: true });
    expect((await owner.api('POST', `${path}/partners/1/letter`, { email: 'a@b.example' })).json.code).toBe('partnerConsented');
    expect((await owner.submit(await owner.get(`/en${path}/partners`), 'Take the request back')).words).not.toContain('Consents');
  });

  it('keeps an undecided look for answers after the submission: a decision that is not told is not given away', async () => {
    const consentId = await askSouthgate();
    await portal.source.query("update proposals set state = 'declined', submitted_at = now() where id = $1", [id]);
    expect((await southgate.api('GET', `/partner-consents/${consentId}`)).json.standing).toBe('open');
    expect((await owner.api('GET', `/proposals/${id}/partners`)).json.mayAsk).toBe(true);
  });

  it('shows the department the standing of the organization, and ties its people to the proposal as a conflict', async () => {
    const consentId = await askSouthgate();
    await write([partner('Red de Mediación del Sur'), partner('Casa de Paz')]);
    await owner.api('POST', `/proposals/${id}/partner-consents/${consentId}/renewal`, {});
    await southgate.api('POST', `/partner-consents/${consentId}/consent`, { agreed: true });
    await portal.source.query("update proposals set state = 'submitted', submitted_at = now() where id = $1", [id]);
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) select $1, id, '{reader}', now() from persons where email = 'reviewer2@reviews.example'", [world.southgate]);
    await portal.source.query("update organizations set state = 'restricted' where id = $1", [world.southgate]);
    const page = await officer.follow(await officer.get(`/en/proposals/${id}`), 'Read what they answered');
    expect([page.words.includes('Restricted'), page.words.includes('Consents'), (await lines(officer))[0]!.consent!.organization!.standing]).toEqual([true, true, { label: { en: 'Restricted', fr: 'Sous réserve' }, tone: 'warning' }]);
    expect((await officer.follow(page, 'Southgate Mediation Network')).heading).toBe('Southgate Mediation Network');
    await portal.source.query("update organizations set state = 'registered' where id = $1", [world.southgate]);
    await portal.settle();
    const found = await portal.source.query<{ email: string; kind: string; certainty: string }[]>("select p.email, c.kind, c.certainty from review_conflicts c join persons p on p.id = c.reviewer_id where c.proposal_id = $1 and c.kind = 'partnerOrganization'", [id]);
    expect(found).toContainEqual({ email: 'reviewer2@reviews.example', kind: 'partnerOrganization', certainty: 'certain' });
  });
});
