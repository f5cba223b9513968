import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { draftCall } from '../../support/calls.js';
import { pageProblems } from '../../support/html.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, draftProposal, openCall, type OpenCall, proposalTraces } from '../../support/proposals.js';
import type { Answer, Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const partner = (name: string, role = 'Trains the observers') => ({ name, type: 'LOCAL_NGO', country: 'CO', role, signatory: 'no' });
const day = 86_400_000;

describe('whether partners consent before a proposal is submitted', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor, editor: Visitor, southgate: Visitor, officer: Visitor, manager: Visitor;
  let id: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [owner, editor, southgate, officer, manager] = await Promise.all(['owner@northbridge.example', 'editor@northbridge.example', 'owner@southgate.example', 'officer@hsp.example', 'manager@hsp.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  });
  beforeEach(async () => {
    call = await openCall(portal, world);
    ({ id } = await draftProposal(portal, world, call, { answers: { ...completeAnswers(portal, call), partners: [partner('Southgate Mediation Network'), partner('Casa de Paz')] } }));
  });
  afterAll(() => portal.close());

  const rule = (value: string): Promise<unknown> => portal.source.query('update calls set partner_consent = $2 where id = $1', [call.id, value]);
  const submit = (): Promise<Answer> => owner.api('POST', `/proposals/${id}/submission`, { agreed: true, name: 'Amara Okafor', password });
  const problems = (answer: Answer): string[] => answer.json.problems.map((p: { field: string; code: string }) => `${p.field} ${p.code}`);
  const change = (partnerConsent: string, who = manager, more: Record<string, unknown> = {}): Promise<Answer> => who.api('POST', `/calls/${call.id}/partner-consent`, { partnerConsent, reasonEn: 'The auditors asked for it.', reasonFr: 'La vérification l’a demandé.', ...more });
  const consent = async (position: number): Promise<void> => {
    const { partners } = (await owner.api('POST', `/proposals/${id}/partners/${position}/request`, { organizationId: world.southgate })).json as { partners: { consent: { id: string } }[] };
    expect((await southgate.api('POST', `/partner-consents/${partners[position - 1]!.consent.id}/consent`, { agreed: true })).status).toBe(200);
  };
  const state = async (): Promise<string> => ((await portal.source.query<{ state: string }[]>('select state from proposals where id = $1', [id]))[0]!).state;

  it('required: nothing is submitted or marked ready without it, each consent that lacks stands at the partner’s row', async () => {
    await rule('required');
    const before = await proposalTraces(portal);
    const refused = await submit();
    expect([refused.status, refused.json.code, problems(refused)]).toEqual([422, 'isComplete', ['answers.partners.0.name consentMissing', 'answers.partners.1.name consentMissing']]);
    expect(problems(await editor.api('POST', `/proposals/${id}/readiness`, {}))).toHaveLength(2);
    for (const [locale, words, status, lead] of [['en', 'Casa de Paz: this call requires the consent of each partner. Not asked yet.', 'Not asked yet', 'Each partner must have consented'], ['fr', 'Casa de Paz : cet appel exige le consentement de chaque partenaire. Pas encore consulté.', 'Pas encore consulté', 'Chaque partenaire doit avoir consenti']] as const) {
      const check = await owner.get(`/${locale}/proposals/${id}/check`);
      expect([check.words.includes(words), check.page(`main .notice a[href="/${locale}/proposals/${id}/partners#partner-2"]`).length, check.page('form[action$=submission]').length, await pageProblems(check)]).toEqual([true, 1, 0, []]);
      const page = await owner.get(`/${locale}/proposals/${id}/partners`);
      expect([page.page('#partner-2').length, page.words.includes(status), page.words.includes(lead), await pageProblems(page)]).toEqual([1, true, true, []]);
      const overview = await owner.get(`/${locale}/proposals/${id}`);
      expect([overview.words.includes(lead), await pageProblems(overview)]).toEqual([true, []]);
    }
    expect(await proposalTraces(portal)).toEqual(before);
    await consent(1);
    expect(problems(await submit())).toEqual(['answers.partners.1.name consentMissing']);
    // A partner that is no longer named need not consent.
    const { versions } = (await owner.api('GET', `/proposals/${id}/sections/A`)).json as { versions: Record<string, number> };
    expect((await owner.api('POST', `/proposals/${id}/sections/A`, { answers: { partners: [partner('Southgate Mediation Network')] }, versions })).status).toBe(200);
    expect([(await submit()).status, await state()]).toEqual([201, 'submitted']);
  });

  it('a consent taken back while it is submitted is seen, or the submission came first', async () => {
    await rule('required');
    const { versions } = (await owner.api('GET', `/proposals/${id}/sections/A`)).json as { versions: Record<string, number> };
    await owner.api('POST', `/proposals/${id}/sections/A`, { answers: { partners: [partner('Southgate Mediation Network')] }, versions });
    await consent(1);
    const { partners } = (await owner.api('GET', `/proposals/${id}/partners`)).json as { partners: { consent: { id: string } }[] };
    const [sent, taken] = await Promise.all([submit(), editor.api('POST', `/proposals/${id}/partner-consents/${partners[0]!.consent.id}/withdrawal`, {})]);
    expect([sent.status === 201 ? 'submitted' : problems(sent).join(), taken.status]).toEqual([(await state()) === 'submitted' ? 'submitted' : 'answers.partners.0.name consentMissing', 200]);
  });

  it('off and warn: it is submitted all the same, with a warning or without', async () => {
    expect((await owner.get(`/en/proposals/${id}/check`)).words).toContain('Partners that have not consented');
    await rule('off');
    expect((await owner.get(`/en/proposals/${id}/check`)).words).not.toContain('Partners that have not consented');
    expect((await owner.get(`/fr/proposals/${id}/partners`)).words).toContain('Les partenaires n’ont pas à consentir');
    expect((await submit()).status).toBe(201);
  });

  it('is changed for an open call by a manager, as an addendum that drafters are told of', async () => {
    const before = (): Promise<unknown[]> => portal.source.query("select partner_consent, (select count(*)::int from call_addenda a where a.call_id = c.id) as addenda, (select count(*)::int from events e where e.subject_id = c.id) as events from calls c where id = $1", [call.id]);
    const untouched = await before();
    expect([(await change('required', officer)).status, (await change('required', owner)).status, problems(await change('warn')), problems(await change('required', manager, { reasonFr: '' })), problems(await change('often'))]).toEqual([403, 403, ['partnerConsent nothingChanged'], ['reasonFr required'], ['partnerConsent choose']]);
    const form = await manager.get(`/fr/calls/${call.id}`);
    const blank = await manager.submit(form, 'Modifier le consentement des partenaires', { partnerConsent: 'required', reasonEn: 'Audit.' });
    expect([blank.status, blank.page('form[action$=partner-consent] [name=partnerConsent][checked]').val(), blank.page('form[action$=partner-consent] [name=reasonEn]').text().trim(), await pageProblems(blank)]).toEqual([422, 'required', 'Audit.', []]);
    expect(await before()).toEqual(untouched);
    const told = portal.mailbox.letters.length;
    const done = await manager.submit(blank, 'Modifier le consentement des partenaires', { reasonFr: 'Vérification.' });
    expect([done.status, done.words.includes('La règle est modifiée et publiée dans un addenda.')]).toEqual([200, true]);
    await portal.settle();
    expect(portal.mailbox.letters.slice(told).map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['editor@northbridge.example', `Appel ${call.reference}\u00a0: ce qui est demandé aux partenaires a changé`], ['owner@northbridge.example', `Call ${call.reference}: what is asked of partners has changed`]]);
    const read = await owner.get(`/en/calls/${call.id}`);
    expect([read.words.includes('Addendum 1 – The consent of partners is changed'), read.words.includes('Audit.'), await pageProblems(read)]).toEqual([true, true, []]);
    expect(problems(await submit())).toHaveLength(2);
    expect(await portal.source.query("select reason, particulars from events where subject_id = $1 and name = 'call.consentRuleSet'", [call.id])).toEqual([{ reason: 'Audit. / Vérification.', particulars: { callId: call.id, before: 'warn', after: 'required' } }]);
    // Two at once: one of the same, and numbers without a twin of two different ones.
    expect((await Promise.all([change('off'), change('off')])).map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await Promise.all([change('warn'), change('required')])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await portal.source.query('select number from call_addenda where call_id = $1 order by number', [call.id])).toEqual([1, 2, 3, 4].map((number) => ({ number })));
    await portal.source.query("update calls set state = 'closed' where id = $1", [call.id]);
    expect((await change('off')).status).toBe(409);
  });

  it('is not made stricter when applicants have no time left to ask', async () => {
    await portal.source.query('update calls set closes_at = $2 where id = $1', [call.id, new Date(portal.clock.now().getTime() + 9 * day)]);
    const refused = await change('required');
    expect([refused.status, problems(refused), refused.text.includes('at least 10 days must be left')]).toEqual([422, ['partnerConsent mustExtend'], true]);
    expect((await change('off')).status).toBe(200);
  });

  // The last one: it takes the next references of calls.
  it('is set on the call’s form, kept by a copy, and told on its page, in both languages', async () => {
    const form = await officer.get('/en/calls/new');
    expect(form.page('[name=partnerConsent][checked]').val()).toBe('warn');
    const drafted = await officer.api('POST', '/calls', draftCall({ partnerConsent: 'required' }));
    const made = drafted.json as { id: string; version?: number };
    const edit = await officer.get(`/fr/calls/${made.id}/edit`);
    expect([edit.page('[name=partnerConsent][checked]').val(), edit.words.includes('Exigé\u00a0: sans lui, rien n’est soumis'.replace(/\u00a0/g, ' ')), await pageProblems(edit)]).toEqual(['required', true, []]);
    // Who leaves it out keeps it, and what is no rule is refused at the field.
    expect((await officer.api('POST', `/calls/${made.id}/edit`, draftCall({ version: 1 }))).status).toBeLessThan(300);
    expect((await officer.api('GET', `/calls/${made.id}`)).json.partnerConsent).toBe('required');
    expect(problems(await officer.api('POST', '/calls', draftCall({ partnerConsent: 'perhaps' })))).toEqual(['partnerConsent choose']);
    expect((await officer.api('POST', `/calls/${made.id}/copy`)).json.partnerConsent).toBe('required');
    await rule('required');
    expect((await portal.visitor().get(`/en/calls/${call.id}`)).words).toContain('Each partner must have consented in the portal before you submit.');
    expect((await portal.visitor().get(`/fr/calls/${call.id}`)).words).toContain('Chaque partenaire doit avoir consenti dans le portail');
    await rule('off');
    expect((await portal.visitor().get(`/fr/calls/${call.id}`)).words).not.toContain('Consentement des partenaires');
  });
});
