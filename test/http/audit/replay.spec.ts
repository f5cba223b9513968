import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReplayView } from '../../../src/modules/audit/replay/replay.view.js';
import { demonstrationPortal } from '../../support/demonstration.js';
import { pageProblems } from '../../support/html.js';
import type { Portal } from '../../support/portal.js';

describe('the replay of a file', () => {
  let portal: Portal;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    portal = await demonstrationPortal();
    for (const [name, sql] of Object.entries({
      awarded: "select p.id from proposals p join agreements a on a.proposal_id = p.id and a.state = 'closed'",
      reviewed: "select p.id from proposals p where p.state = 'underReview' and exists (select 1 from review_assignments r where r.proposal_id = p.id and r.state = 'conflicted') limit 1",
      draft: "select id from proposals where state = 'draft' limit 1",
    })) ids[name] = (await portal.source.query<{ id: string }[]>(sql))[0]!.id;
  }, 400_000);
  afterAll(() => portal.close());
  const read = async (email: string, name: string): Promise<ReplayView> => (await (await portal.signedIn(email)).api('GET', `/proposals/${ids[name]}/replay`)).json as ReplayView;

  it('tells every step, score, conflict, decision and person, and how complete the file is', async () => {
    const view = await read('auditor@hsp.example', 'awarded');
    const names = view.steps.map(({ name }) => name);
    for (const name of ['proposal.started', 'proposal.submitted', 'proposal.foundEligible', 'review.invited', 'review.submitted', 'proposal.approved', 'proposal.awarded', 'agreement.inForce', 'payment.certified', 'payment.released', 'report.accepted', 'agreement.closed']) expect(names).toContain(name);
    expect(view.steps.map(({ id }) => id)).toEqual([...view.steps.map(({ id }) => id)].sort((a, b) => a - b));
    expect([view.reviews.every(({ scores }) => scores.length === 9), view.decision?.outcome, view.completeness.items.filter(({ there }) => there === false)]).toEqual([true, 'approved', []]);
    expect(view.completeness.score).toBe(100);
    expect(view.people.reduce((sum, { steps }) => sum + steps, 0)).toBe(view.steps.filter(({ actor }) => actor !== null).length);
    // A file that lost what it should have says what is missing.
    await portal.source.query('update decisions set feedback = \'\' where proposal_id = $1', [ids.awarded]);
    expect((await read('auditor@hsp.example', 'awarded')).completeness.items.filter(({ there }) => there === false)).toEqual([{ key: 'decision', there: false }]);
  });

  it('shows conflicts and reviews set aside, in both languages', async () => {
    const manager = await portal.signedIn('manager@hsp.example');
    const view = await read('manager@hsp.example', 'reviewed');
    expect([view.conflicts.length > 0, view.reviews.some(({ state }) => state === 'conflicted')]).toEqual([true, true]);
    for (const locale of ['en', 'fr']) {
      const page = await manager.get(`/${locale}/proposals/${ids.reviewed}/replay`);
      expect([page.status, await pageProblems(page)]).toEqual([200, []]);
      for (const { reviewer } of view.reviews) expect(page.words).toContain(reviewer);
    }
    expect((await manager.follow(await manager.get(`/en/proposals/${ids.reviewed}/reviews`), 'Replay of the whole file')).heading).toMatch(/^Replay of HSP-/);
  });

  it('is a tagged PDF in the reader’s language too', async () => {
    const auditor = await portal.signedIn('auditor@hsp.example');
    for (const locale of ['en', 'fr']) {
      const pdf = await auditor.get(`/${locale}/proposals/${ids.awarded}/replay/document`);
      expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('content-disposition')?.startsWith('attachment'), pdf.text.startsWith('%PDF-'), /\/Marked true/.test(pdf.text), pdf.text.includes(`/Lang (${locale}`)]).toEqual([200, 'application/pdf', true, true, true, true]);
    }
  }, 120_000);

  it('is for those who read decisions and took no part in the reviewing', async () => {
    for (const [email, status] of [['officer@hsp.example', 200], ['decider@hsp.example', 200], ['certifier@hsp.example', 403], ['admin@hsp.example', 403], ['owner@northbridge.example', 403], ['reviewer1@reviews.example', 403]] as const) {
      for (const path of ['', '/document']) expect([email, (await (await portal.signedIn(email)).api('GET', `/proposals/${ids.awarded}/replay${path}`)).status]).toEqual([email, status]);
    }
    const officer = await portal.signedIn('officer@hsp.example');
    expect([(await officer.api('GET', `/proposals/${ids.draft}/replay`)).status, (await officer.api('GET', '/proposals/x/replay')).status]).toEqual([404, 404]);
    await portal.source.query("insert into review_assignments (id, proposal_id, call_id, reviewer_id, state, due_at, assigned_by, assigned_at) select gen_random_uuid(), p.id, p.call_id, n.id, 'invited', now(), n.id, now() from proposals p, persons n where p.id = $1 and n.email = 'officer@hsp.example'", [ids.reviewed]);
    expect((await officer.api('GET', `/proposals/${ids.reviewed}/replay`)).json.code).toBe('ownReview');
  });
});
