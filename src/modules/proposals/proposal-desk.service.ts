import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FieldProblem } from '../../kernel/errors/refusal.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Action, actionsFor } from '../../kernel/workflow/judge.js';
import { type Actor, hasRole } from '../../platform/access/actor.js';
import { prepared } from '../../platform/database/prepared.js';
import { type TimelineEntry, Timelines } from '../../platform/events/timelines.js';
import { permissions } from '../accounts/index.js';
import { OrganizationFiles, matchStandsSql } from '../applicants/index.js';
import { acceptsAt, adviseOn, type Answers, answerField, type CallRecord, callLimits, Calls, checkSection, deadlineOf, type FormDefinition, isVisible, known, type Section } from '../calls/index.js';
import { Programmes } from '../programmes/index.js';
import { storedAnswers, valuesOf } from './answers.store.js';
import { infectedFiles } from './attachments.service.js';
import { contentView } from './content-presenter.js';
import { isAboutWhatIsThere } from './drafting.service.js';
import type { SelfCheck } from './eligibility/self-check.js';
import { answersNoLongerAsked, formNews } from './form-news.js';
import { applicantNext, reopenedNext, staffNext } from './next-steps.js';
import { outlookFor } from './outlook.js';
import { isUnsent, mayWrite, proposalRoles, publicState, type Side } from './proposal-access.js';
import { decidingStates } from './proposal.aggregate.js';
import { type ProposalRow, ProposalReads, withFiles } from './proposal-reads.js';
import type { CheckView, ExtensionStanding, InformationRequest, LastReceipt, MemberOfTeam, ProposalStatus, ProposalView, TimelineLine } from './proposal.view.js';
import { declared } from './declarations.js';
import { messageRights } from './messages/message-rights.js';
import { unreadSql } from './messages/messages.queries.js';
import { informationOf, informationSql, openRequestOf } from './information/information-queries.js';
import { screeningClock } from './information/screening-clock.js';
import { type ProposalState, proposalWorkflow } from './proposal.workflow.js';
import { applicantEvents, ineligibleReasons, proposalEvents } from './proposal.words.js';
import { teamOfSection } from './section-presenter.js';
import { consentProblems } from './partners/consent-problems.js';
import { isUnderWay } from './partners/partner-consent.aggregate.js';
import { consentsJson, partnerLines, type StoredConsent } from './partners/partner-lines.js';
import { chainOf, chainSql, type StoredChain } from './stages/chain.js';
import { headOf, type Progress, type SectionTask } from './section.view.js';
import { type Team, teamJson } from './team/team.queries.js';

interface Extras {
  selfCheck: SelfCheck | null;
  members: MemberOfTeam[];
  information: InformationRequest[];
  receipt: LastReceipt | null;
  chain: StoredChain;
  unreadMessages: number;
  /** The latest request for more time. */
  extension: { state: string; untilAt: Date; why: string | null } | null;
  team: Team | null;
  consents: StoredConsent[];
  /** For staff only. */
  sanctionsMatch: boolean;
}

const extrasOf = prepared('extras of a proposal',
  `select case when $4 then coalesce((select json_agg(json_build_object('name', n.name, 'roles', m.roles) order by n.name) from organization_members m join persons n on n.id = m.person_id where m.organization_id = $5), '[]'::json) else '[]'::json end as members,
     case when $4 then ${teamJson} end as team,
     ${informationSql('$1', '$4')} as information,
     (select json_build_object('receipt', s.receipt, 'number', s.number, 'submittedAt', s.submitted_at) from proposal_snapshots s where s.proposal_id = $1 order by s.number desc limit 1) as receipt,
     (select json_build_object('state', e.state, 'untilAt', e.until_at, 'why', e.refusal_why) from proposal_extensions e where $4 and e.proposal_id = $1 order by e.id desc limit 1) as extension,
     (select json_build_object('verdict', k.verdict, 'findings', k.findings) from proposal_self_checks k where k.proposal_id = $1) as "selfCheck",
     ${consentsJson} as consents,
     ${unreadSql('$1', '$2')} as "unreadMessages",
     not $4 and ${matchStandsSql('$5', '$1')} as "sanctionsMatch",
     ${chainSql} as chain`);

