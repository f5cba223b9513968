import type { JSX } from 'preact';
import type { Locale } from '../../kernel/i18n/text.js';
import { timeLeft } from '../../kernel/time/countdown.js';
import { formatDate, formatDeadline, formatInstant, localDateOf, programmeZone } from '../../kernel/time/dates.js';
import { sameWallClock, zoneCity } from '../../kernel/time/zones.js';
import { uiTexts } from '../messages.js';
import { useWords } from '../words.js';

/** A local date: November 23, 2026. */
export function DateText(props: { date: string | null | undefined }): JSX.Element {
  const { locale } = useWords();
  return props.date ? <time datetime={props.date}>{dateWords(props.date, locale)}</time> : <span class="muted">–</span>;
}

/** An instant with its zone: November 23, 2026 at 2:30 p.m. EST. `both`: what somebody must act on, also in the reader's own zone where it is another one. */
export function InstantText(props: { at: Date | string | null | undefined; zone?: string; both?: boolean }): JSX.Element {
  const { t, locale, zone: own } = useWords();
  if (!props.at) return <span class="muted">–</span>;
  const at = new Date(props.at);
  const time = <time datetime={at.toISOString()}>{instantWords(at, locale, props.zone)}</time>;
  if (!props.both || sameWallClock(at, props.zone ?? programmeZone, own)) return time;
  return <>{time} <span class="muted">{t(uiTexts.ownZone, { city: zoneCity(own), at: formatInstant(at, locale, own) })}</span></>;
}

/** An instant in words, for sentences: the time's parts stay on one line. */
export const instantWords = (at: Date, locale: Locale, zone = programmeZone): string => formatInstant(at, locale, zone);

/** A local date in words, for sentences. */
export const dateWords = (date: string, locale: Locale): string => formatDate(date, locale);

/** Whole calendar days from one instant to another, as people in the zone count them. */
export const daysBetween = (from: Date, to: Date, zone = programmeZone): number =>
  Math.round((Date.parse(`${localDateOf(to, zone)}T00:00:00Z`) - Date.parse(`${localDateOf(from, zone)}T00:00:00Z`)) / 86_400_000);

/** What is left until an instant: "3 days 4 hours left". */
export function useTimeLeft(): (now: Date, at: Date) => string {
  const { t } = useWords();
  return (now, at) => {
    const { days, hours, minutes } = timeLeft(now, at);
    return days ? t(uiTexts.daysLeft, { days, hours }) : hours ? t(uiTexts.hoursLeft, { hours, minutes }) : t(uiTexts.minutesLeft, { minutes });
  };
}

/**
 * When something ends, and how soon: "Closes Monday, November 23, 2026 at 12:00 p.m. Eastern Standard Time (3 days left)".
 * Readers in another zone find the same instant in theirs below it.
 */
export function Deadline(props: { at: Date | string; now: Date | string; kind?: 'closes' | 'due'; zone?: string }): JSX.Element {
  const { t, locale, zone: own } = useWords();
  const left = useTimeLeft();
  const at = new Date(props.at);
  const now = new Date(props.now);
  const past = now >= at;
  const due = props.kind === 'due';
  const verb = due ? (past ? uiTexts.wasDue : uiTexts.due) : past ? uiTexts.closed : uiTexts.closes;
  const zone = props.zone ?? programmeZone;
  const near = !past && at.getTime() - now.getTime() <= nearMs;
  return (
    <span class={near ? 'deadline deadline--near' : 'deadline'}>
      {t(verb)} <time datetime={at.toISOString()}>{formatDeadline(at, locale, zone)}</time>{!past && <> <span class="deadline__left">({left(now, at)})</span></>}
      {!past && !sameWallClock(at, zone, own) && <> <span class="deadline__own">{t(uiTexts.yourZone, { city: zoneCity(own), at: formatDeadline(at, locale, own) })}</span></>}
    </span>
  );
}

const nearMs = 7 * 86_400_000;
