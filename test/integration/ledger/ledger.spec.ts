import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ledger, type NewEntry } from '../../../src/modules/ledger/index.js';
import { type SpendingGroup, spendingGroups } from '../../../src/modules/ledger/spending-filter.dto.js';
import { Spending } from '../../../src/modules/ledger/spending.service.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { approvedCall, insertAgreement, insertProposal } from '../../support/calls.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';

describe('the ledger', () => {
  let portal: Portal;
  let world: World;
  let ledger: Ledger;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal, { appropriationCents: 3_000_000_000 });
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    ledger = portal.application.nest.get(Ledger);
  });
  afterAll(() => portal.close());

  const post = (...entries: NewEntry[]): Promise<void> => portal.application.nest.get(UnitOfWork).run((work) => ledger.post(work, entries));
  const entry = (kind: NewEntry['kind'], amountCents: number, more: Partial<NewEntry> = {}): NewEntry => ({ programmeId: world.programmeId, fiscalYear: 2026, kind, amountCents, actorId: null, ...more });
  const entries = async (): Promise<number> => (await portal.source.query<[{ n: number }]>('select count(*)::int as n from ledger_entries'))[0].n;
  /** What two posts at once came to: one through, the other refused. */
  const outcomes = async (...posts: Promise<void>[]): Promise<string[]> =>
    (await Promise.allSettled(posts)).map((result) => (result.status === 'fulfilled' ? 'posted' : (result.reason as { code: string }).code)).sort();

  it('refuses to allocate more than is appropriated, with the figures, and posts nothing', async () => {
    const callId = await approvedCall(portal);
    const before = await entries();
    await expect(post(entry('allocate', 2_900_000_001, { callId }))).rejects.toMatchObject({
      status: 409, code: 'overCommitted', problems: [{ field: 'amount' }],
      particulars: { shortfalls: [{ limit: 'year', fiscalYear: 2026, availableCents: 3_000_000_000, wantedCents: 3_000_000_001 }] },
    });
    expect(await entries()).toBe(before);
  });

  it('refuses a fiscal year without an appropriation', async () => {
    const callId = await approvedCall(portal);
    await expect(post(entry('allocate', 1, { callId, fiscalYear: 2040 }))).rejects.toMatchObject({ code: 'overCommitted', particulars: { shortfalls: [{ limit: 'noAppropriation', fiscalYear: 2040 }] } });
  });

  it('refuses to reserve and commit more than a call has in a year, though another year has more', async () => {
    const callId = await approvedCall(portal);
    await post(entry('reserve', 60_000_000, { callId }));
    await expect(post(entry('commit', 40_000_001, { callId }))).rejects.toMatchObject({ code: 'overCommitted', particulars: { shortfalls: [{ limit: 'call', availableCents: 100_000_000, wantedCents: 100_000_001 }] } });
    await post(entry('commit', 40_000_000, { callId }));
    expect(await ledger.freeOfCall(callId)).toEqual([
      { fiscalYear: 2026, allocatedCents: 100_000_000, reservedCents: 60_000_000, committedCents: 40_000_000, paidCents: 0, freeCents: 0 },
      { fiscalYear: 2027, allocatedCents: 200_000_000, reservedCents: 0, committedCents: 0, paidCents: 0, freeCents: 200_000_000 },
    ]);
  });

  it('lets one of two take the last dollar of a call', async () => {
    const callId = await approvedCall(portal);
    await post(entry('reserve', 99_999_900, { callId }));
    expect(await outcomes(post(entry('reserve', 100, { callId })), post(entry('reserve', 100, { callId })))).toEqual(['overCommitted', 'posted']);
    expect((await ledger.freeOfCall(callId))[0]).toMatchObject({ reservedCents: 100_000_000, freeCents: 0 });
  });

  it('lets one of two calls take the last dollar of a year', async () => {
    const [one, two] = [await approvedCall(portal), await approvedCall(portal)];
    const year = (await ledger.freeOfYears(world.programmeId)).find(({ fiscalYear }) => fiscalYear === 2027)!;
    expect(await outcomes(
      post(entry('allocate', year.freeCents, { callId: one, fiscalYear: 2027 })), post(entry('allocate', year.freeCents, { callId: two, fiscalYear: 2027 })),
    )).toEqual(['overCommitted', 'posted']);
    const winner = (await ledger.freeOfCall(one)).find(({ fiscalYear }) => fiscalYear === 2027)!.allocatedCents > 200_000_000 ? one : two;
    await post(entry('deallocate', year.freeCents, { callId: winner, fiscalYear: 2027 }));
  });

  it('pays no more than is committed to an agreement, and releases no more than is reserved', async () => {
    const callId = await approvedCall(portal);
    const proposalId = await insertProposal(portal, { callId, organizationId: world.northbridge, startedBy: world.people['owner@northbridge.example']!, state: 'awarded' });
    const agreementId = await insertAgreement(portal, { proposalId, themeCode: 'POC' });
    await post(entry('reserve', 500, { callId, proposalId }));
    await expect(post(entry('release', 501, { callId, proposalId }))).rejects.toMatchObject({ code: 'overCommitted', particulars: { shortfalls: [{ limit: 'proposal' }] } });
    await post(entry('release', 500, { callId, proposalId }), entry('commit', 500, { callId, proposalId, agreementId }));
    await post(entry('pay', 400, { callId, proposalId, agreementId }));
    await expect(post(entry('pay', 101, { callId, proposalId, agreementId }))).rejects.toMatchObject({ code: 'overCommitted', particulars: { shortfalls: [{ limit: 'agreement', availableCents: 500, wantedCents: 501 }] } });
    await expect(post(entry('decommit', 101, { callId, proposalId, agreementId }))).rejects.toMatchObject({ code: 'overCommitted' });
    await post(entry('return', 400, { callId, proposalId, agreementId }), entry('pay', 500, { callId, proposalId, agreementId }));
  });

  it('agrees to the cent by year, theme, country and call, and with what was posted', async () => {
    const calls = [await approvedCall(portal, { envelope: [{ fiscalYear: 2026, amount: 900_000 }, { fiscalYear: 2027, amount: 900_000 }] }), await approvedCall(portal, { envelope: [{ fiscalYear: 2026, amount: 900_000 }, { fiscalYear: 2027, amount: 900_000 }] })];
    const agreements = await Promise.all(calls.map(async (callId) => {
      const proposalId = await insertProposal(portal, { callId, organizationId: world.northbridge, startedBy: world.people['owner@northbridge.example']!, state: 'awarded' });
      return { callId, proposalId, agreementId: await insertAgreement(portal, { proposalId, themeCode: 'POC' }) };
    }));
    const spending = portal.application.nest.get(Spending);
    const figures = ['reservedCents', 'committedCents', 'paidCents'] as const;
    const sumOf = async (year: number | null) => (await spending.show({ year, by: 'year' }, null)).totals;
    const before = { 2026: await sumOf(2026), 2027: await sumOf(2027) };
    const posted = { 2026: { reservedCents: 0, committedCents: 0, paidCents: 0 }, 2027: { reservedCents: 0, committedCents: 0, paidCents: 0 } };
    const movement = fc.record({
      agreement: fc.constantFrom(...agreements), fiscalYear: fc.constantFrom<2026 | 2027>(2026, 2027), themeCode: fc.constantFrom('POC', 'POC-3', 'PUB-1', 'XCT-1', null),
      countryShares: fc.uniqueArray(fc.record({ country: fc.constantFrom('CO', 'UA', 'ML', 'NE'), percent: fc.integer({ min: 1, max: 9_999 }).map((n) => n / 100) }), { selector: (s) => s.country }),
      step: fc.constantFrom<'reserve' | 'commit' | 'pay'>('reserve', 'commit', 'pay'), amountCents: fc.integer({ min: 1, max: 99_999 }),
    });
    await fc.assert(fc.asyncProperty(fc.array(movement, { minLength: 1, maxLength: 6 }), async (movements) => {
      for (const { agreement, step, ...rest } of movements) {
        const one = (kind: NewEntry['kind']): NewEntry => entry(kind, rest.amountCents, { ...rest, ...agreement });
        await post(...(step === 'pay' ? [one('commit'), one('pay')] : [one(step)]));
        const year = posted[rest.fiscalYear];
        if (step === 'reserve') year.reservedCents += rest.amountCents;
        else year.committedCents += rest.amountCents;
        if (step === 'pay') year.paidCents += rest.amountCents;
      }
      for (const year of [2026, 2027] as const) {
        const views = await Promise.all(spendingGroups.map((by: SpendingGroup) => spending.show({ year, by }, null)));
        for (const { rows, totals } of views) {
          for (const figure of figures) {
            expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(before[year][figure] + posted[year][figure]);
            expect(totals[figure]).toBe(before[year][figure] + posted[year][figure]);
          }
        }
        const available = views.filter(({ by }) => by === 'year' || by === 'call').map(({ rows }) => rows.reduce((sum, row) => sum + row.availableCents!, 0));
        expect(available).toEqual([views[0]!.totals.availableCents, views[0]!.totals.availableCents]);
      }
    }), { numRuns: 25 });
  }, 60_000);

  it('never changes or removes an entry', async () => {
    for (const table of ['ledger_entries', 'ledger_country_shares']) {
      await expect(portal.source.query(`update ${table} set amount_cents = 1`)).rejects.toMatchObject({ code: '23001' });
      await expect(portal.source.query(`delete from ${table}`)).rejects.toMatchObject({ code: '23001' });
    }
  });
});
