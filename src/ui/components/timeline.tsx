import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { type Content, useWords, type Words } from '../words.js';
import { Prose } from './prose.js';
import { InstantText } from './time.js';

/** One thing that happened. */
export interface TimelineEvent {
  at: Date | string;
  what: Content;
  who?: Words | null | undefined;
  reason?: string | null | undefined;
  detail?: Content;
}

/** What happened, in the order given. */
export function Timeline(props: { events: readonly TimelineEvent[] }): JSX.Element {
  const { w, c, t } = useWords();
  return (
    <ol class="timeline">
      {props.events.map((event, index) => (
        <li class="timeline__event" key={index}>
          <p class="timeline__what">{c(event.what)}</p>
          <p class="timeline__when"><InstantText at={event.at} />{event.who && <> · {w(event.who)}</>}</p>
          {event.reason && <div class="timeline__reason"><strong>{t(uiTexts.reason)}</strong> <Prose text={event.reason} /></div>}
          {event.detail && <div class="timeline__detail">{c(event.detail)}</div>}
        </li>
      ))}
    </ol>
  );
}
