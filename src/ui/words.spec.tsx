import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import type { JSX } from 'preact';
import { ActionForm, DateText, DateTimeField, Deadline, Form, InstantText, Layout, Money, PageHeading, Percent, Prose, sortedPath, Table } from './index.js';
import type { Locale } from '../kernel/i18n/text.js';
import { render } from './testing.js';

const both = (element: Parameters<typeof render>[0]): string[] => (['en', 'fr'] as Locale[]).map((locale) => load(render(element, { locale })).text());

describe('amounts and times', () => {
  it('are written as each language writes them', () => {
    expect(both(<Money cents={123450} />)).toEqual(['$1,234.50', '1\u00a0234,50\u00a0$']);
    expect(both(<Percent ratio={0.125} />)).toEqual(['12.5%', '12,5\u00a0%']);
    expect(both(<DateText date="2027-04-01" />)).toEqual(['April 1, 2027', '1er avril 2027']);
    expect(both(<InstantText at="2026-11-23T19:30:00Z" />)).toEqual(['November 23, 2026 at 2:30\u00a0p.m.\u00a0EST', '23 novembre 2026 à 14\u00a0h\u00a030\u00a0HNE']);
  });

  it('write an early hour without a zero in French', () => {
    expect(both(<InstantText at="2026-11-23T13:05:00Z" />)[1]).toBe('23 novembre 2026 à 8\u00a0h\u00a005\u00a0HNE');
  });

  it('name a deadline with weekday, time and zone, and count down to it', () => {
    const deadline = (now: string): string[] => both(<Deadline at="2026-11-23T17:00:00Z" now={now} />);
    expect(deadline('2026-11-19T13:00:00Z')).toEqual([
      'Closes Monday, November 23, 2026 at 12:00\u00a0p.m. Eastern Standard Time (4 days 4 hours left)',
      'Se termine le lundi 23 novembre 2026 à 12\u00a0h\u00a000, heure normale de l’Est (il reste 4 jours et 4 heures)',
    ]);
    expect(deadline('2026-11-23T15:59:00Z').map((text) => /\((.*)\)/.exec(text)?.[1])).toEqual(['1 hour 1 minute left', 'il reste 1 heure et 1 minute']);
    expect(deadline('2026-11-23T16:59:59.999Z').map((text) => /\((.*)\)/.exec(text)?.[1])).toEqual(['less than a minute left', 'il reste moins d’une minute']);
    expect(deadline('2026-11-23T17:00:00Z')[0]).toBe('Closed Monday, November 23, 2026 at 12:00\u00a0p.m. Eastern Standard Time');
  });

  it('show a deadline in the reader’s own zone beside Ottawa’s, where the two differ', () => {
    const inBogota = (at: string, zone = 'America/Bogota'): string => load(render(<Deadline at={at} now="2026-01-01T00:00:00Z" />, { zone }))('body').text();
    expect(inBogota('2026-07-01T16:00:00Z')).toContain('12:00\u00a0p.m. Eastern Daylight Time');
    expect(inBogota('2026-07-01T16:00:00Z')).toContain('For you (Bogota): Wednesday, July 1, 2026 at 11:00\u00a0a.m. Colombia Standard Time');
    expect(inBogota('2026-12-01T17:00:00Z')).not.toContain('For you');
  });

  it('show what somebody must act on in both zones, and tell a field’s zone to those who live in another', () => {
    const [at, zone] = ['2026-07-01T16:00:00Z', 'Europe/Paris'];
    const plain = (text: string): string => text.replace(/\s/g, ' ');
    const inParis = (locale: Locale, element: JSX.Element): string => plain(load(render(element, { zone, locale }))('body').text());
    const twice = { en: 'July 1, 2026 at 12:00 p.m. EDT (Paris: July 1, 2026 at 6:00 p.m. GMT+2)', fr: '1er juillet 2026 à 12 h 00 HAE (Paris : 1er juillet 2026 à 18 h 00 UTC+2)' };
    expect([inParis('en', <InstantText at={at} both />), inParis('fr', <InstantText at={at} both />)]).toEqual([twice.en, twice.fr]);
    expect([inParis('en', <InstantText at={at} />), plain(both(<InstantText at={at} both />)[0]!)]).toEqual(Array(2).fill('July 1, 2026 at 12:00 p.m. EDT'));
    const hint = (locale: Locale, value?: string): string => plain(load(render(<DateTimeField name="dueAt" label="Due" value={value} />, { zone, locale }))('.field__hint').text());
    expect([hint('en'), hint('fr'), hint('en', at)]).toEqual(['Ottawa time, not your own time zone (Paris)', 'Heure d’Ottawa, et non votre fuseau horaire (Paris)', `Ottawa time, not your own time zone (Paris). ${twice.en}`]);
    expect(both(<DateTimeField name="dueAt" label="Due" value={at} />).map((text) => text.includes('Paris'))).toEqual([false, false]);
  });
});

