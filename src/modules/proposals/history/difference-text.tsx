import { Fragment } from 'preact';
import { usePage } from '../../../ui/index.js';
import type { Piece } from './difference.js';
import { historyWords as says } from './history.words.js';

/** A difference to read: underlined and struck through, and said in words to those who hear it. */
export function Difference({ pieces, lang }: { pieces: readonly Piece[]; lang: string }) {
  const { t } = usePage();
  const changed = pieces.some(({ kind }) => kind !== 'same');
  if (!changed) return <p>{t(says.noDifference)}</p>;
  return (
    <>
      <p class="muted">{t(says.legend)}</p>
      <div class="difference" lang={lang} dir="auto">{pieces.map((piece, index) => <Marked key={index} piece={piece} />)}</div>
    </>
  );
}

function Marked({ piece: { kind, text } }: { piece: Piece }) {
  const { t, locale } = usePage();
  if (kind === 'same') return <Fragment>{text}</Fragment>;
  const spoken = (words: string) => <span class="visually-hidden" lang={locale}> [{words}] </span>;
  const inside = <>{spoken(t(kind === 'added' ? says.added : says.removed))}{text}{spoken(t(says.endOfChange))}</>;
  return kind === 'added' ? <ins>{inside}</ins> : <del>{inside}</del>;
}
