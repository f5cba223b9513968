import type { Bilingual } from '../../../kernel/i18n/text.js';

export const fundingSourceCodes = ['requested', 'applicantCash', 'applicantInKind', 'otherFederal', 'provincial', 'municipal', 'otherDonors'] as const;
export type FundingSourceCode = (typeof fundingSourceCodes)[number];

/** Who pays a part of a cost. */
export interface FundingSource {
  readonly code: FundingSourceCode;
  readonly label: Bilingual;
  /** Counts toward the stacking limit: money of Canadian governments (FIN-06); the request itself is set against it. */
  readonly otherGovernment: boolean;
  /** Comes from outside the applicant and this programme, so its funders are listed by name. */
  readonly outside: boolean;
}

export const fundingSources: readonly FundingSource[] = [
  { code: 'requested', otherGovernment: false, outside: false, label: { en: 'Requested from this program', fr: 'Demandé au présent programme' } },
  { code: 'applicantCash', otherGovernment: false, outside: false, label: { en: 'Applicant, cash', fr: 'Demandeur, apport en espèces' } },
  { code: 'applicantInKind', otherGovernment: false, outside: false, label: { en: 'Applicant, in kind', fr: 'Demandeur, apport en nature' } },
  { code: 'otherFederal', otherGovernment: true, outside: true, label: { en: 'Other federal', fr: 'Autre fédéral' } },
  { code: 'provincial', otherGovernment: true, outside: true, label: { en: 'Provincial or territorial', fr: 'Provincial ou territorial' } },
  { code: 'municipal', otherGovernment: true, outside: true, label: { en: 'Municipal', fr: 'Municipal' } },
  { code: 'otherDonors', otherGovernment: false, outside: true, label: { en: 'Other donors', fr: 'Autres bailleurs' } },
];