/** Proposals as people look at them: the overview, and check-your-answers. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly timelines: Timelines,
    private readonly files: OrganizationFiles,
    private readonly clock: Clock,
  ) {}

  async show(id: string, me: Actor): Promise<ProposalView> {
    const { row, side } = await this.reads.seen(id, me);
    const now = this.clock.now();
    const [call, form, themes, stored, extras, timeline] = await Promise.all([
      this.calls.one(row.callId), this.calls.form(row.formVersionId), this.programmes.themes(), storedAnswers(this.source.manager, row.id), this.extras(row, side, me, now), this.timelines.of('proposal', row.id),
    ]);
    const answers = withFiles(form, valuesOf(stored), row.files);
    const isDraft = row.state === 'draft';
    const unsent = isUnsent(row.state);
    const checked = unsent ? form.sections.map((section) => ({ section, problems: [...checkSection(form, section, answers, { call: callLimits(call, themes), now }), ...infectedIn(section, row)] })) : [];
    const state = side === 'applicant' ? publicState(row.state) : row.state;
    const callAccepts = acceptsAt(call, now, row.extendedUntil);
    const roles = proposalRoles(me, row);
    const fileProblems = unsent ? await this.files.problems(row.organizationId, call.requiredDocuments) : [];
    const partners = partnerLines(form, answers, extras.consents, side, now);
    const problems = [...checked.flatMap((one) => one.problems), ...fileProblems, ...(unsent ? consentProblems(call.partnerConsent, form, answers, partners) : [])];
    return {
      ...headOf(row, call), side, state, status: statusOf(row.state, side), nextStep: unsent && row.snapshotCount ? reopenedNext : side === 'applicant' ? applicantNext[state as keyof typeof applicantNext] : staffNext[state],
      outlook: side === 'applicant' ? outlookFor({ state, deadline: deadlineOf(call, row.extendedUntil), callAccepts, answerDueAt: openRequestOf(extras.information)?.dueAt ?? null, receivedAt: unsent ? null : (extras.receipt?.submittedAt ?? null), decisionTargetOn: call.decisionTargetOn, releasedAt: call.releasedAt, now }) : null,
      organizationId: row.organizationId, chain: chainOf(extras.chain, call.conceptNotes, side === 'applicant' && mayWrite(me, row.organizationId), now), themeName: themes.find(({ code }) => code === row.themeCode)?.name ?? null,
      requestedCents: row.requestedCents, countryShares: row.countryShares, createdAt: row.createdAt, updatedAt: row.updatedAt, submittedAt: row.submittedAt,
      callAccepts, mayEdit: isDraft && mayWrite(me, row.organizationId), maySubmit: unsent && roles.includes('signatory'), reopened: unsent && row.snapshotCount > 0,
      sections: isDraft ? checked.map(({ section, problems: own }) => ({ ...taskOf(form, section, answers, own), ...teamTask(extras.team, section.key, me.personId) })) : null,
      formNews: await formNews(this.calls, row, call.formVersionId), noLongerAsked: side === 'applicant' && isDraft ? await answersNoLongerAsked(this.calls, row, form, answers) : [],
      fileProblems, files: row.files, members: extras.members, information: extras.information, screening: side === 'staff' ? screeningClock(timeline, call.closesAt, now) : null, messages: messageRights(me, row)?.reads ? { unread: extras.unreadMessages } : null,
      ineligible: row.ineligibleCode && (side === 'staff' || row.state === 'ineligible') ? { code: row.ineligibleCode, reason: ineligibleReasons[row.ineligibleCode as keyof typeof ineligibleReasons] ?? ineligibleReasons.other, note: row.ineligibleNote } : null,
      organizationStanding: row.organizationState === 'restricted' || row.organizationState === 'barred' ? row.organizationState : null, selfCheck: extras.selfCheck,
      receipt: extras.receipt, extension: side === 'applicant' ? extensionOf(row, call, extras.extension, mayWrite(me, row.organizationId)) : null,
      actions: this.actions(row, side, call, roles, callAccepts, problems, extras.sanctionsMatch),
      links: linksOf(me, side, row.state),
      partners, mayAskPartners: side === 'applicant' && mayWrite(me, row.organizationId) && isUnderWay(row.state),
      content: isDraft ? null : contentView(row, form, answers), timeline: timeline.flatMap((entry) => timelineLine(entry, side, hasRole(me, ...permissions['decision.read']))).reverse(), now,
    };
  }

  /** Everything on one page before it is submitted, with everything that is left to do. */
  async check(id: string, me: Actor): Promise<CheckView> {
    const { row, side } = await this.reads.seen(id, me);
    const now = this.clock.now();
    const [call, form, themes, stored, [asked]] = await Promise.all([
      this.calls.one(row.callId), this.calls.form(row.formVersionId), this.programmes.themes(), storedAnswers(this.source.manager, row.id), this.source.query<{ consents: StoredConsent[] }[]>(`select ${consentsJson} as consents`, [row.id]),
    ]);
    const answers = withFiles(form, valuesOf(stored), row.files);
    const content = contentView(row, form, answers);
    const limits = callLimits(call, themes);
    const unsent = isUnsent(row.state);
    const roles = proposalRoles(me, row);
    const partners = unsent ? partnerLines(form, answers, asked!.consents, side, now) : [];
    const lacking = consentProblems(call.partnerConsent, form, answers, partners);
    const sections = content.sections.map((shown, index) => ({
      ...shown, problems: unsent ? [...checkSection(form, form.sections[index]!, answers, { call: limits, now }), ...infectedIn(form.sections[index]!, row), ...(namesPartners(form.sections[index]!) ? lacking : [])] : [], started: shown.answers.some(({ value }) => value !== null),
    }));
    const fileProblems = unsent ? await this.files.problems(row.organizationId, call.requiredDocuments) : [];
    const problems = [...sections.flatMap((section) => section.problems), ...fileProblems];
    const formChanged = unsent && row.formVersionId !== call.formVersionId;
    const name = answers.signatureName;
    return {
      ...headOf(row, call), organizationFile: row.organization, fileProblems, state: publicState(row.state), sections, problems, advice: unsent ? adviseOn(form, answers) : [], complete: problems.length === 0 && !formChanged, formChanged,
      callAccepts: acceptsAt(call, now, row.extendedUntil), mayEdit: row.state === 'draft' && mayWrite(me, row.organizationId), maySubmit: unsent && roles.includes('signatory'),
      mayMarkReady: row.state === 'draft' && roles.includes('editor'), mayTakeBack: row.state === 'readyToSign' && roles.length > 0, nextNumber: row.snapshotCount + 1,
      partners, declarations: declared(form, content.sections), signatory: me.name,
      suggestedName: typeof name === 'string' && name === me.name ? name : '', now,
    };
  }

  /** The buttons. Applicants get the same ones whatever was decided and not announced. */
  private actions(row: ProposalRow, side: Side, call: CallRecord, roles: ReturnType<typeof proposalRoles>, callAccepts: boolean, problems: readonly FieldProblem[], sanctionsMatch: boolean): Action[] {
    const callDecides = decidingStates.includes(call.state);
    const found = actionsFor(proposalWorkflow, { state: row.state, roles, facts: { callAccepts, organizationBarred: row.organizationState === 'barred', sanctionsMatch, callDecides, problems } });
    return side === 'applicant' && callDecides && publicState(row.state) === 'underReview' ? [] : found;
  }

  /** Who works on it, what was asked, and the receipt; one query. */
  private async extras(row: ProposalRow, side: Side, me: Actor, now: Date): Promise<Extras> {
    const [found] = await this.source.query<Extras[]>(extrasOf, [row.id, me.personId, now, side === 'applicant', row.organizationId]);
    return {
      ...found!, receipt: found!.receipt && { ...found!.receipt, submittedAt: new Date(found!.receipt.submittedAt) },
      information: informationOf(found!.information),
    };
  }
}

