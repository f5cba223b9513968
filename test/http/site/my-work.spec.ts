import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';
import { Rows } from './rows.js';

interface Group { kind: string; items: Line[] }
interface Line { href: string; title: { en: string }; count: number; overdue: boolean }

describe('my work', () => {
  let portal: Portal;
  let world: World;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    const rows = new Rows(portal, world);
    const { northbridge: ours, southgate: theirs } = world;
    const open = (ids.open = await rows.call('open', 'Open call'));
    const closed = (ids.closed = await rows.call('closed', 'Closed call'));
    const review = (ids.review = await rows.call('inReview', 'Call in review'));
    const deciding = (ids.deciding = await rows.call('deciding', 'Call in decision'));
    ids.release = await rows.call('deciding', 'Call to announce');
    ids.approval = await rows.call('inApproval', 'Call to approve');
    ids.draft = await rows.proposal(open, ours, 'draft', 'Our draft');
    ids.theirDraft = await rows.proposal(open, theirs, 'draft', 'Their draft');
    ids.question = await rows.proposal(closed, ours, 'informationRequested', 'Our question');
    await rows.question(ids.question);
    await rows.proposal(closed, ours, 'submitted', 'To screen 1');
    await rows.proposal(closed, theirs, 'submitted', 'To screen 2');
    const reviewed = await rows.proposal(review, ours, 'underReview', 'To review');
    ids.assignment = await rows.review(reviewed, review, 'reviewer1@reviews.example');
    await rows.review(reviewed, review, 'reviewer2@reviews.example', 'submitted');
    await rows.proposal(deciding, ours, 'underReview', 'To decide');
    const agreement = async (state: string, organization: string, title: string): Promise<string> => rows.agreement(await rows.proposal(review, organization, 'awarded', title), review, organization, state, title);
    ids.preparation = await agreement('inPreparation', ours, 'In preparation');
    ids.offered = await agreement('offered', ours, 'Offered to us');
    ids.theirOffer = await agreement('offered', theirs, 'Offered to them');
    ids.countersign = await agreement('signedByRecipient', ours, 'To countersign');
    const inForce = await agreement('inForce', ours, 'In force');
    ids.certify = await rows.payment(inForce, ours, 'scheduled', -2);
    await rows.payment(inForce, ours, 'scheduled', 200);
    ids.release1 = await rows.payment(inForce, ours, 'certified', 1, 'certifier@hsp.example');
    ids.confirm = await rows.payment(inForce, ours, 'released', 1, 'certifier@hsp.example');
    ids.report = await rows.report(inForce, ours, 'requested', 20);
    ids.theirReport = await rows.report(await agreement('inForce', theirs, 'Theirs in force'), theirs, 'submitted', 20);
    await rows.notice('owner@northbridge.example', 'A notice to read');
    await portal.source.query("insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) select gen_random_uuid(), 'new@nobody.example', 'New Person', 'en', password_hash, now(), now() from persons limit 1");
  });
  afterAll(() => portal.close());

  const work = async (email: string): Promise<Record<string, [string, number][]>> => {
    const { groups } = (await (await portal.signedIn(email)).api('GET', '/home')).json as { groups: Group[] };
    return Object.fromEntries(groups.map((g) => [g.kind, g.items.map((i) => [i.href, i.count])]));
  };

  it('of an owner: questions, drafts, agreements to sign and reports of the own organization', async () => {
    expect(await work('owner@northbridge.example')).toEqual({
      informationRequests: [[`/proposals/${ids.question}`, 1]], draftProposals: [[`/proposals/${ids.draft}`, 1]],
      agreementsToSign: [[`/agreements/${ids.offered}`, 1]], reportsDue: [[`/reports/${ids.report}`, 1]],
    });
    const page = await (await portal.signedIn('owner@northbridge.example')).get('/en/home');
    expect([page.status, page.heading]).toEqual([200, 'My work']);
    expect(page.words).toMatch(/Proposals to finish \(1\)Our draftOpen callDue .*\(10 days left\)/);
    expect(page.words).toContain('A notice to read');
    expect(page.words).not.toContain('Their draft');
  });

  it('of an editor: nothing to sign', async () => {
    expect(Object.keys(await work('editor@northbridge.example'))).toEqual(['informationRequests', 'draftProposals', 'reportsDue']);
  });

  it('of another organization: its own and nothing else', async () => {
    expect(await work('owner@southgate.example')).toEqual({ draftProposals: [[`/proposals/${ids.theirDraft}`, 1]], agreementsToSign: [[`/agreements/${ids.theirOffer}`, 1]] });
  });

  it('of a reviewer: reviews not yet submitted, with what is overdue', async () => {
    const reviewer = await portal.signedIn('reviewer1@reviews.example');
    const { groups } = (await reviewer.api('GET', '/home')).json as { groups: Group[] };
    expect(groups.map((g) => [g.kind, g.items.map((i) => [i.href, i.overdue])])).toEqual([['reviews', [[`/reviews/${ids.assignment}`, true]]]]);
    expect((await reviewer.get('/fr/home')).words).toContain('En retard');
    expect(await work('reviewer2@reviews.example')).toEqual({});
  });

  it('of each role of the department', async () => {
    expect(await work('officer@hsp.example')).toEqual({
      callsToReview: [[`/calls/${ids.closed}`, 1]], screening: [[`/proposals?call=${ids.closed}&state=submitted`, 2]], agreementsToOffer: [[`/agreements/${ids.preparation}`, 1]], reportsToReview: [[`/reports/${ids.theirReport}`, 1]],
    });
    expect(await work('decider@hsp.example')).toEqual({
      callsToApprove: [[`/calls/${ids.approval}`, 1]], callsToDecide: [[`/calls/${ids.deciding}/ranking`, 1]], callsToRelease: [[`/calls/${ids.release}/ranking`, 1]], agreementsToCountersign: [[`/agreements/${ids.countersign}`, 1]],
    });
    expect(await work('certifier@hsp.example')).toEqual({ paymentsToCertify: [[`/payments/${ids.certify}`, 1]] });
    expect(await work('payer@hsp.example')).toEqual({ paymentsToRelease: [[`/payments/${ids.release1}`, 1]], paymentsToConfirm: [[`/payments/${ids.confirm}`, 1]] });
    expect(await work('auditor@hsp.example')).toEqual({});
  });

  it('keeps staff away from the files of their own organization, and of its rivals in a call', async () => {
    await portal.source.query("insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, '{reader}', now())", [world.southgate, world.people['officer@hsp.example']]);
    const groups = await work('officer@hsp.example');
    expect([groups.screening, groups.reportsToReview]).toEqual([undefined, undefined]);
  });

  it('shows newcomers the way', async () => {
    expect((await (await portal.signedIn('new@nobody.example')).get('/fr/home')).words).toContain('Commencez par votre organisme');
    expect((await (await portal.signedIn('auditor@hsp.example')).get('/en/home')).words).toContain('Nothing waits for you');
    expect((await portal.visitor().api('GET', '/home')).status).toBe(401);
    expect((await portal.visitor().get('/en/home')).heading).toBe('Sign in');
  });
});
