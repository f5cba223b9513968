import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { useWords, type Words } from '../words.js';

/** Steps through a list by keyset: links to the pages before and after, and what is shown. */
export function Pagination(props: { previous?: string | null | undefined; next?: string | null | undefined; counts?: Words; label?: Words }): JSX.Element | null {
  const { w, t, address } = useWords();
  if (!props.previous && !props.next && !props.counts) return null;
  const counts = props.counts && <p class="pagination__counts">{w(props.counts)}</p>;
  if (!props.previous && !props.next) return <div class="pagination">{counts}</div>;
  return (
    <nav class="pagination" aria-label={w(props.label ?? uiTexts.pages)}>
      {counts}
      <ul>
        {props.previous && <li><a rel="prev" href={address(props.previous)}><span aria-hidden="true">‹ </span>{t(uiTexts.previous)}</a></li>}
        {props.next && <li><a rel="next" href={address(props.next)}>{t(uiTexts.next)}<span aria-hidden="true"> ›</span></a></li>}
      </ul>
    </nav>
  );
}
