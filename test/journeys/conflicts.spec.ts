import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertPerson, insertProposal, insertReview } from '../support/reviews.js';
import { Room } from './steps/room.js';

const [alike, writer, renamed] = ['reviewer1@reviews.example', 'reviewer2@reviews.example', 'reviewer3@reviews.example'] as const;
const officer = 'officer@hsp.example';
const applicant = 'Northbridge Peace Institute';

const words = {
  en: {
    inside: 'Financial controls', profile: 'Your reviewer profile', save: 'Save the profile', closed: 'The proposal is closed to you until the program officer has cleared it.', task: 'Possible conflicts of interest to judge',
    possible: 'Possible: you decide', clear: 'Clear the conflict', cleared: 'The conflict is cleared.', saveDraft: 'Save the draft', saved: 'Your draft is saved.', declare: 'Declare the conflict of interest', recorded: 'Your conflict of interest is recorded.',
    reviewers: 'Reviewers', assignButton: 'Assign the reviewer', declared: 'Conflict declared', aside: 'Set aside: conflict of interest', organizations: 'Organizations', edit: 'Edit the profile', saveOrganization: 'Save the changes', closedGroup: /^Closed/, certain: 'Certain',
    conflicts: 'Conflicts of interest', file: 'Open the organization file', board: 'Name the governing body', names: 'Add these people', kind: 'Has the name of a member of the governing body', another: 'Another person of that name.',
  },
  fr: {
    inside: 'Contrôles financiers', profile: 'Votre profil d’évaluation', save: 'Enregistrer le profil', closed: 'La proposition vous est fermée jusqu’à ce que l’agent ou l’agente de programme l’ait levé.', task: 'Conflits d’intérêts possibles à trancher',
    possible: 'Possible : à vous de trancher', clear: 'Lever le conflit', cleared: 'Le conflit est levé.', saveDraft: 'Enregistrer l’ébauche', saved: 'Votre ébauche est enregistrée.', declare: 'Déclarer le conflit d’intérêts', recorded: 'Votre conflit d’intérêts est consigné.',
    reviewers: 'Évaluateurs', assignButton: 'Attribuer l’évaluation', declared: 'Conflit déclaré', aside: 'Écartée : conflit d’intérêts', organizations: 'Organismes', edit: 'Modifier le profil', saveOrganization: 'Enregistrer les modifications', closedGroup: /^Fermées/, certain: 'Certain',
    conflicts: 'Conflits d’intérêts', file: 'Ouvrir le dossier de l’organisme', board: 'Nommer les membres du conseil', names: 'Ajouter ces personnes', kind: 'Porte le nom d’un membre du conseil d’administration', another: 'Une autre personne de ce nom.',
  },
};

