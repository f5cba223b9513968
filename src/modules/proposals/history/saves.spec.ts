import { describe, expect, it } from '@jest/globals';
import { savesOf, type VersionRow } from './saves.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 10, minutes));
const row = (version: number, who: string, minutes: number, size = 100 + version): VersionRow => ({ version, editedById: who, editedBy: who, editedAt: at(minutes), size, fingerprint: String(version) });
/** Given oldest first, as they were saved. */
const shown = (...rows: VersionRow[]): [number, number][] => savesOf(rows.reverse()).map(({ version, count }) => [version, count]);

describe('saved versions', () => {
  it('of one person within minutes are one entry, for its last version', () => {
    expect(shown(row(1, 'A', 0), row(2, 'A', 1), row(3, 'A', 5))).toEqual([[3, 3]]);
  });
  it('part at a pause of more than five minutes, and after half an hour', () => {
    expect(shown(row(1, 'A', 0), row(2, 'A', 6))).toEqual([[2, 1], [1, 1]]);
    expect(shown(...Array.from({ length: 12 }, (_, n) => row(n + 1, 'A', n * 4)))).toEqual([[12, 8], [4, 4]]);
  });
  it('never hide a text that somebody else overwrote', () => {
    expect(shown(row(1, 'A', 0), row(2, 'B', 1), row(3, 'A', 2))).toEqual([[3, 1], [2, 1], [1, 1]]);
  });
  it('never hide a text that was cut at once', () => {
    expect(shown(row(1, 'A', 0, 500), row(2, 'A', 1, 900), row(3, 'A', 1, 4), row(4, 'A', 2, 30))).toEqual([[4, 2], [2, 2]]);
  });
  it('never hide a text that an earlier one replaced', () => {
    expect(shown(row(1, 'A', 0), row(2, 'A', 1), { ...row(3, 'A', 2), fingerprint: '1' })).toEqual([[3, 1], [2, 2]]);
  });
  it('are all counted', () => {
    const rows = Array.from({ length: 60 }, (_, n) => row(n + 1, n % 7 ? 'A' : 'B', n, (n * 37) % 50));
    expect(savesOf([...rows].reverse()).reduce((sum, { count }) => sum + count, 0)).toBe(60);
  });
});
