import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { draftProposal, openCall, type OpenCall, submittedProposal } from '../../support/proposals.js';
import { insertCall, insertProposal, insertReview } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

/** Everybody here lives in Paris: what they type is Ottawa's time, what they read stands in both. */
describe('instants that somebody types', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor, officer: Visitor, manager: Visitor, reviewer: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    call = await openCall(portal, world, { closesAt: new Date('2027-06-30T16:00:00Z') });
    await portal.source.query("update persons set time_zone = 'Europe/Paris'");
    [owner, officer, manager, reviewer] = await Promise.all(['owner@northbridge.example', 'officer@hsp.example', 'manager@hsp.example', 'reviewer1@reviews.example'].map((email) => portal.signedIn(email))) as [Visitor, Visitor, Visitor, Visitor];
  });
  afterAll(() => portal.close());

  const zone = { en: 'Ottawa time, not your own time zone (Paris)', fr: 'Heure d’Ottawa, et non votre fuseau horaire (Paris)' };
  const words = { en: { noon: 'July 1, 2027 at 12:00 p.m. EDT (Paris: July 1, 2027 at 6:00 p.m.', ask: 'Ask for information' }, fr: { noon: '1er juillet 2027 à 12 h 00 HAE (Paris : 1er juillet 2027 à 18 h 00', ask: 'Demander des renseignements' } };
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

  for (const locale of ['en', 'fr'] as const) {
    const say = words[locale];
    it(`name the zone at the field, and are shown in both afterwards (${locale})`, async () => {
      // The due time of a request for information, for the officer who typed it; the applicant's countdown has both.
      const { id } = await submittedProposal(portal, world, call);
      const form = await officer.get(`/${locale}/proposals/${id}`);
      expect(form.words).toContain(zone[locale]);
      const asked = await officer.submit(form, say.ask, { 'items[0][question]': 'Who trains?', dueAt: '2027-07-01T12:00' });
      expect([asked.status, plain(asked.words).includes(say.noon), await pageProblems(asked)]).toEqual([200, true, []]);
      expect((await officer.api('GET', `/proposals/${id}`)).json.information[0].dueAt).toBe('2027-07-01T16:00:00.000Z');
      expect(plain((await owner.get(`/${locale}/proposals/${id}`)).words)).toContain(locale === 'en' ? 'For you (Paris): Thursday, July 1, 2027 at 6:00 p.m.' : 'Pour vous (Paris) : jeudi 1er juillet 2027 à 18 h 00');

      // The letter to the applicant says both as well, to each in their own language.
      await portal.settle();
      const letter = portal.mailbox.to(locale === 'en' ? 'owner@northbridge.example' : 'editor@northbridge.example').find(({ body }) => body.includes(id))!;
      expect(plain(letter.body)).toContain(locale === 'en' ? 'Thursday, July 1, 2027 at 12:00 p.m. Eastern Daylight Time (Paris: Thursday, July 1, 2027 at 6:00 p.m.' : 'jeudi 1er juillet 2027 à 12 h 00, heure avancée de l’Est (Paris : jeudi 1er juillet 2027 à 18 h 00');

      // The deadline of a call, with the present one in both zones at its field.
      const page = await manager.get(`/${locale}/calls/${call.id}`);
      expect(plain(page.page('form[action$=extension] .field__hint').text())).toContain(locale === 'en' ? `${zone.en}. June 30, 2027 at 12:00 p.m. EDT (Paris: June 30, 2027 at 6:00 p.m.` : `${zone.fr}. 30 juin 2027 à 12 h 00 HAE (Paris : 30 juin 2027 à 18 h 00`);

      // More time for one proposal: the applicant types, the manager reads.
      const draft = await draftProposal(portal, world, call, { organizationId: world.northbridge });
      expect((await owner.get(`/${locale}/proposals/${draft.id}`)).words).toContain(zone[locale]);
      expect((await owner.api('POST', `/proposals/${draft.id}/extension`, { untilAt: '2027-07-01T12:00', reason: 'The line was down.' })).status).toBeLessThan(300);
      for (const answer of [await owner.get(`/${locale}/proposals/${draft.id}`), await manager.get(`/${locale}/calls/${call.id}/extensions`)]) expect([answer.url, plain(answer.words).includes(say.noon), await pageProblems(answer)]).toEqual([answer.url, true, []]);

      // The due time of a review.
      const reviewed = await insertCall(portal, world);
      const waiting = await insertProposal(portal, world, reviewed);
      expect((await officer.get(`/${locale}/calls/${reviewed.id}/assignments`)).words).toContain(zone[locale]);
      const review = await insertReview(portal, world, reviewed, waiting, 'reviewer1@reviews.example', { state: 'accepted' });
      await portal.source.query("update review_assignments set due_at = '2027-07-01T16:00:00Z' where id = $1", [review]);
      const read = await reviewer.get(`/${locale}/reviews/${review}`);
      expect([plain(read.words).includes(say.noon), await pageProblems(read)]).toEqual([true, []]);
    });
  }
});
