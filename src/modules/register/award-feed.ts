import { type Locale, say } from '../../kernel/i18n/text.js';
import { formatMoneyShort } from '../../kernel/money/money.js';
import type { AwardView } from './award.view.js';
import { says } from './messages.js';

const xml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The newest awards as an Atom feed (RFC 4287) in one language. */
export function awardFeed(awards: readonly AwardView[], locale: Locale, baseUrl: string): string {
  const page = `${baseUrl}/${locale}/awards`;
  const updated = (on: string | undefined): string => `${on ?? '2000-01-01'}T00:00:00Z`;
  const entries = awards.map((a) => `  <entry>
    <id>urn:uuid:${a.id}</id>
    <title>${xml(a.title[locale])}</title>
    <link href="${xml(`${page}/${a.id}`)}"/>
    <updated>${updated(a.signedOn)}</updated>
    <author><name>${xml(a.recipient)}</name></author>
    <category term="${xml(a.themeCode)}" label="${xml(a.theme[locale])}"/>
    <summary>${xml(`${a.recipient}, ${formatMoneyShort(a.valueCents, locale)}. ${a.description[locale]}`)}</summary>
  </entry>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
  <id>${xml(page)}</id>
  <title>${xml(say(locale, says.awards))}</title>
  <link href="${xml(page)}"/>
  <link rel="self" href="${xml(`${page}/feed.atom`)}"/>
  <updated>${updated(awards[0]?.signedOn)}</updated>
${entries.join('\n')}
</feed>
`;
}
