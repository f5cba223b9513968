import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Bilingual, type Locale, say } from '../../../kernel/i18n/text.js';
import { formatDeadline, localDateOf } from '../../../kernel/time/dates.js';
import { PostOffice } from '../../../platform/mail/post-office.js';
import { BASE_URL } from '../../../platform/platform.module.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { fitsSql, wordsMatchSql } from '../calls.queries.js';
import { CallAlerts } from './call-alerts.service.js';
import { searchWords as says } from './saved-searches.words.js';

interface Found {
  searchId: string;
  callId: string;
  reference: string;
  title: Bilingual;
  closesAt: string;
  zone: string;
}
interface Due {
  personId: string;
  name: string;
  email: string;
  locale: Locale;
  serial: string;
  found: Found[];
}
const batch = 100;

/** A saved filter, as the list would ask. */
const asked = (name: string, type = 'text'): string => `(s.filter ->> '${name}')::${type}`;
const fits = fitsSql({ theme: asked('theme'), kind: asked('kind'), amountCents: asked('amountCents', 'bigint'), closesBy: asked('closesBy', 'date'), country: asked('country'), stage: asked('stage') });

/** Tells people of calls that opened since they saved a search that fits them: one letter a day, each call once for each search. */
@Injectable()
@Sweeping('call-alerts', 63)
export class CallAlertsSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly post: PostOffice,
    private readonly alerts: CallAlerts,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  async sweep(now: Date): Promise<void> {
    const today = localDateOf(now);
    for (let due = await this.due(today); due.length; due = due.length === batch ? await this.due(today) : []) {
      for (const person of due) {
        const letter = await this.tell(person, today, now);
        if (letter) await this.post.wake(letter).catch(() => undefined);
      }
    }
  }

  /** One transaction for each person: who is told already today, or was told by another process, is left alone. */
  private tell(person: Due, today: string, now: Date): Promise<string | null> {
    return this.source.transaction(async (manager) => {
      const [turn] = (await manager.query<[unknown[], number]>('update call_alerts set sent_on = $2 where person_id = $1 and stopped_at is null and (sent_on is null or sent_on < $2) returning 1', [person.personId, today]))[0];
      if (!turn) return null;
      const told = new Set<string>();
      for (const { searchId, callId } of person.found) {
        const [row] = await manager.query<unknown[]>('insert into call_alert_tellings (search_id, call_id, told_at) select s.id, $2, $3 from saved_searches s where s.id = $1 on conflict do nothing returning 1', [searchId, callId, now]);
        if (row) told.add(callId);
      }
      const calls = [...new Map(person.found.filter(({ callId }) => told.has(callId)).map((one) => [one.callId, one])).values()];
      if (!calls.length) return null;
      return this.post.write({ dedupeKey: `call-alert:${person.personId}:${today}`, personId: person.personId, to: person.email, locale: person.locale, ...this.letter(person, calls) }, manager);
    });
  }

  private letter({ personId, name, locale, serial }: Due, calls: readonly Found[]): { subject: string; body: string } {
    const at = (path: string): string => `${this.baseUrl}/${locale}${path}`;
    const count = calls.length;
    return {
      subject: say(locale, says.letterSubject, { count }),
      body: `${[
        say(locale, says.greeting, { name }), say(locale, says.letterLead, { count }),
        ...calls.map(({ callId, reference, title, closesAt, zone }) => `${say(locale, says.letterCall, { reference, title: title[locale], at: formatDeadline(new Date(closesAt), locale, zone) })}\n${at(`/calls/${callId}`)}`),
        `${say(locale, says.letterSearches)}\n${at('/saved-searches')}`, `${say(locale, says.letterStop)}\n${at(`/saved-searches/unsubscription/${this.alerts.tokenOf(personId, serial)}`)}`,
        `${say(locale, says.signature)}\n${say(locale, says.automatic)}`,
      ].join('\n\n')}\n`,
    };
  }

  private due(today: string): Promise<Due[]> {
    return this.source.query<Due[]>(
      `select p.id as "personId", p.name, p.email, p.locale, a.serial,
         json_agg(json_build_object('searchId', s.id, 'callId', c.id, 'reference', c.reference, 'title', c.title, 'closesAt', c.closes_at, 'zone', c.zone) order by c.closes_at, c.id, s.id) as found
       from calls c join saved_searches s on ${fits}
         and (s.filter ->> 'q' is null or case s.filter ->> 'locale' when 'fr' then ${wordsMatchSql('fr', "s.filter ->> 'q'")} else ${wordsMatchSql('en', "s.filter ->> 'q'")} end)
       join call_alerts a on a.person_id = s.person_id and a.stopped_at is null and (a.sent_on is null or a.sent_on < $1)
       join persons p on p.id = s.person_id and p.deactivated_at is null and p.email_confirmed_at is not null
       where c.state = 'open' and exists (select 1 from events e where e.subject_type = 'call' and e.subject_id = c.id and e.name = 'call.opened' and e.at > s.saved_at)
         and not exists (select 1 from call_alert_tellings t where t.search_id = s.id and t.call_id = c.id)
       group by p.id, a.serial order by p.id limit ${batch}`, [today]);
  }
}
