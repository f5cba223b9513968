import { fiscalYearOf } from '../../kernel/time/fiscal-year.js';
import { localDateOf } from '../../kernel/time/dates.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import { recipientTypes, type ThemeRecord } from '../programmes/index.js';
import type { CallRecord, EnvelopeYear } from './call-record.js';
import type { Named } from './call.view.js';
import type { ConsentRule } from './consent-rule/consent-rule.js';
import { standardRubric } from './form/index.js';

/** What the form of a draft starts from; null where nothing is written yet. */
export interface CallEditView {
  /** Null while the call is new. */
  id: string | null;
  reference: string | null;
  version: number | null;
  title: Bilingual;
  summary: Bilingual;
  purpose: Bilingual;
  themeCodes: readonly string[];
  recipientKinds: readonly string[];
  requiredDocuments: readonly string[];
  opensAt: Date | null;
  closesAt: Date | null;
  questionsCloseAt: Date | null;
  graceSeconds: number;
  envelope: readonly EnvelopeYear[];
  minimumCents: Cents | null;
  maximumCents: Cents | null;
  earliestStartOn: string | null;
  maximumMonths: number;
  countries: readonly string[];
  decisionTargetOn: string | null;
  costSharePercent: number;
  overheadPercent: number;
  stackingPercent: number;
  reviewsPerProposal: number;
  amendmentDays: number;
  conceptNotes: boolean;
  anonymised: boolean;
  partnerConsent: ConsentRule;
  /** It is the second of two stages. */
  byInvitation: boolean;
  criteria: readonly { code: string; label: Bilingual; weight: number }[];
  themes: readonly Named[];
  kinds: readonly Named[];
  /** Fiscal years the envelope may name. */
  fiscalYears: readonly number[];
}

const nothing: Bilingual = { en: '', fr: '' };

export function callEditView(call: CallRecord | null, themes: readonly ThemeRecord[], now: Date): CallEditView {
  const first = fiscalYearOf(localDateOf(now));
  const years = Array.from({ length: 8 }, (_, i) => first + i);
  return {
    id: call?.id ?? null, reference: call?.reference ?? null, version: call?.version ?? null,
    title: call?.title ?? nothing, summary: call?.summary ?? nothing, purpose: call?.purpose ?? nothing,
    themeCodes: call?.themeCodes ?? [], recipientKinds: call?.recipientKinds ?? recipientTypes.filter(({ fundedByDefault }) => fundedByDefault).map(({ code }) => code),
    requiredDocuments: call?.requiredDocuments ?? [],
    opensAt: call?.opensAt ?? null, closesAt: call?.closesAt ?? null, questionsCloseAt: call?.questionsCloseAt ?? null, graceSeconds: call?.graceSeconds ?? 60,
    envelope: call?.envelope ?? [], minimumCents: call?.minimumCents ?? null, maximumCents: call?.maximumCents ?? null,
    earliestStartOn: call?.earliestStartOn ?? null, maximumMonths: call?.maximumMonths ?? 24, countries: call?.countries ?? [], decisionTargetOn: call?.decisionTargetOn ?? null,
    costSharePercent: call?.costSharePercent ?? 5, overheadPercent: call?.overheadPercent ?? 12, stackingPercent: call?.stackingPercent ?? 100,
    reviewsPerProposal: call?.reviewsPerProposal ?? standardRubric.minReviewers, amendmentDays: call?.amendmentDays ?? 10, conceptNotes: call?.conceptNotes ?? false, anonymised: call?.anonymised ?? false, partnerConsent: call?.partnerConsent ?? 'warn', byInvitation: (call?.firstStageCallId ?? null) !== null,
    criteria: (call?.rubric ?? standardRubric).criteria.map(({ code, label, weight }) => ({ code, label, weight })),
    themes: themes.map(({ code, name }) => ({ code, name })), kinds: recipientTypes.map(({ code, name }) => ({ code, name })),
    fiscalYears: [...new Set([...(call?.envelope ?? []).map(({ fiscalYear }) => fiscalYear), ...years])].sort((a, b) => a - b),
  };
}
