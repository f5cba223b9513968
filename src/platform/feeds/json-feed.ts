import type { Feed } from './feed.js';

export const jsonFeedType = 'application/feed+json; charset=utf-8';

/** A feed as JSON Feed, version 1.1 (jsonfeed.org). */
export const jsonFeed = (feed: Feed): string => `${JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1', title: feed.title, home_page_url: feed.page, feed_url: feed.self, language: feed.locale,
  ...(feed.author === undefined ? {} : { authors: [{ name: feed.author }] }),
  items: feed.entries.map((entry) => ({
    id: entry.id, url: entry.url, title: entry.title, content_text: entry.summary, ...(entry.publishedAt ? { date_published: entry.publishedAt.toISOString() } : {}), date_modified: entry.updatedAt.toISOString(),
    ...(entry.author === undefined ? {} : { authors: [{ name: entry.author }] }), tags: entry.categories.map(({ label }) => label), language: feed.locale,
  })),
}, null, 2)}\n`;
