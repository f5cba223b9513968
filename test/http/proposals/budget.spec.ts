import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Budget, type BudgetLine, known, noSources } from '../../../src/modules/calls/form/index.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { completeAnswers, draftProposal, openCall, type OpenCall } from '../../support/proposals.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

const partner = 'Fundación Río Claro';

describe('the budget of a draft', () => {
  let portal: Portal;
  let world: World;
  let call: OpenCall;
  let owner: Visitor;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await openCall(portal, world);
    owner = await portal.signedIn('owner@northbridge.example');
  });
  afterAll(() => portal.close());

  const line = (over: Partial<BudgetLine> = {}): BudgetLine => ({ category: '11', description: 'Field coordinator', fiscalYear: 2027, quantity: 6, unitCostCents: 400_000, sources: { ...noSources, requested: 2_400_000 }, ...over });
  const partners = [{ name: partner, type: 'CDN_NPO', country: 'CO', role: 'Runs the field office', signatory: 'no' }];
  const complete = (lines: readonly BudgetLine[]): Record<string, never> => ({ ...completeAnswers(portal, call), partners, budget: { lines } }) as never;

  it('gives each organization of the project its own budget, rolled up into the whole', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: complete([line({ unit: 'month' }), line({ partner, sources: { ...noSources, requested: 2_000_000, municipal: 400_000 } })]) });
    const { json } = await owner.api('GET', `/proposals/${id}/sections/J`);
    expect([json.partners, json.totals.byPartner.map((sum: { partner: string | null; costCents: number; sources: { requested: number } }) => [sum.partner, sum.costCents, sum.sources.requested]), json.totals.totalCents])
      .toEqual([[partner], [[null, 2_400_000, 2_400_000], [partner, 2_400_000, 2_000_000]], 4_800_000]);
    for (const locale of ['en', 'fr'] as const) {
      const page = await owner.get(`/${locale}/proposals/${id}/sections/J`);
      expect([page.page('[data-sum^="partner:"]:not([hidden]) th').toArray().map((cell) => page.page(cell).text()), await pageProblems(page)])
        .toEqual([[locale === 'en' ? 'Our own organization' : 'Notre propre organisme', partner], []]);
    }
    const check = await owner.get(`/en/proposals/${id}/check`);
    expect([check.words.includes('6 month'), check.words.includes('By organization')]).toEqual([true, true]);
  });

  it('says at the line when its partner is not one of the proposal, and shows the sums of the stacking rule', async () => {
    const [lost] = [line({ partner: 'Nobody Inc.', sources: { ...noSources, requested: 1_400_000, otherFederal: 1_000_000 } })];
    const { id } = await draftProposal(portal, world, call, { answers: complete([lost]) });
    await portal.source.query('update calls set stacking_percent = 75 where id = $1', [call.id]);
    const { json } = await owner.api('GET', `/proposals/${id}/sections/J?check=1`);
    const texts = json.problems.filter(({ code }: { code: string }) => ['partnerNotListed', 'stackingExceeded'].includes(code)).map(({ field, text }: { field: string; text: { en: string } }) => [field, text.en]);
    await portal.source.query('update calls set stacking_percent = 100 where id = $1', [call.id]);
    expect(texts).toEqual([
      ['answers.budget.lines.0.partner', 'Line 1: “Nobody Inc.” is not among the partners of the proposal. Add the partner there, or choose another one here.'],
      ['answers.budget', 'The request of $14,000 and $10,000 from other Canadian governments make $24,000, or 100% of the total cost of $24,000. The limit is 75% ($18,000), so the most we may give is $8,000.'],
    ]);
  });

  it('keeps a budget that was stored before there were units and partners as it is', async () => {
    const { id } = await draftProposal(portal, world, call, { answers: complete([line()]) });
    const section = await owner.get(`/en/proposals/${id}/sections/J`);
    await owner.submit(section, 'Recalculate');
    const [row] = await portal.source.query<{ value: Budget; version: number }[]>('select value, version from answers where proposal_id = $1 and question_key = $2', [id, known.budget]);
    expect(row).toEqual({ value: { lines: [line()] }, version: 1 });
  });

  it('of 200 lines is shown and saved without a script, one line more and one less', async () => {
    const lines = Array.from({ length: 199 }, (_, index) => line({ description: `Line ${index}`, unit: 'month', ...(index % 2 ? { partner } : {}) }));
    const { id } = await draftProposal(portal, world, call, { answers: complete(lines) });
    let page = await owner.submit(await owner.get(`/en/proposals/${id}/sections/J`), 'Add a budget line', { 'answers[budget][lines][0][description]': 'The first' });
    page = await owner.submit(page, 'Recalculate', {
      'answers[budget][lines][199][category]': '90', 'answers[budget][lines][199][description]': 'Overhead', 'answers[budget][lines][199][fiscalYear]': '2027', 'answers[budget][lines][199][quantity]': '1',
      'answers[budget][lines][199][unitCostCents]': '1,000.50', 'answers[budget][lines][199][sources][requested]': '1000.50',
    });
    expect([page.status, page.page('[data-sum=total] [data-cents]').text(), page.words.includes('Add a budget line')]).toEqual([200, '$4,777,000.50', false]);
    page = await owner.submit(page, /^Remove row 2 of/);
    const { json } = await owner.api('GET', `/proposals/${id}/sections/J`);
    expect([json.answers.budget.lines.length, json.answers.budget.lines[0].description, json.answers.budget.lines[1].description]).toEqual([199, 'The first', 'Line 2']);
  });
});
