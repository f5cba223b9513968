import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { approvedCall } from '../support/calls.js';
import { type Portal, startPortal } from '../support/portal.js';
import { seedWorld } from '../support/world.js';
import { Company } from './steps/company.js';
import { words as common } from './steps/words.js';

jest.setTimeout(180_000);

const words = {
  en: { none: 'No calls', saveSearch: 'Save this search and be told of new calls', save: 'Save the search', saved: 'Saved searches', letter: 'A new call for proposals', show: /^Show the calls/, remove: /^Remove/, signIn: 'Sign in to save this search and be told of new calls' },
  fr: { none: 'Aucun appel', saveSearch: 'Enregistrer cette recherche et être avisé des nouveaux appels', save: 'Enregistrer la recherche', saved: 'Recherches enregistrées', letter: 'Un nouvel appel de propositions', show: /^Afficher les appels/, remove: /^Supprimer/, signIn: 'Ouvrir une session pour enregistrer cette recherche et être avisé des nouveaux appels' },
};
const titles = { river: { en: 'River patrols', fr: 'Patrouilles fluviales' }, market: { en: 'Market watch', fr: 'Veille des marchés' }, later: { en: 'River patrols, second round', fr: 'Patrouilles fluviales, deuxième ronde' } };
const at = (opensAt: string, closesAt: string): Record<string, unknown> => ({ opensAt, closesAt, earliestStartOn: '2027-09-01' });
const river = { ...at('2026-12-01T09:00', '2027-01-29T12:00'), titleEn: titles.river.en, titleFr: titles.river.fr, themeCodes: ['GOV'], minimum: 50_000, maximum: 100_000, countries: ['ML'] };
const market = { ...at('2026-12-01T09:00', '2027-03-31T12:00'), titleEn: titles.market.en, titleFr: titles.market.fr, themeCodes: ['GOV'], minimum: 200_000, maximum: 500_000, countries: ['PE'] };
const later = { ...at('2026-12-07T09:00', '2027-01-15T12:00'), titleEn: titles.later.en, titleFr: titles.later.fr, themeCodes: ['GOV'], minimum: 50_000, maximum: 100_000, countries: ['ML'] };
const elsewhere = { ...at('2026-12-07T09:00', '2027-03-31T12:00'), themeCodes: ['GOV'], minimum: 200_000, maximum: 500_000, countries: ['PE'] };

