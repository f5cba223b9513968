import type { Cents } from '../../kernel/money/money.js';
import type { CountryShare } from './country-shares.js';
import type { EntryKind } from './entry-kind.js';

/** An entry about to be posted. Give the same call, theme and shares with every entry of one proposal or agreement. */
export interface NewEntry {
  programmeId: string;
  fiscalYear: number;
  kind: EntryKind;
  /** Positive; the kind says which way the money goes. Only an appropriation is also lowered by a negative amount. */
  amountCents: Cents;
  callId?: string | null;
  themeCode?: string | null;
  proposalId?: string | null;
  agreementId?: string | null;
  paymentId?: string | null;
  /** The amount is split by these to the cent. */
  countryShares?: readonly CountryShare[];
  note?: string | null;
  actorId: string | null;
}

const needsCall: readonly EntryKind[] = ['allocate', 'deallocate', 'reserve', 'release', 'commit', 'decommit'];
const needsAgreement: readonly EntryKind[] = ['pay', 'return', 'recover'];

/** Refuses entries that no honest caller makes; a mistake in the program, not of a person. */
export function checkEntry(entry: NewEntry): void {
  const { kind, amountCents, callId, agreementId } = entry;
  if (!Number.isSafeInteger(amountCents) || amountCents === 0 || (amountCents < 0 && kind !== 'appropriate')) throw new RangeError(`${amountCents} cannot be posted as ${kind}`);
  if (needsCall.includes(kind) && !callId) throw new TypeError(`${kind} belongs to a call`);
  if (needsAgreement.includes(kind) && !agreementId) throw new TypeError(`${kind} belongs to an agreement`);
}
