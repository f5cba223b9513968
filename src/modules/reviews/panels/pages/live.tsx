import type { ComponentChildren } from 'preact';
import { Link, usePage } from '../../../../ui/index.js';
import { roomTexts as says } from './room-texts.js';

/** A page that brings itself up to date: a script asks at `feed` whether anything changed. Without it, the link loads the page again. */
export function Live({ path, feed, stamp, children }: { path: string; feed: string; stamp: string; children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <div data-live={`/api${feed}`} data-stamp={stamp} data-updated={t(says.updated, { time: '{time}' })} data-waits={t(says.waits)}>
      <p class="live"><span data-live-link><Link href={path}>{says.refresh}</Link></span> <span class="muted" role="status" data-live-line></span></p>
      {children}
    </div>
  );
}

/** A part of it that is exchanged as a whole, unless somebody is typing in it. */
export function LivePart({ name, children }: { name: string; children: ComponentChildren }) {
  return <div id={`live-${name}`} data-live-part>{children}</div>;
}
