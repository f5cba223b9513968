import { type SceneKey, sceneKeys, type Seen } from './marks.js';
import { type Relation, reviewers, sceneNames, staff, tiedStaff } from './review-world.js';

/** What somebody got: a status, and the kinds of secrets in it. */
export interface Got {
  status: string;
  seen: Seen;
}

/** Two representations of one answer: what they tell together. */
export function together(page: Got, api: Got): Got {
  const seen: Seen = new Map(page.seen);
  for (const [scene, kinds] of api.seen) seen.set(scene, new Set([...(seen.get(scene) ?? []), ...kinds]));
  return { status: page.status === api.status ? api.status : `page ${page.status} api ${api.status}`, seen };
}

const words = (kinds: Iterable<string>): string => [...kinds].sort().join(' ');

/** A cell in words: `200 title org`, of a list `200 title org (each); amount (released)`. */
export function cellOf({ status, seen }: Got, scene: SceneKey | null): string {
  const free = seen.get('n') ?? new Set<string>();
  if (scene) {
    const others = sceneKeys.filter((key) => key !== scene && seen.has(key)).map((key) => `${sceneNames[key]}: ${words(seen.get(key)!)}`);
    return [status, words([...(seen.get(scene) ?? []), ...free]), ...(others.length ? [`(${others.join('; ')})`] : [])].filter(Boolean).join(' ');
  }
  const kinds = new Map<string, SceneKey[]>();
  for (const kind of new Set(sceneKeys.flatMap((key) => [...(seen.get(key) ?? [])]))) {
    const where = sceneKeys.filter((key) => seen.get(key)?.has(kind));
    kinds.set(kind, where);
  }
  const byScenes = new Map<string, string[]>();
  for (const [kind, where] of kinds) {
    const name = where.length === sceneKeys.length ? '' : ` (${where.map((key) => sceneNames[key]).join(', ')})`;
    byScenes.set(name, [...(byScenes.get(name) ?? []), kind]);
  }
  const parts = [...byScenes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([where, found]) => `${words(found)}${where}`);
  return [status, parts.join('; '), words(free)].filter(Boolean).join(' ');
}

const groups: Record<string, readonly Relation[]> = { reviewers, staff, tiedStaff };
/** People by name; a whole group by its own. */
function peopleOf(who: readonly Relation[], asked: readonly Relation[]): string {
  if (who.length === asked.length) return 'everybody';
  let left = [...who];
  const named: string[] = [];
  for (const [name, members] of Object.entries(groups)) {
    const here = members.filter((one) => asked.includes(one));
    if (here.length > 1 && here.every((one) => left.includes(one))) {
      named.push(name);
      left = left.filter((one) => !here.includes(one));
    }
  }
  return [...left, ...named].join(' ');
}

/** The lines of a row: each answer, and who gets it; the best answers first. */
export function linesOf(cells: ReadonlyMap<Relation, string>): string[] {
  const by = new Map<string, Relation[]>();
  for (const [who, cell] of cells) by.set(cell, [...(by.get(cell) ?? []), who]);
  const rank = (cell: string): string => (cell.startsWith('may') ? `0${cell}` : cell);
  return [...by].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)).map(([cell, who]) => `${cell}: ${peopleOf(who, [...cells.keys()])}`);
}

/** Rows that say the same are one: `under review, released` → lines. */
export function grouped(rows: ReadonlyMap<string, string[]>): Record<string, string[]> {
  const by = new Map<string, string[]>();
  for (const [name, lines] of rows) {
    const key = JSON.stringify(lines);
    by.set(key, [...(by.get(key) ?? []), name]);
  }
  return Object.fromEntries([...by].map(([lines, names]) => [names.join(' | ') || 'list', JSON.parse(lines) as string[]]));
}
