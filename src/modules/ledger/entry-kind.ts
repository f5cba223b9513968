/** What an entry does to the money: the ledger is only ever added to, and every figure is a sum over these. */
export const entryKinds = ['appropriate', 'allocate', 'deallocate', 'reserve', 'release', 'commit', 'decommit', 'pay', 'return', 'recover'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * How each figure is summed. `paid` is what recipients hold: a payment that came back (`return`) or was recovered
 * counts against it. A recovery does not free the commitment (FIN-22); where it should, a `decommit` goes with it.
 */
export const figures = {
  appropriated: { plus: ['appropriate'], minus: [] },
  allocated: { plus: ['allocate'], minus: ['deallocate'] },
  reserved: { plus: ['reserve'], minus: ['release'] },
  committed: { plus: ['commit'], minus: ['decommit'] },
  paid: { plus: ['pay'], minus: ['return', 'recover'] },
} as const satisfies Record<string, { plus: readonly EntryKind[]; minus: readonly EntryKind[] }>;
export type Figure = keyof typeof figures;

const list = (kinds: readonly EntryKind[]): string => kinds.map((kind) => `'${kind}'`).join(', ');

/** The SQL of one figure over rows that have `kind` and `amount_cents`; a bigint, never null. */
export function sumOf(figure: Figure, alias = 'e'): string {
  const { plus, minus } = figures[figure];
  const sign = minus.length ? `case when ${alias}.kind in (${list(minus)}) then -${alias}.amount_cents else ${alias}.amount_cents end` : `${alias}.amount_cents`;
  return `coalesce(sum(${sign}) filter (where ${alias}.kind in (${list([...plus, ...minus])})), 0)::bigint`;
}
