import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { type Bilingual, type Locale, sayBoth } from '../../kernel/i18n/text.js';
import { Clock } from '../../kernel/time/clock.js';
import { calendarFile, meetingMinutes, type Organizer } from '../../platform/calendar/calendar-file.js';
import { Download } from '../../platform/http/view.js';
import { BASE_URL, ORGANIZER } from '../../platform/platform.module.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { calendarWords, descriptionOf, kindNames, pathOf, titleOf } from './calendar.words.js';
import { type DeadlineKind, type DeadlineRow, DeadlinesQueries } from './deadlines.queries.js';

/** A deadline in the list. */
export interface ListedDeadline {
  kind: DeadlineKind;
  id: string;
  what: Bilingual;
  call: Bilingual | null;
  href: string;
  at: Date | null;
  on: string | null;
}
export interface DeadlinesView {
  deadlines: readonly ListedDeadline[];
  /** The path of the feed, its language left to the page; null without a feed. */
  feed: string | null;
  /** The portal's address as calendar programs reach it. */
  baseUrl: string;
  now: Date;
}

/** One person's deadlines, as a list, as files and as a feed. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly queries: DeadlinesQueries,
    private readonly feeds: CalendarFeeds,
    private readonly clock: Clock,
    @Inject(BASE_URL) private readonly baseUrl: string,
    @Inject(ORGANIZER) private readonly organizer: Organizer,
  ) {}

  async show(personId: string): Promise<DeadlinesView> {
    const [rows, token] = await Promise.all([this.queries.ofPerson(personId, this.clock.now()), this.feeds.tokenOf(personId)]);
    return {
      deadlines: rows.map((row) => ({ kind: row.kind, id: row.id, what: sayBoth(kindNames[row.kind], { reference: row.reference }), call: row.call, href: pathOf(row), at: row.at, on: row.on })),
      feed: token && `/deadlines/feed/${token}`, baseUrl: this.baseUrl, now: this.clock.now(),
    };
  }

  /** The deadlines of a call, for everybody. */
  async ofCall(callId: string, locale: Locale): Promise<Download> {
    const rows = isId(callId) ? await this.queries.ofCall(callId) : [];
    if (!rows.length) throw notFound();
    return this.file(rows, locale, rows[0]!.reference);
  }

  /** One of one's own deadlines; 404 for everything else. */
  async one(kind: string, id: string, personId: string, locale: Locale): Promise<Download> {
    const rows = isId(id) ? (await this.queries.ofPerson(personId, this.clock.now())).filter((row) => row.kind === kind && row.id === id) : [];
    if (!rows.length) throw notFound();
    return this.file(rows, locale, rows[0]!.reference);
  }

  /** A whole feed by its secret token. */
  async feed(token: string, locale: Locale): Promise<Download> {
    const personId = await this.feeds.personOf(token);
    if (!personId) throw notFound();
    return this.file(await this.queries.ofPerson(personId, this.clock.now()), locale, 'deadlines');
  }

  private file(rows: readonly DeadlineRow[], locale: Locale, name: string): Download {
    const entries = rows.map((row) => ({
      uid: `${row.kind}-${row.id}@human-security-program`, sequence: row.sequence, title: titleOf(row, locale), description: descriptionOf(row, locale),
      url: `${this.baseUrl}/${locale}${pathOf(row)}`, at: row.at ?? row.on!, ...(row.kind === 'panel' ? { minutes: meetingMinutes, organizer: this.organizer, ...(row.location ? { location: row.location } : {}) } : {}),
    }));
    return new Download(calendarFile(entries, calendarWords.title[locale], this.clock.now()), 'text/calendar; charset=utf-8', `${name}.ics`);
  }
}
