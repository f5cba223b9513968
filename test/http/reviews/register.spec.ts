import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, problems, type TestCall, traces } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const due = '2099-03-02T17:00';
const email = 'reviewer1@reviews.example';
const profile = (more: Record<string, unknown> = {}) => ({ version: 1, languages: ['en'], skills: { POC: 3 }, countries: ['CO'], homeCountry: 'NO', employerName: 'Harbour Institute', employerDomain: 'https://www.harbour.example/', pastEmployers: [{ name: 'Quillon College', domain: '', until: 2020 }], capacityPerCall: 4, ...more });

describe('the register of reviewers', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  let reviewer: Visitor;
  let call: TestCall;
  let proposal: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    [officer, reviewer] = await Promise.all([portal.signedIn('officer@hsp.example'), portal.signedIn(email)]);
  });
  afterAll(() => portal?.close());
  beforeEach(async () => {
    call = await insertCall(portal, world);
    proposal = await insertProposal(portal, world, call);
    await portal.source.query(`update reviewer_profiles set state = 'active', version = 1, agreement_until_on = '2099-12-31', grace_until_on = null`);
  });

  const id = (n = 1): string => world.people[`reviewer${n}@reviews.example`]!;
  const assign = (n = 1) => officer.api('POST', `/calls/${call.id}/assignments`, { proposalId: proposal, reviewerId: id(n), dueAt: due });
  const set = (sql: string): Promise<unknown> => portal.source.query(`update reviewer_profiles set ${sql} where person_id = $1`, [id()]);
  const undeclared = async (n: number): Promise<void> => {
    await portal.source.query('alter table interest_declarations disable trigger interest_declarations_immutable');
    await portal.source.query('delete from interest_declarations where person_id = $1', [id(n)]);
    await portal.source.query('alter table interest_declarations enable trigger interest_declarations_immutable');
  };

  describe('holds a reviewer’s own profile', () => {
    it('saved as JSON, read back, and told to the search for conflicts', async () => {
      const saved = await reviewer.api('POST', '/reviewer-profile', profile());
      expect([saved.status, saved.json]).toMatchObject([200, { version: 2, skills: { POC: 3 }, employerDomain: 'harbour.example', pastEmployers: [{ name: 'Quillon College', domain: null, until: 2020 }], papers: { agreement: { standing: 'valid' } } }]);
      expect(await portal.source.query(`select particulars from events where name = 'person.profileChanged' and subject_id = $1 order by id desc limit 1`, [id()])).toEqual([{ particulars: { part: 'reviewer' } }]);
      const review = await insertReview(portal, world, call, proposal, email, { state: 'accepted' });
      await portal.source.query("update proposals set state = 'underReview' where id = $1", [proposal]);
      expect((await reviewer.api('POST', '/reviewer-profile', profile({ version: 2, employerName: 'Northbridge Peace Institute' }))).status).toBe(200);
      await portal.settle();
      expect(await portal.source.query('select state from review_assignments where id = $1', [review])).toEqual([{ state: 'recused' }]);
      expect((await assign(1)).json.problems[0].code).toBe('reviewerConflict');
      await reviewer.api('POST', '/reviewer-profile', profile({ version: 3 }));
      await portal.source.query('delete from review_conflicts');
    });

    it.each([
      { locale: 'en', title: 'Your reviewer profile', save: 'Save the profile', saved: 'Your reviewer profile is saved', reviews: 'Your reviewer profile', row: 1 },
      { locale: 'fr', title: 'Votre profil d’évaluation', save: 'Enregistrer le profil', saved: 'Votre profil d’évaluation est enregistré', reviews: 'Votre profil d’évaluation', row: 2 },
    ])('filled in on the page, refused with everything typed still there, then saved ($locale)', async ({ locale, title, save, saved, reviews, row }) => {
      const page = await reviewer.follow(await reviewer.get(`/${locale}/reviews`), reviews);
      expect(page.heading).toBe(title);
      const typed = { 'skills[GOV]': 2, languages: ['fr'], 'countries[0]': 'ML', employerDomain: 'not a domain', [`pastEmployers[${row}][domain]`]: 'old.example', capacityPerCall: 3 };
      const refused = await reviewer.submit(page, save, typed);
      expect([refused.status, refused.page('[role=alert] a').toArray().map((a) => refused.page(a).attr('href'))]).toEqual([422, ['#field-employerDomain', `#field-pastEmployers-${row}-name`]]);
      expect([refused.page('[name=employerDomain]').val(), refused.page('select[name="skills[GOV]"]').val(), refused.page('select[name="countries[0]"]').val()]).toEqual(['not a domain', '2', 'ML']);
      const done = await reviewer.submit(refused, save, { employerDomain: 'harbour.example', [`pastEmployers[${row}][name]`]: 'Old Harbour' });
      expect([done.status, done.page('[role=status]').text().includes(saved), done.page(`[name="pastEmployers[${row}][name]"]`).val()]).toEqual([200, true, 'Old Harbour']);
    });

    it('refuses what is no language, country, level or number, names each field, and changes nothing', async () => {
      const before = await reviewer.api('GET', '/reviewer-profile');
      const answer = await reviewer.api('POST', '/reviewer-profile', profile({ languages: [], countries: ['XX'], homeCountry: 'Q', skills: { POC: 9 }, pastEmployers: [{ until: 2001 }] }));
      expect([answer.status, problems(answer)]).toEqual([422, ['skills choose', 'languages required', 'countries choose', 'homeCountry choose', 'pastEmployers.0.name required']]);
      expect(problems(await reviewer.api('POST', '/reviewer-profile', profile({ capacityPerCall: 101, pastEmployers: [{ name: 'X', until: 1800 }] })))).toEqual(['pastEmployers.0.until range', 'capacityPerCall range']);
      expect((await reviewer.api('GET', '/reviewer-profile')).json).toEqual(before.json);
    });

    it('is not written over by a page that was opened before somebody else saved: of two at once one wins', async () => {
      const answers = await Promise.all([1, 2].map(() => reviewer.api('POST', '/reviewer-profile', profile())));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)!.json.code).toBe('profileChanged');
    });

    it('belongs to reviewers alone', async () => {
      for (const other of ['officer@hsp.example', 'owner@northbridge.example', 'admin@hsp.example']) {
        const visitor = await portal.signedIn(other);
        expect([(await visitor.api('GET', '/reviewer-profile')).status, (await visitor.api('POST', '/reviewer-profile', profile())).status, (await visitor.api('POST', '/reviewer-profile/agreement', { name: 'X', agreed: true })).status]).toEqual([403, 403, 403]);
      }
      expect((await portal.visitor().api('GET', '/reviewer-profile')).status).toBe(401);
    });

    it('pauses and resumes, and is not asked meanwhile', async () => {
      const paused = await reviewer.submit(await reviewer.get('/en/reviewer-profile'), 'Take no new proposals');
      expect(paused.words).toContain('No new proposals will be assigned');
      expect((await reviewer.api('POST', '/reviewer-profile/pause')).status).toBe(409);
      expect(problems(await assign())).toEqual(['reviewerId reviewerPaused']);
      expect((await officer.api('POST', `/reviewers/${id()}/resumption`)).json.profile.state).toBe('active');
      expect((await assign()).status).toBe(201);
    });
  });

  describe('knows whose papers are valid', () => {
    it('has the agreement signed on the page for a year, with the own name, once', async () => {
      await set('agreement_until_on = null');
      const desk = await reviewer.get('/en/reviews');
      expect(desk.words).toContain('Nothing new can be assigned to you yet');
      const page = await reviewer.follow(desk, 'Read and sign the agreement');
      const refused = await reviewer.submit(page, 'Sign the agreement', { name: 'Somebody Else', agreed: true });
      expect([refused.status, refused.page('[name=name]').val(), refused.words.includes('Type your name as it stands in your account: Ingrid Halvorsen.')]).toEqual([422, 'Somebody Else', true]);
      expect(problems(await reviewer.api('POST', '/reviewer-profile/agreement', { name: 'Ingrid Halvorsen' }))).toEqual(['agreed agree']);
      const [before] = await portal.source.query<{ n: number }[]>('select count(*)::int as n from reviewer_agreements where person_id = $1', [id()]);
      const answers = await Promise.all([1, 2].map(() => reviewer.api('POST', '/reviewer-profile/agreement', { name: 'ingrid  HALVORSEN', agreed: true })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [after] = await portal.source.query<{ n: number }[]>('select count(*)::int as n from reviewer_agreements where person_id = $1', [id()]);
      expect([after!.n - before!.n, (await reviewer.api('GET', '/reviewer-profile')).json.papers.agreement.standing]).toEqual([1, 'valid']);
      await expect(portal.source.query('update reviewer_agreements set until_on = current_date')).rejects.toThrow();
    });

    it('reads and signs in French', async () => {
      await set('agreement_until_on = current_date + 10');
      const page = await reviewer.follow(await reviewer.get('/fr/reviewer-profile'), 'Lire et signer l’entente');
      expect([page.heading, page.words.includes('Expire bientôt'), page.words.includes('Confidentialité')]).toEqual(['Entente d’évaluation', true, true]);
      const signed = await reviewer.submit(page, 'Signer l’entente', { agreed: true, name: 'Ingrid Halvorsen' });
      expect([signed.heading, signed.words.includes('L’entente est signée.')]).toEqual(['Votre profil d’évaluation', true]);
      expect(await portal.source.query('select language from reviewer_agreements where person_id = $1 order by signed_at desc limit 1', [id()])).toEqual([{ language: 'fr' }]);
    });

    it('keeps every declaration, refuses an unclear one with what was typed, and one from an old page', async () => {
      const page = await reviewer.follow(await reviewer.get('/en/reviewer-profile'), 'See or renew the declaration');
      const unclear = await reviewer.submit(page, 'Sign the declaration', { 'entries[1][organization]': 'Quillon Foundation', 'entries[1][since]': 2022, 'entries[1][until]': 2020, nothing: true, agreed: true, name: 'Ingrid Halvorsen' });
      expect([unclear.status, unclear.page('[role=alert] a').toArray().map((a) => unclear.page(a).attr('href')), unclear.page('[name="entries[1][organization]"]').val()]).toEqual([422, ['#field-entries-1-kind', '#field-entries-1-until', '#field-nothing'], 'Quillon Foundation']);
      const done = await reviewer.submit(unclear, 'Sign the declaration', { 'entries[1][kind]': 'board', 'entries[1][until]': '', nothing: false });
      expect([done.status, done.words.includes('Your declaration is signed.')]).toEqual([200, true]);
      const { current, history } = (await reviewer.api('GET', '/reviewer-profile/declaration')).json as { current: { entries: unknown[] }; history: unknown[] };
      expect([current.entries, history.length]).toEqual([[{ organization: 'Quillon Foundation', kind: 'board', since: 2022, until: null, note: null }], 2]);
      const stale = await reviewer.submit(page, 'Sign the declaration', { nothing: true, agreed: true, name: 'Ingrid Halvorsen' });
      expect([stale.status, stale.words.includes('A newer declaration was signed in another window')]).toEqual([409, true]);
      await expect(portal.source.query('delete from interest_declarations')).rejects.toThrow();
    });

    it('takes an interest declared in the applicant or a partner for a conflict, certain or possible', async () => {
      const other = await insertProposal(portal, world, call, { organizationId: world.southgate, title: 'Partnered' });
      const owner = world.people['owner@southgate.example'];
      await portal.source.query(`insert into answers (proposal_id, question_key, value, edited_by, edited_at) values ($1, 'partners', $2, $3, now())`, [other, JSON.stringify([{ name: 'Wexford Mine Action Trust' }]), owner]);
      const second = await portal.signedIn('reviewer2@reviews.example');
      const { current } = (await second.api('GET', '/reviewer-profile/declaration')).json as { current: { id: string } };
      const entries = [{ organization: 'NORTHBRIDGE Peace Institute Inc.', kind: 'family' }, { organization: 'Wexford Mine Action Trusts', kind: 'partner', until: 2025 }, { organization: 'Nobody Knows Them', kind: 'money' }];
      expect((await second.api('POST', '/reviewer-profile/declaration', { entries, name: 'Benoit Lavoie', agreed: true, seen: current.id })).status).toBe(200);
      await portal.settle();
      expect(await portal.source.query(`select proposal_id as id, kind, certainty, evidence from review_conflicts where reviewer_id = $1 and call_id = $2 order by certainty`, [id(2), call.id])).toEqual([
        { id: proposal, kind: 'declaredInterest', certainty: 'certain', evidence: 'NORTHBRIDGE Peace Institute Inc.' }, { id: other, kind: 'declaredInterest', certainty: 'possible', evidence: 'Wexford Mine Action Trusts' },
      ]);
      expect(problems(await assign(2))).toEqual(['reviewerId reviewerConflict']);
      const page = await officer.get(`/en/reviewers/${id(2)}`);
      expect([page.words.includes('Declared an interest in the organization or in a partner of the proposal'), page.words.includes('Nobody Knows Them')]).toEqual([true, true]);
    });
  });

  describe('keeps new proposals from people without valid papers', () => {
    it('one by one, several at once, in a search and when it is sent, in words; what is given stays', async () => {
      const review = await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview', title: 'Begun' }), email, { state: 'accepted' });
      await set("agreement_until_on = current_date - 2");
      await undeclared(6);
      const before = await traces(portal);
      expect([problems(await assign(1)), problems(await assign(6))]).toEqual([['reviewerId agreementNotValid'], ['reviewerId declarationNotValid']]);
      const several = await officer.api('POST', `/calls/${call.id}/assignments/several`, { proposalIds: [proposal], reviewerId: id(1), dueAt: due });
      expect([several.status, problems(several)]).toEqual([422, ['reviewerId agreementNotValid']]);
      expect(await traces(portal)).toEqual(before);
      const page = await officer.get(`/en/calls/${call.id}/assignments?proposal=${proposal}`);
      expect([page.words.includes('Ingrid Halvorsen – no valid reviewer agreement'), page.words.includes('Ravi Subramanian – no valid declaration of interests'), page.page(`select[name=reviewerId] option[value=${id(1)}]`).length]).toEqual([true, true, 0]);
      expect((await officer.get(`/fr/calls/${call.id}/assignments`)).words).toContain('Ingrid Halvorsen – aucune entente d’évaluation valide');

      await officer.api('POST', `/calls/${call.id}/matching`, { dueAt: due, capacity: 5 });
      await portal.settle();
      const found = (await officer.api('GET', `/calls/${call.id}/matching`)).json as { run: { id: string }; leftOut: { id: string; unready: string }[]; proposals: { id: string; pairs: { reviewerId: string }[] }[] };
      expect(found.leftOut.map(({ id: one, unready }) => [one, unready])).toEqual([[id(1), 'agreement'], [id(6), 'declaration']]);
      const asked = new Set(found.proposals.flatMap(({ pairs }) => pairs.map(({ reviewerId }) => reviewerId)));
      expect([asked.has(id(1)), asked.has(id(6))]).toEqual([false, false]);
      expect(problems(await officer.api('POST', `/calls/${call.id}/matching/addition`, { runId: found.run.id, proposalId: proposal, reviewerId: id(6) }))).toEqual(['reviewerId declarationNotValid']);
      // Papers that end between the search and its confirmation count.
      await portal.source.query('update reviewer_profiles set agreement_until_on = current_date - 2');
      await officer.api('POST', `/calls/${call.id}/matching/confirmation`, { runId: found.run.id });
      await portal.settle();
      expect((await officer.api('GET', `/calls/${call.id}/matching`)).json.run).toMatchObject({ state: 'sent', invited: 0 });
      expect((await reviewer.api('POST', `/reviews/${review}/scores`, { versions: {}, scores: { R1: 3 } })).status).toBe(200);
    });

    it('but gives those who reviewed before there was an agreement their time to sign', async () => {
      await set('agreement_until_on = null, grace_until_on = current_date + 5');
      expect((await assign(1)).status).toBe(201);
      expect((await reviewer.get('/en/reviewer-profile')).words).toContain('You can be assigned proposals without them until this day');
      await set('grace_until_on = current_date - 2');
      proposal = await insertProposal(portal, world, call);
      expect(problems(await assign(1))).toEqual(['reviewerId agreementNotValid']);
    });
  });

  describe('is read by staff', () => {
    it('as a list by name, narrowed by theme, language, country, state and papers', async () => {
      await reviewer.api('POST', '/reviewer-profile', profile({ skills: { 'POC-5': 3 }, languages: ['en', 'ru'], countries: ['LV'] }));
      const names = async (query: string): Promise<string[]> => ((await officer.api('GET', `/reviewers${query}`)).json as { reviewers: { name: string }[] }).reviewers.map(({ name }) => name);
      expect(await names('')).toEqual(['Benoît Lavoie', 'Chantal Mbeki', 'Ingrid Halvorsen', 'Ravi Subramanian', 'Samira Haddad', 'Tomasz Nowak']);
      expect(await Promise.all(['?theme=POC', '?theme=POC-5', '?language=ru', '?country=LV'].map(names))).toEqual(Array(4).fill(['Ingrid Halvorsen']));
      await set("agreement_until_on = current_date - 2, state = 'paused'");
      expect(await names('?state=paused')).toEqual(['Ingrid Halvorsen']);
      await set("state = 'active'");
      expect([await names('?papers=missing'), (await names('?papers=valid')).includes('Ingrid Halvorsen')]).toEqual([['Ingrid Halvorsen', 'Ravi Subramanian'], false]);
      const page = await officer.submit(await officer.follow(await officer.get('/fr/home'), 'Répertoire d’évaluation'), 'Appliquer les filtres', { papers: 'missing' });
      expect([page.heading, page.page('tbody tr').length, page.words.includes('Aucune entente d’évaluation valide')]).toEqual(['Répertoire d’évaluation', 2, true]);
    });

    it('twenty at a time', async () => {
      await portal.source.query(`insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) select gen_random_uuid(), 'many' || n || '@many.example', 'Many ' || lpad(n::text, 2, '0'), 'en', 'x', now(), now() from generate_series(1, 40) n`);
      await portal.source.query(`insert into person_roles (person_id, role, given_at) select id, 'reviewer', now() from persons where email like '%@many.example'`);
      const first = (await officer.api('GET', '/reviewers')).json;
      const second = (await officer.api('GET', `/reviewers?after=${first.next}`)).json;
      const third = (await officer.api('GET', `/reviewers?after=${second.next}`)).json;
      expect([first.reviewers.length, second.reviewers.length, third.reviewers.length, third.next]).toEqual([20, 20, 6, null]);
      await portal.source.query(`delete from person_roles where person_id in (select id from persons where email like '%@many.example')`);
    });

    it('as one person with load, answers, late ones and conflicts, without files the reader belongs to', async () => {
      const late = await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview' }), 'reviewer3@reviews.example', { state: 'accepted' });
      await portal.source.query("update review_assignments set due_at = now() - interval '1 day' where id = $1", [late]);
      await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview' }), 'reviewer3@reviews.example', { state: 'declined' });
      await insertReview(portal, world, call, await insertProposal(portal, world, call, { state: 'underReview', organizationId: world.southgate }), 'reviewer3@reviews.example');
      const shown = (await officer.api('GET', `/reviewers/${id(3)}`)).json as { loads: unknown[]; answers: { state: string; late: boolean }[] };
      expect(shown.loads[0]).toMatchObject({ callId: call.id, asked: 3, open: 1, late: 1, submitted: 1, declined: 1 });
      expect(shown.answers.slice(0, 3).map(({ state, late: isLate }) => [state, isLate])).toEqual([['submitted', false], ['declined', false], ['accepted', true]]);
      const page = await officer.follow(await officer.get(`/en/calls/${call.id}/assignments`), 'Samira Haddad');
      expect(page.url).toContain('/reviews/');
      const auditor = await portal.signedIn('auditor@hsp.example');
      const seen = await auditor.get(`/en/reviewers/${id(3)}`);
      expect([seen.heading, seen.page('main form').length]).toEqual(['Samira Haddad', 0]);
      await portal.source.query(`insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())`, [world.southgate, world.people['auditor@hsp.example']]);
      expect((await auditor.api('GET', `/reviewers/${id(3)}`)).json.loads[0]).toMatchObject({ asked: 2, submitted: 0 });
      await portal.source.query('delete from organization_members where person_id = $1', [world.people['auditor@hsp.example']]);
    });

    it('and by nobody else', async () => {
      for (const [who, list, step] of [['auditor@hsp.example', 200, 403], ['manager@hsp.example', 200, 200], ['decider@hsp.example', 403, 403], ['admin@hsp.example', 403, 403], [email, 403, 403], ['owner@northbridge.example', 403, 403]] as const) {
        const visitor = await portal.signedIn(who);
        expect([who, (await visitor.api('GET', '/reviewers')).status, (await visitor.api('GET', `/reviewers/${id(4)}`)).status, (await visitor.api('POST', `/reviewers/${id(4)}/pause`)).status]).toEqual([who, list, list, step]);
      }
      expect([(await officer.api('GET', `/reviewers/${world.people['officer@hsp.example']}`)).status, (await officer.api('GET', '/reviewers/x')).status, (await officer.api('POST', `/reviewers/${world.people['owner@northbridge.example']}/pause`)).status]).toEqual([404, 404, 404]);
    });
  });
});