/** More time: what was given, asked and refused, and whether it may be asked for. */
function extensionOf({ state, extendedUntil }: ProposalRow, call: CallRecord, last: Extras['extension'], writes: boolean): ExtensionStanding | null {
  if (state !== 'draft' && state !== 'notSubmitted') return null;
  const asked = last?.state === 'requested' ? new Date(last.untilAt) : null;
  return { until: extendedUntil, asked, refusal: last?.state === 'refused' ? last.why : null, mayAsk: writes && !asked && (call.state === 'open' || call.state === 'closed') };
}

const namesPartners = ({ questions }: Section): boolean => questions.some(({ key }) => key === known.partners);
const infectedIn = (section: Section, { files }: ProposalRow): FieldProblem[] => infectedFiles(files.filter(({ question }) => section.questions.some(({ key }) => key === question)));

/** The status in words; an applicant's colour says no more than the words. */
export function statusOf(state: ProposalState, side: Side): ProposalStatus {
  const shown = proposalWorkflow.states[side === 'applicant' ? publicState(state) : state];
  return { label: shown[side], tone: shown.tone };
}

export function taskOf(form: FormDefinition, section: Section, answers: Answers, problems: readonly FieldProblem[]): Omit<SectionTask, 'givenTo' | 'here' | 'openComments'> {
  const isAnswered = (key: string): boolean => {
    const value = answers[key];
    return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length);
  };
  const started = section.questions.some((question) => isVisible(form, question, answers) && isAnswered(question.key));
  const wrong = problems.some((found) => isAboutWhatIsThere(found) && isAnswered(keyOf(found.field)));
  const progress: Progress = problems.length === 0 ? 'complete' : !started ? 'notStarted' : wrong ? 'needsAttention' : 'inProgress';
  return { key: section.key, title: section.title, progress, left: problems.length };
}

