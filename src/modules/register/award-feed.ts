import { type Locale, say } from '../../kernel/i18n/text.js';
import { formatMoneyShort } from '../../kernel/money/money.js';
import type { Feed } from '../../platform/feeds/feed.js';
import type { AwardView } from './award.view.js';
import { says } from './messages.js';

/** The newest awards in one language, to follow. */
export function awardFeed(awards: readonly AwardView[], locale: Locale, baseUrl: string): Feed {
  const page = `${baseUrl}/${locale}/awards`;
  return {
    title: say(locale, says.awards), locale, page, self: `${page}/feed.atom`,
    entries: awards.map((a) => ({
      id: `urn:uuid:${a.id}`, title: a.title[locale], url: `${page}/${a.id}`, updatedAt: new Date(`${a.signedOn}T00:00:00Z`), author: a.recipient,
      summary: `${a.recipient}, ${formatMoneyShort(a.valueCents, locale)}. ${a.description[locale]}`, categories: [{ term: a.themeCode, label: a.theme[locale] }],
    })),
  };
}
