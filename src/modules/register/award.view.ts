import type { Bilingual } from '../../kernel/i18n/text.js';
import type { AwardSort } from './award.dto.js';

export interface AwardRow {
  id: string;
  number: string;
  recipient: string;
  title: Bilingual;
  themeCode: string;
  countries: readonly { country: string; percent: number }[];
  valueCents: number;
  signedOn: string;
  status: AwardStatus;
}
export type AwardStatus = 'inForce' | 'inCloseOut' | 'closed';

export interface AwardView extends AwardRow {
  recipientKind: string;
  recipientCountry: string;
  recipientCity: string;
  programme: Bilingual;
  callReference: string;
  description: Bilingual;
  expectedResults: Bilingual;
  kind: 'grant' | 'contribution';
  paidCents: number;
  startOn: string;
  endOn: string;
  theme: Bilingual;
}

export interface AwardListRow extends AwardRow {
  theme: Bilingual;
}
export interface AwardsView {
  awards: readonly AwardListRow[];
  /** Of all awards that fit, not only those shown. */
  total: { count: number; valueCents: number };
  filter: { q: string | null; theme: string | null; country: string | null; year: number | null; sort: AwardSort };
  choices: { themes: readonly { code: string; name: Bilingual; parentCode: string | null }[]; countries: readonly string[]; years: readonly number[] };
  next: string | null;
  after: string | null;
}
