import { documentKinds } from '../applicants/index.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import type { Action } from '../../kernel/workflow/judge.js';
import type { State } from '../../kernel/workflow/workflow.js';
import type { TimelineEntry } from '../../platform/events/timelines.js';
import type { CallMoney } from '../ledger/index.js';
import { recipientTypes, type ThemeRecord } from '../programmes/index.js';
import { acceptsAt, type CallRecord, type EnvelopeYear } from './call-record.js';
import { type CallState, type CallTransition, callWorkflow } from './call.workflow.js';
import { callEvents } from './call.words.js';
import type { ConsentRule } from './consent-rule/consent-rule.js';
import type { FormDefinition, Rubric } from './form/index.js';
import type { CallNews } from './news/call-news.queries.js';
import type { CallStages } from './stages/stages.queries.js';
import { type FormOutline, formOutline } from './form-outline.js';

export interface Named {
  code: string;
  name: Bilingual;
}
export interface CallStatus {
  label: Bilingual;
  tone: State['tone'];
}

/** Pages that belong to a call beside its own. */
export type CallPart = 'clarifications' | 'extensions' | 'proposals' | 'assignments' | 'panels' | 'ranking';

/** What only staff see of a call. */
export interface CallStaffPart {
  status: CallStatus;
  graceSeconds: number;
  /** Those the actor may open now. */
  parts: readonly CallPart[];
  actions: readonly Action<CallTransition>[];
  /** The call this one began as a copy of. */
  copiedFrom: { id: string; reference: string; title: Bilingual } | null;
  /** Whether the reader may begin a new call as a copy of this one. */
  mayCopy: boolean;
  /** Whether the reader may say when decisions are expected. */
  maySetTarget: boolean;
  /** Whether the reader may try the form as an applicant would. */
  mayTry: boolean;
  timeline: readonly { at: Date; name: string; what: Bilingual; who: string | null; reason: string | null }[];
  /** An organization of the reader applies here: money and decisions are not shown before they are told. */
  withheld: boolean;
  money: readonly CallMoney[];
  /** The reader has a conflict of interest about some proposal: nothing of such a one is in the money. */
  withoutConflicts: boolean;
}

/** A call as its page and the API show it. */
export interface CallView {
  id: string;
  reference: string;
  state: CallState;
  status: CallStatus;
  title: Bilingual;
  summary: Bilingual;
  purpose: Bilingual;
  themes: readonly (Named & { subThemes: readonly Named[] })[];
  recipientKinds: readonly Named[];
  /** What the organization's file must hold before a proposal is submitted. */
  requiredDocuments: readonly { code: string; name: Bilingual }[];
  opensAt: Date;
  /** Proposals are accepted when received before this instant. */
  closesAt: Date;
  /** Until when clarification questions are taken. */
  questionsUntil: Date;
  zone: string;
  envelope: readonly EnvelopeYear[];
  envelopeCents: Cents;
  minimumCents: Cents;
  maximumCents: Cents;
  earliestStartOn: string;
  maximumMonths: number;
  /** Where projects may take place; anywhere when none is named. */
  countries: readonly string[];
  decisionTargetOn: string | null;
  costSharePercent: number;
  overheadPercent: number;
  stackingPercent: number;
  reviewsPerProposal: number;
  /** Reviewers are not told who applies. */
  anonymised: boolean;
  /** Whether partners consent before a proposal is submitted. */
  partnerConsent: ConsentRule;
  rubric: Rubric;
  form: FormOutline;
  /** Whether a proposal may be started now. */
  acceptsNow: boolean;
  /** Only after a concept note that was chosen. */
  byInvitation: boolean;
  stages: CallStages;
  news: CallNews;
  now: Date;
  staff: CallStaffPart | null;
}

export const publicStatus = (state: CallState): CallStatus => ({ label: callWorkflow.states[state].applicant, tone: callWorkflow.states[state].tone });
export const staffStatus = (state: CallState): CallStatus => ({ label: callWorkflow.states[state].staff, tone: callWorkflow.states[state].tone });

export function callView(call: CallRecord, form: FormDefinition, themes: readonly ThemeRecord[], news: CallNews, stages: CallStages, now: Date, staff: CallStaffPart | null): CallView {
  return {
    id: call.id, reference: call.reference, state: staff ? call.state : publicState(call.state), status: staff?.status ?? publicStatus(call.state),
    title: call.title, summary: call.summary, purpose: call.purpose,
    themes: themesOf(call, themes),
    recipientKinds: recipientTypes.filter(({ code }) => call.recipientKinds.includes(code)).map(({ code, name }) => ({ code, name })),
    requiredDocuments: documentKinds.filter(({ code }) => call.requiredDocuments.includes(code)).map(({ code, name }) => ({ code, name })),
    opensAt: call.opensAt, closesAt: call.closesAt, questionsUntil: call.questionsCloseAt ?? call.closesAt, zone: call.zone,
    envelope: call.envelope, envelopeCents: call.envelope.reduce((sum, { amountCents }) => sum + amountCents, 0),
    minimumCents: call.minimumCents, maximumCents: call.maximumCents, earliestStartOn: call.earliestStartOn, maximumMonths: call.maximumMonths, countries: call.countries, decisionTargetOn: call.decisionTargetOn,
    costSharePercent: call.costSharePercent, overheadPercent: call.overheadPercent, stackingPercent: call.stackingPercent,
    reviewsPerProposal: call.reviewsPerProposal, anonymised: call.anonymised, partnerConsent: call.partnerConsent, rubric: call.rubric, form: formOutline(form), acceptsNow: acceptsAt(call, now), byInvitation: call.firstStageCallId !== null, stages, news, now, staff,
  };
}

/** The public is not told whether decisions are being made already. */
export const publicState = (state: CallState): CallState => (state === 'deciding' ? 'inReview' : state);

const themesOf = (call: CallRecord, themes: readonly ThemeRecord[]): CallView['themes'] =>
  themes.filter(({ code }) => call.themeCodes.includes(code)).map(({ code, name }) => ({
    code, name, subThemes: themes.filter(({ parentCode }) => parentCode === code).map((sub) => ({ code: sub.code, name: sub.name })),
  }));

const same = (text: string): Bilingual => ({ en: text, fr: text });

export const timelineOf = (entries: readonly TimelineEntry[]): CallStaffPart['timeline'] =>
  entries.map(({ at, name, actorName, reason }) => ({ at, name, what: (callEvents as Record<string, Bilingual>)[name] ?? same(name), who: actorName, reason }));
