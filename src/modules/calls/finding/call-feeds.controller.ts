import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Locale, say, texts } from '../../../kernel/i18n/text.js';
import { formatMoneyShort } from '../../../kernel/money/money.js';
import { formatDeadline } from '../../../kernel/time/dates.js';
import { Public } from '../../../platform/access/access.js';
import { atomFeed, atomType } from '../../../platform/feeds/atom.js';
import type { Feed } from '../../../platform/feeds/feed.js';
import { jsonFeed, jsonFeedType } from '../../../platform/feeds/json-feed.js';
import { publicCache } from '../../../platform/http/public-cache.js';
import { Download } from '../../../platform/http/view.js';
import { BASE_URL } from '../../../platform/platform.module.js';
import { Programmes } from '../../programmes/index.js';
import { CallsFilter } from '../call.dto.js';
import { CallsQueries } from '../calls.queries.js';
import { searchPath } from './search.js';

const says = texts({
  title: { en: 'Open calls for proposals – Human Security Program', fr: 'Appels de propositions ouverts – Programme de la sécurité humaine' },
  author: { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' },
  closes: { en: 'Closes {at}.', fr: 'Se termine le {at}.' },
  amounts: { en: '{from} to {to} per proposal.', fr: 'De {from} à {to} par proposition.' },
});
const most = 100;

/** Open calls to follow by a feed reader, narrowed as the list is. */
@Controller('calls')
export class CallFeedsController {
  constructor(
    private readonly queries: CallsQueries,
    private readonly programmes: Programmes,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  @Get('feed.atom')
  @Public()
  async atom(@Query() filter: CallsFilter, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<Download> {
    const feed = await this.feed('/calls/feed.atom', filter, req.locale);
    publicCache(req, res);
    return new Download(atomFeed(feed), atomType, null, true);
  }

  @Get('feed.json')
  @Public()
  async json(@Query() filter: CallsFilter, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<Download> {
    const feed = await this.feed('/calls/feed.json', filter, req.locale);
    publicCache(req, res);
    return new Download(jsonFeed(feed), jsonFeedType, null, true);
  }

  private async feed(path: string, { theme = null, q = null, kind = null, amount = null, closesBy = null, country = null, stage = null }: CallsFilter, locale: Locale): Promise<Feed> {
    const search = { state: 'open' as const, theme, q, kind, amountCents: amount, closesBy, country, stage };
    const [{ rows }, themes] = await Promise.all([this.queries.list({ ...search, staff: false, locale, after: null, most }), this.programmes.mainThemes()]);
    const at = (place: string): string => `${this.baseUrl}/${locale}${place}`;
    return {
      title: say(locale, says.title), author: say(locale, says.author), locale, page: at(searchPath('/calls', search)), self: at(searchPath(path, { ...search, state: null })),
      entries: rows.filter(({ state }) => state === 'open').map((call) => ({
        id: `urn:uuid:${call.id}`, title: call.title[locale], url: at(`/calls/${call.id}`), publishedAt: call.opensAt, updatedAt: call.changedAt,
        summary: [call.summary[locale], say(locale, says.closes, { at: formatDeadline(call.closesAt, locale, call.zone) }), say(locale, says.amounts, { from: formatMoneyShort(call.minimumCents, locale), to: formatMoneyShort(call.maximumCents, locale) })].join(' '),
        categories: themes.filter(({ code }) => call.themeCodes.includes(code)).map(({ code, name }) => ({ term: code, label: name[locale] })),
      })),
    };
  }
}