describe('conflicts of interest', () => {
  let room: Room;
  beforeAll(async () => { room = await Room.open(); });
  afterAll(() => room.portal.close());

  for (const locale of ['en', 'fr'] as const) {
    it(`are found before reading, cleared, declared while writing, and found anew when an organization changes (${locale})`, async () => {
      const say = words[locale];
      const title = `Bridges ${locale}`;
      const call = await room.call('Conflicts', { reviewsPerProposal: 3 });
      const proposal = await insertProposal(room.portal, room.world, call, { title, state: 'underReview' });
      for (const email of [alike, writer]) await insertReview(room.portal, room.world, call, proposal, email, { state: 'accepted' });
      await insertReview(room.portal, room.world, call, proposal, renamed);

      // A past employer of a name that is alike: only title and organization are left to see.
      const reader = await room.reviewing(alike, locale, title);
      expect(reader.words).toContain(say.inside);
      await (await room.as(alike, locale)).follow(reader.say.reviews);
      await reader.follow(say.profile);
      await reader.press(say.save, { languages: [locale], capacityPerCall: 5, 'pastEmployers[0][name]': `Northbridge Peace Institutes ${locale}` });
      await room.portal.settle();
      await room.reviewing(alike, locale, title);
      const shown = [title, applicant, say.closed].map((text) => reader.words.includes(text));
      expect([shown, [say.inside, 'Colombi'].filter((text) => reader.words.includes(text))]).toEqual([[true, true, true], []]);

      // The officer finds it among the work to do, and clears it with a reason.
      const staff = await room.as(officer, locale);
      expect((await staff.follow(staff.say.myWork)).words).toContain(say.task);
      await staff.follow(call.title[locale]);
      expect([staff.words.includes(say.possible), staff.words.includes(`Northbridge Peace Institutes ${locale}`)]).toEqual([true, true]);
      expect((await staff.press(say.clear)).page.status).toBe(422);
      expect((await staff.press(say.clear, { reason: 'Another organization.' })).words).toContain(say.cleared);
      expect((await room.reviewing(alike, locale, title)).words).toContain(say.inside);
      expect((await (await room.as(officer, locale)).follow(staff.say.myWork)).words).not.toContain(say.task);

      // Another reviewer declares one while writing: access ends at once, what was written stays, the next person is asked.
      const author = await room.reviewing(writer, locale, title);
      expect((await author.press(say.saveDraft, { 'scores[R1]': 3, 'comments[R1]': 'Half a thought' })).words).toContain(say.saved);
      const { path } = author;
      await author.press(say.declare, { kind: 'family', note: 'My sister works there.' });
      expect([author.words.includes(say.recorded), (await author.follow(say.closedGroup)).offers(title), (await author.type(path)).page.status]).toEqual([true, false, 404]);
      expect(await room.portal.source.query('select comment_for_applicant as comment from review_scores s join review_assignments a on a.id = s.assignment_id where a.proposal_id = $1 and a.reviewer_id = $2', [proposal, room.id(writer)])).toEqual([{ comment: 'Half a thought' }]);
      await room.portal.settle();
      expect(room.portal.mailbox.to(officer).filter(({ subject, body }) => subject.includes(call.reference) && body.includes(call.title.en))).toHaveLength(1);
      await room.letter(staff, /has a conflict of interest$/);
      expect(staff.page.page('#assign h2').text()).toContain(title);
      expect([staff.words.includes(say.declared), staff.page.page('select[name=reviewerId]').text().includes('Benoît Lavoie')]).toEqual([true, false]);
      await staff.press(say.assignButton, { reviewerId: room.id('reviewer5@reviews.example'), dueAt: '2099-03-02T17:00' });
      expect(staff.words).toContain('Chantal Mbeki');

      // The applicant takes a name that is a third reviewer's employer: the submitted review no longer counts.
      const colleague = await room.as(renamed, locale);
      await (await colleague.follow(colleague.say.reviews)).follow(say.profile);
      await colleague.press(say.save, { languages: [locale], capacityPerCall: 5, employerName: `Lantern Works ${locale}` });
      const owner = await room.as('owner@northbridge.example', locale);
      await (await (await owner.follow(say.organizations)).follow(applicant)).follow(say.edit);
      expect((await owner.press(say.saveOrganization, { operatingName: `Lantern Works ${locale}` })).page.status).toBe(200);
      await room.portal.settle();
      expect((await (await (await room.as(renamed, locale)).follow(colleague.say.reviews)).follow(say.closedGroup)).words).toContain(say.aside);
      await room.at(officer, locale, call, say.reviewers);
      expect(staff.words).toContain(say.aside);
      await staff.follow(say.conflicts);
      expect([staff.words.includes(`Lantern Works ${locale}`), staff.words.includes(say.certain)]).toEqual([true, true]);
    });
  }

  for (const [locale, certain, possible] of [['en', 'Robin Castellan', 'Jon Marchetti'], ['fr', 'Élodie Vaskin', 'Soren Halloway']] as const) {
    it(`are found when an organization names its governing body after reading began (${locale})`, async () => {
      const say = words[locale];
      const title = `Boards ${locale}`;
      const call = await room.call(`Boards ${locale}`, { reviewsPerProposal: 2 });
      const proposal = await insertProposal(room.portal, room.world, call, { title, state: 'underReview' });
      const [same, near] = [`same.${locale}@reviews.example`, `near.${locale}@reviews.example`];
      for (const [email, name] of [[same, certain], [near, possible]] as const) {
        room.world.people[email] = await insertPerson(room.portal, email, name, ['reviewer']);
        await insertReview(room.portal, room.world, call, proposal, email, { state: 'accepted' });
        expect((await room.reviewing(email, locale, title)).words).toContain(say.inside);
      }
      await room.portal.source.query('delete from governing_members');

      // The owner pastes the list: one name turned around, one that is only alike.
      const owner = await room.as('owner@northbridge.example', locale);
      await (await (await (await owner.follow(say.organizations)).follow(applicant)).follow(say.file)).follow(say.board);
      const [first, last] = certain.split(' ') as [string, string];
      const alikeName = possible.replace('Jon ', 'John ').replace('Soren ', 'Sorenn ');
      await owner.press(say.names, { names: `Noor Aldana\nDr. ${last.toUpperCase()}, ${first}\n${alikeName}` });
      expect(owner.words).toContain(alikeName);
      await room.portal.settle();

      // One reads no more, the other one title and organization; the officer learns which names met, and clears the second.
      expect((await (await (await room.as(same, locale)).follow(owner.say.reviews)).follow(say.closedGroup)).words).toContain(say.aside);
      const reader = await room.reviewing(near, locale, title);
      expect([reader.words.includes(say.closed), reader.words.includes(say.inside), reader.words.includes(alikeName)]).toEqual([true, false, false]);
      const staff = await room.at(officer, locale, call, say.reviewers, say.conflicts);
      expect([staff.words.includes(say.kind), staff.words.includes(`${last.toUpperCase()}, ${first}`), staff.words.includes(alikeName), staff.words.includes(say.certain), staff.words.includes(say.possible)]).toEqual([true, true, true, true, true]);
      const forms = staff.page.page('section').toArray().map((section) => staff.page.page(section)).filter((section) => section.text().includes(alikeName)).flatMap((section) => section.find('form[action$=clearing]').toArray().map((form) => staff.page.page(form).attr('action')!));
      const conflictId = forms.at(-1)!.split('/').at(-2)!;
      expect((await (await room.caller(officer)).post(`/calls/${call.id}/conflicts/${conflictId}/clearing`, { reason: say.another })).state).toBe('cleared');
      expect((await room.reviewing(near, locale, title)).words).toContain(say.inside);
    });
  }

  it('are told as JSON when a governing body is named', async () => {
    const call = await room.call('Boards in JSON');
    const proposal = await insertProposal(room.portal, room.world, call, { state: 'underReview' });
    const email = 'same.json@reviews.example';
    room.world.people[email] = await insertPerson(room.portal, email, 'Ilse Brandvold', ['reviewer']);
    const review = await insertReview(room.portal, room.world, call, proposal, email, { state: 'accepted' });
    const [staff, reviewer, owner] = [await room.caller(officer), await room.caller(email), await room.caller('owner@northbridge.example')];
    expect((await reviewer.get(`/reviews/${review}`)).content).not.toBeNull();
    await owner.post(`/organizations/${room.world.northbridge}/governing-body/members`, { fullName: 'BRANDVOLD Ilse', position: 'treasurer' });
    await room.portal.settle();
    expect(await reviewer.refused('GET', `/reviews/${review}`)).toEqual([404, 'notFound']);
    const { conflicts } = await staff.get(`/calls/${call.id}/conflicts`);
    expect(conflicts.filter(({ reviewer: name }: { reviewer: string }) => name === 'Ilse Brandvold')).toMatchObject([{ kind: 'governingBody', certainty: 'certain', evidence: 'BRANDVOLD Ilse', review: 'recused' }]);
  });

  it('are told as JSON', async () => {
    const call = await room.call('Conflicts in JSON', { reviewsPerProposal: 3 });
    const proposal = await insertProposal(room.portal, room.world, call, { state: 'underReview' });
    const review = await insertReview(room.portal, room.world, call, proposal, 'reviewer4@reviews.example', { state: 'accepted' });
    const [staff, reviewer, owner] = [await room.caller(officer), await room.caller('reviewer4@reviews.example'), await room.caller('owner@northbridge.example')];
    const profile = async (more: object) => reviewer.post('/reviewer-profile', { version: (await reviewer.get('/reviewer-profile')).version, languages: ['en'], capacityPerCall: 5, ...more });
    await profile({ pastEmployers: [{ name: 'Northbridge Peace Institutes' }] });
    await room.portal.settle();
    const closed = await reviewer.get(`/reviews/${review}`);
    expect([closed.conflicted, closed.content, closed.proposal.theme, closed.proposal.countries]).toEqual([true, null, null, []]);
    const { conflicts } = await staff.get(`/calls/${call.id}/conflicts`);
    expect(conflicts).toMatchObject([{ kind: 'pastEmployer', certainty: 'possible', state: 'open', evidence: 'Northbridge Peace Institutes' }]);
    expect((await staff.get('/home')).groups.find(({ kind }: { kind: string }) => kind === 'conflicts')).toMatchObject({ total: 1 });
    expect((await staff.post(`/calls/${call.id}/conflicts/${conflicts[0].id}/clearing`, { reason: 'Another organization.' })).state).toBe('cleared');
    expect((await reviewer.get(`/reviews/${review}`)).content).not.toBeNull();
    const { organization } = await owner.get(`/organizations/${room.world.northbridge}`);
    const { legalName, kind, businessNumber, country, province, city, postalCode, registrationNumber, registrationYear, website } = organization;
    await profile({ employerName: 'Copper Kettle' });
    await owner.post(`/organizations/${room.world.northbridge}`, { legalName, kind, businessNumber, country, province, city, postalCode, registrationNumber, registrationYear, website, operatingName: 'Copper Kettle', version: organization.version });
    await room.portal.settle();
    expect(await reviewer.refused('GET', `/reviews/${review}`)).toEqual([404, 'notFound']);
    expect((await staff.get(`/reviews/${review}`)).review.state).toBe('recused');
    expect(await reviewer.refused('POST', `/reviews/${review}/conflict`, { kind: 'family' })).toEqual([404, 'notFound']);
  });

  it('passed through pages without a defect', () => {
    expect(room.problems).toEqual({});
  });
});
