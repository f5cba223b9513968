import { type Feed, type FeedEntry, updatedAt } from './feed.js';

export const atomType = 'application/atom+xml; charset=utf-8';

const xml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const instant = (at: Date): string => at.toISOString().replace('.000Z', 'Z');

/** A feed as Atom (RFC 4287). */
export function atomFeed(feed: Feed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}">
  <id>${xml(feed.page)}</id>
  <title>${xml(feed.title)}</title>${feed.author === undefined ? '' : `\n  <author><name>${xml(feed.author)}</name></author>`}
  <link href="${xml(feed.page)}"/>
  <link rel="self" href="${xml(feed.self)}"/>
  <updated>${instant(updatedAt(feed))}</updated>
${feed.entries.map(entryOf).join('\n')}
</feed>
`;
}

const entryOf = (entry: FeedEntry): string => `  <entry>
    <id>${xml(entry.id)}</id>
    <title>${xml(entry.title)}</title>
    <link href="${xml(entry.url)}"/>${entry.publishedAt ? `\n    <published>${instant(entry.publishedAt)}</published>` : ''}
    <updated>${instant(entry.updatedAt)}</updated>${entry.author === undefined ? '' : `\n    <author><name>${xml(entry.author)}</name></author>`}
${entry.categories.map(({ term, label }) => `    <category term="${xml(term)}" label="${xml(label)}"/>\n`).join('')}    <summary>${xml(entry.summary)}</summary>
  </entry>`;
