/** A stored version of an answer, without its text. */
export interface VersionRow {
  version: number;
  editedById: string;
  editedBy: string;
  editedAt: Date;
  /** The length of what is stored, to see when text was cut. */
  size: number;
  /** Equal for equal texts. */
  fingerprint: string;
}

/** Consecutive saves of one person, shown as one: its last version stands for it. */
export interface Save extends VersionRow {
  /** How many versions it stands for; each of them is kept. */
  count: number;
  /** The first of them. */
  first: number;
}

const pause = 5 * 60_000;
const longest = 30 * 60_000;

/**
 * Saves by the same person, a few minutes apart, become one entry. A text that somebody else overwrote, or that was
 * cut by a fifth or more in one save, or that an earlier text replaced, always has an entry of its own: that is what
 * people look for.
 * Newest first, as given.
 */
export function savesOf(newestFirst: readonly VersionRow[]): Save[] {
  const saves: Save[] = [];
  let later: VersionRow | undefined;
  for (const [place, row] of newestFirst.entries()) {
    const save = saves.at(-1);
    const isBack = later !== undefined && newestFirst.slice(place + 1).some(({ fingerprint }) => fingerprint === later!.fingerprint);
    if (save && later && !isBack && belongs(row, later, save)) saves[saves.length - 1] = { ...save, count: save.count + 1, first: row.version };
    else saves.push({ ...row, count: 1, first: row.version });
    later = row;
  }
  return saves;
}

const belongs = (row: VersionRow, later: VersionRow, save: Save): boolean =>
  row.editedById === later.editedById && later.editedAt.getTime() - row.editedAt.getTime() <= pause && save.editedAt.getTime() - row.editedAt.getTime() <= longest && later.size > row.size * 0.8;
