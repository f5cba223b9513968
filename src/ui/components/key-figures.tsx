import type { JSX } from 'preact';
import { type Content, useWords, type Words } from '../words.js';

/** A few numbers that matter most, each with its name and perhaps a link to what it counts. */
export function KeyFigures(props: { items: readonly { label: Words; value: Content; href?: string | undefined; hint?: Content }[] }): JSX.Element {
  const { w, c, address } = useWords();
  return (
    <dl class="figures">
      {props.items.map((item, index) => (
        <div class="figures__item" key={index}>
          <dt>{item.href ? <a href={address(item.href)}>{w(item.label)}</a> : w(item.label)}</dt>
          <dd class="figures__value">{c(item.value)}</dd>
          {item.hint && <dd class="figures__hint">{c(item.hint)}</dd>}
        </div>
      ))}
    </dl>
  );
}