function teamTask(team: Team | null, key: string, readerId: string): Pick<SectionTask, 'givenTo' | 'here' | 'openComments'> {
  if (!team) return { givenTo: null, here: [], openComments: 0 };
  const { givenTo, here, openComments } = teamOfSection(team, key, readerId);
  return { givenTo, here: here.map(({ name }) => name), openComments };
}

/** The question a problem is about: `answers.budget.lines.0.quantity` → `budget`. */
export const keyOf = (field: string): string => (field.startsWith(answerField('')) ? (field.split('.')[1] ?? '') : '');

const linksOf = (me: Actor, side: Side, state: ProposalState): ProposalView['links'] => {
  if (side === 'applicant') return { reviews: false, decision: ['awarded', 'invited', 'notFunded', 'reserveListed'].includes(state) };
  const reads = hasRole(me, ...permissions['decision.read']);
  return { reviews: reads && !['draft', 'readyToSign', 'submitted', 'informationRequested', 'ineligibilityProposed', 'ineligible'].includes(state), decision: reads && ['underReview', 'approved', 'declined', 'onReserve', 'reserveListed', 'awarded', 'invited', 'notFunded'].includes(state) };
};

const theProgram: Bilingual = { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' };
/** What is kept from staff whose own organization applies in the call. */
const decisionEvents = new Set(['proposal.approved', 'proposal.declined', 'proposal.placedOnReserve', 'proposal.decisionReopened']);
/** Reasons an applicant may read: their own, and why they are not eligible. */
const told = new Set(['proposal.withdrawn', 'proposal.foundIneligible']);

/** Of a decision, the written reason is for those who read decisions. */
function timelineLine({ name, at, actorName, reason }: TimelineEntry, side: Side, readsDecisions: boolean): TimelineLine[] {
  if (side === 'staff') return [{ at, what: (proposalEvents as Record<string, Bilingual>)[name] ?? { en: name, fr: name }, who: actorName, reason: readsDecisions || !decisionEvents.has(name) ? reason : null }];
  const shown = applicantEvents[name];
  return shown ? [{ at, what: shown.what, who: shown.own ? actorName : theProgram, reason: told.has(name) ? reason : null }] : [];
}
