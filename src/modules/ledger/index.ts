export { type CountryShare, splitByShares } from './country-shares.js';
export { type EntryKind, entryKinds } from './entry-kind.js';
export { type CallMoney, Ledger, type YearMoney } from './ledger.service.js';
export { LedgerModule } from './ledger.module.js';
export type { NewEntry } from './new-entry.js';
export type { Shortfall } from './over-committed.js';
