/** Roles that may stand in an approval chain. */
export const approvalRoles = ['manager', 'decider'] as const;
export type ApprovalRole = (typeof approvalRoles)[number];

/** One step: who takes it, and up to which amount it is the last. */
export interface ChainStep {
  position: number;
  role: ApprovalRole;
  /** No limit: always the last. */
  limitCents: number | null;
}

/** The steps an amount needs: up to and including the first whose limit covers it. */
export function stepsFor(chain: readonly ChainStep[], amountCents: number): ChainStep[] {
  const last = chain.findIndex(({ limitCents }) => limitCents === null || amountCents <= limitCents);
  return last < 0 ? [...chain] : chain.slice(0, last + 1);
}

/** Whether nobody decides after this step. */
export const isLast = (chain: readonly ChainStep[], position: number, amountCents: number): boolean => (stepsFor(chain, amountCents).at(-1)?.position ?? position) <= position;

export const chainKinds = ['decider', 'managerThenDecider'] as const;
export type ChainKind = (typeof chainKinds)[number];

/** The steps a choice of an administrator stands for. */
export const chainOfKind = (kind: ChainKind, limitCents: number): ChainStep[] =>
  kind === 'decider' ? [{ position: 1, role: 'decider', limitCents: null }] : [{ position: 1, role: 'manager', limitCents }, { position: 2, role: 'decider', limitCents: null }];
