import type { JSX } from 'preact';
import type { Locale } from '../../kernel/i18n/text.js';
import { formatDate, formatInstant, localDateOf, programmeZone } from '../../kernel/time/dates.js';
import { uiTexts } from '../messages.js';
import { useWords } from '../words.js';

/** A local date: November 23, 2026. */
export function DateText(props: { date: string | null | undefined }): JSX.Element {
  const { locale } = useWords();
  return props.date ? <time datetime={props.date}>{dateWords(props.date, locale)}</time> : <span class="muted">–</span>;
}

/** An instant with its zone: November 23, 2026 at 2:30 p.m. EST. */
export function InstantText(props: { at: Date | string | null | undefined; zone?: string }): JSX.Element {
  const { locale } = useWords();
  if (!props.at) return <span class="muted">–</span>;
  const at = new Date(props.at);
  return <time datetime={at.toISOString()}>{instantWords(at, locale, props.zone)}</time>;
}

/** An instant in words, for sentences: the time's parts stay on one line. */
export const instantWords = (at: Date, locale: Locale, zone = programmeZone): string => formatInstant(at, locale, zone);

/** A local date in words, for sentences. */
export const dateWords = (date: string, locale: Locale): string => formatDate(date, locale);

/** Whole calendar days from one instant to another, as people in the zone count them. */
export const daysBetween = (from: Date, to: Date, zone = programmeZone): number =>
  Math.round((Date.parse(`${localDateOf(to, zone)}T00:00:00Z`) - Date.parse(`${localDateOf(from, zone)}T00:00:00Z`)) / 86_400_000);

/** When something ends, and how soon: "Closes November 23, 2026 at 12:00 p.m. EST (in 3 days)". */
export function Deadline(props: { at: Date | string; now: Date | string; kind?: 'closes' | 'due'; zone?: string }): JSX.Element {
  const { t } = useWords();
  const at = new Date(props.at);
  const now = new Date(props.now);
  const past = now >= at;
  const due = props.kind === 'due';
  const verb = due ? (past ? uiTexts.wasDue : uiTexts.due) : past ? uiTexts.closed : uiTexts.closes;
  const days = daysBetween(now, at, props.zone);
  return (
    <span class={!past && days <= 7 ? 'deadline deadline--near' : 'deadline'}>
      {t(verb)} <InstantText at={at} {...(props.zone ? { zone: props.zone } : {})} />{!past && <> <span class="deadline__left">({t(uiTexts.daysLeft, { days })})</span></>}
    </span>
  );
}
