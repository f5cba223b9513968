import { describe, expect, it } from '@jest/globals';
import { load } from 'cheerio';
import { atomFeed } from './atom.js';
import type { Feed } from './feed.js';
import { jsonFeed } from './json-feed.js';

const feed: Feed = {
  title: 'Calls & more', author: 'Program', locale: 'en', page: 'https://portal.example/en/calls?q=a&theme=POC', self: 'https://portal.example/en/calls/feed?q=a',
  entries: [
    { id: 'urn:uuid:1', title: 'A <b>title</b> & "quotes"', url: 'https://portal.example/en/calls/1', updatedAt: new Date('2027-01-02T00:00:00Z'), publishedAt: new Date('2027-01-01T12:30:15.250Z'), summary: 'Bell\u0007 gone', categories: [{ term: 'POC', label: 'Civilians' }] },
    { id: 'urn:uuid:2', title: 'Two', url: 'https://portal.example/en/calls/2', updatedAt: new Date('2027-02-02T00:00:00Z'), author: 'Somebody', summary: '', categories: [] },
  ],
};

describe('feeds', () => {
  it('are well-formed Atom, whatever the texts hold', () => {
    const atom = load(atomFeed(feed), { xml: true });
    expect([atom('feed > updated').text(), atom('feed > author > name').text(), atom('entry').length, atom('entry > title').first().text(), atom('entry > summary').first().text(), atom('entry > published').first().text()]).toEqual(
      ['2027-02-02T00:00:00Z', 'Program', 2, 'A <b>title</b> & "quotes"', 'Bell gone', '2027-01-01T12:30:15.250Z']);
    expect([atom('feed > link[rel=self]').attr('href'), atom('category').attr('term'), atom('entry > author').length]).toEqual([feed.self, 'POC', 1]);
    expect(load(atomFeed({ ...feed, entries: [] }), { xml: true })('feed > updated').text()).toBe('2000-01-01T00:00:00Z');
  });

  it('are JSON Feed 1.1', () => {
    const json = JSON.parse(jsonFeed(feed)) as { items: Record<string, unknown>[] };
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Calls & more', home_page_url: feed.page, feed_url: feed.self, language: 'en', authors: [{ name: 'Program' }] });
    expect(json.items).toMatchObject([{ id: 'urn:uuid:1', title: 'A <b>title</b> & "quotes"', date_modified: '2027-01-02T00:00:00.000Z', date_published: '2027-01-01T12:30:15.250Z', tags: ['Civilians'] }, { id: 'urn:uuid:2', authors: [{ name: 'Somebody' }] }]);
  });
});
