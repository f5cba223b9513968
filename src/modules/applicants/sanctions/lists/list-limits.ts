import { onOneLine } from '../../../../platform/http/fields.js';
import { invalidField } from '../../../../kernel/errors/refusal.js';
import { megabyte } from '../../../../kernel/files/bytes.js';
import type { ListEntry } from './list-entry.js';
import { listWords } from './list-words.js';

/** Far above the real lists: about 1,000 entries and 2 MB for the United Nations, 5,000 and 3 MB for Canada. */
export const mostListBytes = 30 * megabyte;
export const mostEntries = 100_000;
export const mostNames = 500;
const longestName = 500;
/** Fewer entries than this part of the version in force are taken with a typed confirmation only: a file that was cut off would clear people unseen. */
const leastKept = 0.9;

/** Whether a new version has so many fewer entries than the one in force that somebody has to confirm it. */
export const shrinksMuch = (before: number, entries: number): boolean => entries < before * leastKept;

/** What a list wrote, on one line and no longer than anybody's name. */
export const listText = (text: string): string => onOneLine(text).slice(0, longestName).trim();

/** Takes entries one by one and refuses what no list would hold. */
export class EntryCollector {
  readonly entries: ListEntry[] = [];

  add(entry: ListEntry, line: number): void {
    const name = listText(entry.name);
    const aliases = [...new Set(entry.aliases.map(listText))].filter((alias) => alias !== '' && alias !== name);
    const [first = '', ...others] = [name, ...aliases].filter(Boolean);
    if (!first) throw invalidField('file', 'listNameless', listWords.nameless, { line });
    if (this.entries.length >= mostEntries || aliases.length > mostNames) throw invalidField('file', 'listTooMany', listWords.many, { max: aliases.length > mostNames ? mostNames : mostEntries });
    this.entries.push({
      reference: listText(entry.reference) || first, kind: entry.kind, name: first, aliases: others, born: [...new Set(entry.born.map(listText))].filter(Boolean).slice(0, 20),
      programme: entry.programme === null ? null : listText(entry.programme) || null, listedOn: entry.listedOn === null ? null : listText(entry.listedOn) || null,
    });
  }

  /** The entries, each once. */
  done(): ListEntry[] {
    if (!this.entries.length) throw invalidField('file', 'listEmpty', listWords.noEntries);
    return this.entries;
  }
}
