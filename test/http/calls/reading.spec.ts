import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { standardForm } from '../../../src/modules/calls/index.js';
import { Sweeper } from '../../../src/platform/sweeps/sweeper.js';
import { approvedCall, draftedCall } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld } from '../../support/world.js';
import type { Visitor } from '../../support/visitor.js';

describe('reading calls', () => {
  let portal: Portal;
  let manager: Visitor;
  let open: string;
  let upcoming: string;
  let draft: string;
  let cancelledDraft: string;
  let cancelledAnnounced: string;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    await seedWorld(portal, { appropriationCents: 10_000_000_000 });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    manager = await portal.signedIn('manager@hsp.example');
    open = await approvedCall(portal, { titleEn: 'Open now', opensAt: '2026-11-01T09:00', closesAt: '2026-12-15T12:00', themeCodes: ['POC'] });
    upcoming = await approvedCall(portal, { titleEn: 'Comes later', themeCodes: ['CPR'] });
    draft = await draftedCall(manager, { titleEn: 'Still secret' });
    cancelledDraft = await draftedCall(manager, { titleEn: 'Never announced' });
    await manager.api('POST', `/calls/${cancelledDraft}/cancellation`, { reason: 'Not needed.' });
    cancelledAnnounced = await approvedCall(portal, { titleEn: 'Announced and cancelled' });
    await manager.api('POST', `/calls/${cancelledAnnounced}/cancellation`, { reason: 'Money was cut.' });
    await portal.application.nest.get(Sweeper).perform();
  });
  afterAll(() => portal.close());

  it('lists to the public what is announced, open calls first', async () => {
    const list = (await portal.visitor().api('GET', '/calls')).json as { calls: { id: string; state: string }[]; next: string | null };
    expect(list.calls.map(({ id, state }) => [id, state])).toEqual([[open, 'open'], [upcoming, 'scheduled'], [cancelledAnnounced, 'cancelled']]);
    expect(list.next).toBeNull();
  });

  it('lists drafts to staff too', async () => {
    const list = (await manager.api('GET', '/calls?state=preparation')).json as { calls: { id: string }[] };
    expect(list.calls.map(({ id }) => id)).toEqual([draft]);
  });

  it('ignores a filter that is not for the public', async () => {
    const list = (await portal.visitor().api('GET', '/calls?state=preparation')).json as { calls: { id: string }[] };
    expect(list.calls.map(({ id }) => id)).not.toContain(draft);
  });

  it('filters by state and by theme', async () => {
    const page = await portal.visitor().get('/en/calls?state=upcoming&theme=CPR');
    expect(page.page('h2').toArray().map((h) => page.page(h).text())).toContain('Comes later');
    expect(page.words).not.toContain('Open now');
    expect((await portal.visitor().get('/fr/calls?state=open&theme=PSO')).words).toContain('Il n’y a pas d’appel ici');
  });

  it('pages by keyset without losing or repeating a call', async () => {
    await portal.source.query(
      `insert into calls (id, programme_id, reference, state, title, summary, purpose, theme_codes, recipient_kinds, opens_at, closes_at, envelope, minimum_cents, maximum_cents, earliest_start_on, maximum_months, rubric, form_version_id, created_by, created_at, updated_at)
       select gen_random_uuid(), programme_id, 'OLD-' || n, 'released', title, summary, purpose, '{PSO}', recipient_kinds, '2020-01-01', '2021-01-01'::timestamptz + (n / 2) * interval '1 day', envelope, minimum_cents, maximum_cents, earliest_start_on, maximum_months, rubric, form_version_id, created_by, created_at, updated_at
       from calls, generate_series(1, 45) n where id = $1`, [open]);
    const seen: string[] = [];
    for (let path: string | null = '/calls?theme=PSO'; path; ) {
      const { calls, next } = (await portal.visitor().api('GET', path)).json as { calls: { id: string }[]; next: string | null };
      seen.push(...calls.map(({ id }) => id));
      path = next && `/calls?theme=PSO&after=${next}`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
    const first = await portal.visitor().get('/en/calls?theme=PSO');
    expect((await portal.visitor().get(first.page('a[rel=next]').attr('href')!)).status).toBe(200);
  });

  it('takes a cursor nobody made as the first page', async () => {
    const answers = await Promise.all(['x', '1.2.3', "0.1.';--", '9.9.01a20af5-8f01-74de-8751-c873f225f353'].map((after) => portal.visitor().api('GET', `/calls?after=${encodeURIComponent(after)}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('costs the same number of queries with one call and with many', async () => {
    const { logger } = portal.source;
    const logQuery = logger.logQuery.bind(logger);
    const countOf = async (path: string): Promise<number> => {
      let count = 0;
      logger.logQuery = () => { count += 1; };
      await portal.visitor().get(path);
      logger.logQuery = logQuery;
      return count;
    };
    await countOf('/en/calls');
    const [one, many, whole] = [await countOf('/en/calls?theme=CPR'), await countOf('/en/calls?theme=PSO'), await countOf(`/en/calls/${open}`)];
    expect([one === many, many <= 8, whole <= 8]).toEqual([true, true, true]);
  });

  it('shows the whole form, the rubric and the deadline before signing in, in both languages', async () => {
    for (const locale of ['en', 'fr'] as const) {
      const page = await portal.visitor().get(`/${locale}/calls/${open}`);
      const words = page.words;
      for (const section of standardForm.sections) {
        expect(words).toContain(section.title[locale]);
        for (const question of section.questions) expect(words).toContain(`${question.code} ${question.label[locale]}`.replace(/\s+/g, ' '));
      }
      expect(words).toContain({ en: 'Closes Tuesday, December 15, 2026 at 12:00 p.m. Eastern Standard Time', fr: 'Se termine le mardi 15 décembre 2026 à 12 h 00, heure normale de l’Est' }[locale].replace(/\s+/g, ' '));
      expect(page.page(`a[href="/${locale}/proposals/new?call=${open}"]`).length).toBeGreaterThan(0);
    }
  });

  it('offers no start before the call opens', async () => {
    const page = await portal.visitor().get(`/en/calls/${upcoming}`);
    expect([page.status, page.page('a[href*="/proposals/new"]').length]).toEqual([200, 0]);
  });

  it('hides drafts from everybody but staff', async () => {
    const owner = await portal.signedIn('owner@northbridge.example');
    const statuses = await Promise.all([portal.visitor().get(`/en/calls/${draft}`), portal.visitor().api('GET', `/calls/${draft}`), owner.api('GET', `/calls/${draft}`), portal.visitor().api('GET', `/calls/${cancelledDraft}`), manager.api('GET', `/calls/${draft}`)]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404, 200]);
  });

  it('still shows an announced call that was cancelled', async () => {
    expect((await portal.visitor().get(`/en/calls/${cancelledAnnounced}`)).words).toContain('This call was cancelled');
  });

  it('answers 404 to an id that is none', async () => {
    expect((await portal.visitor().get('/en/calls/nothing')).status).toBe(404);
    expect((await manager.api('POST', '/calls/nothing/approval-request', {})).status).toBe(404);
  });

  it('tells the public nothing of money, steps or history', async () => {
    const view = (await portal.visitor().api('GET', `/calls/${open}`)).json as { staff: unknown };
    expect(view.staff).toBeNull();
    const staff = ((await manager.api('GET', `/calls/${open}`)).json as { staff: { timeline: { name: string }[]; actions: { name: string }[] } }).staff;
    expect(staff.timeline.map(({ name }) => name)).toEqual(['call.drafted', 'call.approvalRequested', 'call.approved', 'call.opened']);
    expect(staff.actions.map(({ name }) => name)).toEqual(['extend', 'publishAddendum', 'suspend', 'amend', 'setConsentRule']);
  });

  it('does not tell the public that decisions are being made', async () => {
    await portal.source.query("update calls set state = 'deciding' where reference = 'OLD-1'");
    const [{ id }] = await portal.source.query<[{ id: string }]>("select id from calls where reference = 'OLD-1'");
    const view = (await portal.visitor().api('GET', `/calls/${id}`)).json as { state: string; status: { label: { en: string } } };
    expect([view.state, view.status.label.en]).toEqual(['inReview', 'Closed, proposals under review']);
  });
});