describe('what people typed', () => {
  it('is never markup', () => {
    const $ = load(render(<Prose text={'<script>alert(1)</script>\n\nnext\nline'} />));
    expect([$('script').length, $('p').length, $('br').length]).toEqual([0, 2, 1]);
  });
});

describe('forms', () => {
  it('post to the page’s language with the token against cross-site requests', () => {
    const $ = load(render(<><Form action="/calls">x</Form><ActionForm action="/calls/1/closing" label="Close" fields={{ reason: 'late' }} confirm={{}} /></>, { locale: 'fr', csrfToken: 't"1' }));
    expect($('form').map((_, form) => [$(form).attr('method'), $(form).attr('action'), $(form).find('[name="_csrf"]').val()].join(' ')).get())
      .toEqual(['post /fr/calls t"1', 'post /fr/calls/1/closing t"1']);
    expect($('[name="reason"]').val()).toBe('late');
  });
});

describe('a list', () => {
  it('sorts by link, from its start', () => {
    expect(sortedPath('/calls?state=open&after=x&sort=title', '-title')).toBe('/calls?state=open&sort=-title');
    const table = <Table caption="Calls" rows={[1]} sort="title" columns={[{ key: 't', label: 'Title', sortKey: 'title', cell: String }]} />;
    const $ = load(render(table, { path: '/calls?sort=title' }));
    expect([$('th').attr('aria-sort'), $('thead a').attr('href')]).toEqual(['ascending', '/en/calls?sort=-title']);
  });
});

describe('the layout', () => {
  const layout = <Layout title={{ en: 'Calls', fr: 'Appels' }}><PageHeading title="Calls" /></Layout>;

  it('names its language, leads to the other one and has one heading, with nothing inline', () => {
    const html = render(layout, { path: '/calls?page=2', actor: { name: '<b>A', staff: false }, demonstration: true });
    const $ = load(html);
    expect([$('html').attr('lang'), $('title').text(), $('h1').length]).toEqual(['en', 'Calls – Human Security Program', 1]);
    expect($('header a[hreflang]').attr('href')).toBe('/fr/calls?page=2');
    expect([$('[style], style, script:not([src]), [onclick]').length, $('header b').length]).toEqual([0, 0]);
    expect($('form[action="/en/sign-out"] [name="_csrf"]').val()).toBe('token');
  });

  it('says in the title and on top that a form was refused, with a link to each field', () => {
    const text = { en: 'Enter a title', fr: 'Indiquez un titre' };
    const form = { values: {}, problems: [{ field: 'title', code: 'x', text }, { field: '', code: 'y', text }], text: { en: 'Look', fr: 'Voyez' }, particulars: {}, action: '/x', scope: null, status: 422 };
    const $ = load(render(layout, { locale: 'fr', form }));
    expect($('title').text()).toBe('Erreur\u00a0: Appels – Programme de la sécurité humaine');
    expect($('[role="alert"] li').map((_, item) => $(item).find('a').attr('href') ?? 'plain').get()).toEqual(['#field-title', 'plain']);
  });
});
