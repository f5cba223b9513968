/** A piece of a letter: plain words, or a link to a page of the portal. */
export interface Piece {
  text: string;
  href: string | null;
}

/** Splits plain text at links of the portal itself. They become paths, so that they work wherever the portal is reached. */
export function linkedText(text: string, ownAddress: string): Piece[] {
  const pieces: Piece[] = [];
  const own = new RegExp(`${ownAddress.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(/[^\\s<>"]*)`, 'g');
  let from = 0;
  for (const match of text.matchAll(own)) {
    const path = match[1]!.replace(/[.,;:!?)]+$/, '');
    const end = match.index + ownAddress.length + path.length;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), href: null });
    pieces.push({ text: text.slice(match.index, end), href: /^\/(?!\/)/.test(path) ? path : null });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), href: null });
  return pieces;
}
