import type { ComponentChildren, JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { useWords, type Words } from '../words.js';
import { Details } from './details.js';

/** A chart drawn on the server, in words for those who do not see it, and its numbers as a table. */
export function ChartFigure(props: { src: string; alt: Words; caption?: Words; width?: number; height?: number; children: ComponentChildren }): JSX.Element {
  const { w, t, address } = useWords();
  return (
    <div class="chart">
      <figure>
        {/* On a phone it keeps a size at which its words can be read, and scrolls by itself. */}
        <div class="chart__frame" role="group" aria-label={t(uiTexts.chart)} tabindex={0}>
          <img src={address(props.src)} alt={w(props.alt)} width={props.width ?? 800} height={props.height ?? 400} />
        </div>
        {props.caption && <figcaption>{w(props.caption)}</figcaption>}
      </figure>
      <Details summary={uiTexts.table} open>{props.children}</Details>
    </div>
  );
}
