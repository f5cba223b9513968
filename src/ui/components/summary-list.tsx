import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { type Content, useWords, type Words } from '../words.js';
import { Section } from './heading.js';

/** One fact: its name, its value, and where to change it. An empty value reads "Not answered". */
export interface SummaryItem {
  term: Words;
  value: Content;
  changeHref?: string | undefined;
}

/** Facts by name. */
export function SummaryList(props: { items: readonly SummaryItem[]; compact?: boolean }): JSX.Element {
  const { w, c, t, address } = useWords();
  return (
    <dl class={props.compact ? 'summary summary--compact' : 'summary'}>
      {props.items.map((item, index) => (
        <div class="summary__row" key={index}>
          <dt>{w(item.term)}</dt>
          <dd class="summary__value">{isEmpty(item.value) ? <span class="muted">{t(uiTexts.notAnswered)}</span> : c(item.value)}</dd>
          {item.changeHref && <dd class="summary__change"><a href={address(item.changeHref)}>{t(uiTexts.change)}<span class="visually-hidden"> {w(item.term)}</span></a></dd>}
        </div>
      ))}
    </dl>
  );
}

/** One section of "check your answers", with one link to change it. */
export function CheckAnswers(props: { title: Words; changeHref?: string | undefined; items: readonly SummaryItem[]; level?: 2 | 3 }): JSX.Element {
  const { w, t, address } = useWords();
  const change = props.changeHref && <a href={address(props.changeHref)}>{t(uiTexts.change)}<span class="visually-hidden"> {w(props.title)}</span></a>;
  return <Section title={props.title} level={props.level ?? 2} actions={change}><SummaryList items={props.items} /></Section>;
}

const isEmpty = (content: Content): boolean => content === null || content === undefined || content === false || content === '';
