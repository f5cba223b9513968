/**
 * Words that stand nowhere but where a secret stands: `ZqtitleQuz` is the title in the scene `u`. An answer that holds one
 * tells the secret, whatever its form. A kind has no q in its name; `author` says whose review it stands in.
 */
export const sceneKeys = ['u', 'a', 'e', 'r'] as const;
export type SceneKey = (typeof sceneKeys)[number];
export const mark = (kind: string, scene: SceneKey): string => `Zq${kind}Q${scene}z`;
/** The middle of a mark: finds it in a search without being taken for it where the page repeats what was searched for. */
export const partOf = (kind: string, scene: SceneKey): string => mark(kind, scene).slice(1, -1);
/** The mark in a person's name. */
export const nameMark = (author: string): string => `Zqname${author.toLowerCase()}Qnz`;

/** What is in an answer: kinds of secrets by scene; `n` for what belongs to no scene. */
export type Seen = Map<SceneKey | 'n', Set<string>>;

const words = /zq([a-pr-z]+)q([uaern])z/gi;
const written = /^(comment|internal|overall|draft|name)(.+)$/;

/** Figures of a scene: what its reviews come to, and what was approved. */
export interface Figures {
  /** A reader's own total is no news to them. */
  points: Readonly<Record<string, RegExp>>;
  amount: RegExp;
}

/** The kinds of secrets a text holds. What its reader wrote is `own`; their own name is no secret. */
export function marksIn(text: string, reader: string, figures: Readonly<Record<SceneKey, Figures>>, untold: (scene: SceneKey) => boolean): Seen {
  const seen: Seen = new Map();
  const add = (scene: SceneKey | 'n', kind: string): void => void seen.set(scene, (seen.get(scene) ?? new Set()).add(kind));
  for (const [, found, scene] of text.matchAll(words)) {
    const key = scene!.toLowerCase() as SceneKey | 'n';
    const [, kind, author] = written.exec(found!.toLowerCase()) ?? [];
    if (!kind) add(key, found!.toLowerCase());
    else if (author !== reader.toLowerCase()) add(key, kind === 'name' ? 'reviewer' : kind);
    else if (kind !== 'name') add(key, 'own');
  }
  for (const key of sceneKeys) {
    if (Object.entries(figures[key].points).some(([author, total]) => author !== reader && total.test(text))) add(key, 'points');
    if (figures[key].amount.test(text)) add(key, 'amount');
    if (untold(key)) add(key, 'outcome');
  }
  return seen;
}

/** Whether a JSON answer says of this proposal that it is approved and nobody told: an object with its identifier or reference and an outcome. */
export function tellsOutcome(json: unknown, proposal: { id: string; reference: string }): boolean {
  if (Array.isArray(json)) return json.some((one) => tellsOutcome(one, proposal));
  if (typeof json !== 'object' || json === null) return false;
  const values = Object.values(json);
  if (values.some((one) => one === proposal.id || one === proposal.reference) && Object.entries(json).some(([key, one]) => /^(state|outcome|to|toState|name)$/.test(key) && /^(proposal\.)?(approved|onReserve)$/.test(String(one)))) return true;
  return values.some((one) => tellsOutcome(one, proposal));
}