/** Somebody looks for a call that fits, keeps the search, is told of the next one, and reads the feeds. */
describe.each(['en', 'fr', 'json'] as const)('finding a call (%s)', (telling) => {
  let portal: Portal;
  let company: Company;
  let next: string;
  beforeAll(async () => {
    portal = await startPortal();
    await seedWorld(portal);
    company = new Company(portal);
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    for (const call of [river, market]) await approvedCall(portal, call);
    next = await approvedCall(portal, later);
    await approvedCall(portal, elsewhere);
    await becomes('2026-12-01T15:00:00Z');
  });
  afterAll(() => portal.close());

  const becomes = async (instant: string): Promise<void> => {
    portal.clock.moveTo(new Date(instant));
    await portal.settle();
  };
  const cards = (html: string): string[] => Object.values(titles).flatMap(({ en, fr }) => [en, fr]).filter((title) => html.includes(`>${title}<`));

  const tellPages = async (locale: 'en' | 'fr'): Promise<void> => {
    const say = { ...common[locale], ...words[locale] };
    const email = locale === 'en' ? 'owner@northbridge.example' : 'editor@northbridge.example'; // each has letters in their own language
    // Anybody narrows the list: by status, words, theme, amount, closing day, country, kind and how one applies.
    const anybody = await (await company.anybody(locale).front()).follow(say.calls);
    expect(cards(anybody.page.text)).toHaveLength(3);
    await anybody.press(say.applyFilters, { state: 'open' });
    expect(cards(anybody.page.text).sort()).toEqual([titles.market[locale], titles.river[locale]].sort());
    await anybody.press(say.applyFilters, { q: locale === 'en' ? 'patrol' : 'patrouille' });
    expect(cards(anybody.page.text)).toEqual([titles.river[locale]]);
    await anybody.press(say.applyFilters, { q: '', theme: 'GOV', amount: '300000' });
    expect(cards(anybody.page.text)).toEqual([titles.market[locale]]);
    await anybody.press(say.applyFilters, { amount: '', theme: 'GOV', closesBy: '2027-02-15', country: 'ML', stage: 'single', kind: 'CDN_NPO' });
    expect(cards(anybody.page.text)).toEqual([titles.river[locale]]);

    // The feeds hold what fits the search; the way to keep it leads through the sign-in.
    const search = anybody.path + new URL(anybody.page.url).search;
    await anybody.follow('Atom');
    expect([anybody.page.headers.get('content-type'), anybody.page.text.includes(titles.river[locale]), anybody.page.text.includes(titles.market[locale])]).toEqual(['application/atom+xml; charset=utf-8', true, false]);
    await (await anybody.back()).follow('JSON Feed');
    expect(anybody.page.json.items.map(({ title }: { title: string }) => title.includes(titles.river[locale]))).toEqual([true]);
    await (await anybody.back()).follow(say.signIn);
    expect(anybody.path).toBe(`/${locale}/sign-in`);

    // A writer keeps it under a name, and is told of the next call that fits, of no other.
    const writer = await (await company.home(email, locale)).type(search);
    await writer.follow(say.saveSearch);
    await writer.press(say.save, { name: 'Mali' });
    expect([writer.words.includes('Mali'), writer.page.status]).toEqual([true, 200]);
    await becomes('2026-12-07T15:00:00Z');
    await becomes('2026-12-08T16:00:00Z');
    const [letter, ...more] = portal.mailbox.to(email).filter(({ subject }) => subject.startsWith(say.letter));
    expect([more, letter!.body.includes(titles.later[locale])]).toEqual([[], true]);
    await writer.openLetter(letter!);
    expect([writer.page.heading, writer.path]).toEqual([titles.later[locale], `/${locale}/calls/${next}`]);

    // The search is found again among the calls, shows what fits now, and is given up.
    await (await (await company.home(email, locale)).follow(say.calls)).follow(say.saved);
    await writer.follow(say.show);
    expect(cards(writer.page.text).sort()).toEqual([titles.later[locale], titles.river[locale]].sort());
    await writer.follow(say.saved);
    await writer.press(say.remove);
    expect([writer.words.includes('Mali'), company.problems]).toEqual([false, {}]);
  };

  const tellJson = async (): Promise<void> => {
    const anybody = await company.program();
    const found = async (query: string): Promise<string[]> => (await anybody.get(`/calls?${query}`)).calls.map(({ title }: { title: { en: string } }) => title.en);
    expect([await found('q=patrol&state=open'), await found('amount=300000&state=open'), await found('closesBy=2027-02-15&country=ML&stage=single&kind=CDN_NPO&state=open')]).toEqual([[titles.river.en], [titles.market.en], [titles.river.en]]);
    expect((await anybody.get('/calls/feed.json?country=ML')).items.map(({ title }: { title: string }) => title.includes(titles.river.en))).toEqual([true]);
    const atom = await anybody.visitor.get('/en/calls/feed.atom?country=ML');
    expect([atom.headers.get('content-type'), atom.text.includes(titles.river.en), atom.text.includes(titles.market.en)]).toEqual(['application/atom+xml; charset=utf-8', true, false]);
    expect(await anybody.refused('POST', '/saved-searches', { name: 'Mali', country: 'ML' })).toEqual([401, 'signInFirst']);
    const owner = await company.program('owner@northbridge.example');
    await owner.post('/saved-searches', { name: 'Mali', country: 'ML' });
    await owner.post('/saved-searches/alerts', { on: true });
    await becomes('2026-12-07T15:00:00Z');
    await becomes('2026-12-08T16:00:00Z');
    const letters = portal.mailbox.to('owner@northbridge.example').filter(({ subject }) => subject.startsWith(words.en.letter));
    expect(letters.map(({ body }) => [body.includes(next), body.includes('Protecting civilians')])).toEqual([[true, false]]);
    const [search] = (await owner.get('/saved-searches')).searches;
    await owner.post(`/saved-searches/${search.id}/removal`);
    expect((await owner.get('/saved-searches')).searches).toEqual([]);
  };

  it('is searched, followed and read', () => (telling === 'json' ? tellJson() : tellPages(telling)));
});
