import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, invalid, notFound, problem, Refusal, wrongState } from '../../kernel/errors/refusal.js';
import { type Bilingual, type Locale, texts } from '../../kernel/i18n/text.js';
import { isId, newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { localDateOf } from '../../kernel/time/dates.js';
import { type Actor, rolesIn } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { StandingAnswers } from '../applicants/index.js';
import { acceptsAt, type CallRecord, Calls } from '../calls/index.js';
import { keepSelfCheck } from './eligibility/self-checks.store.js';
import { probablyNot, profileFindings, questionsOf, selfCheck, type SelfCheckOrganization, selfCheckProblems, type SelfCheckQuestion } from './eligibility/self-check.js';
import { mayWrite, publicState } from './proposal-access.js';
import { ProposalAggregate } from './proposal.aggregate.js';
import type { StartProposal } from './proposal.dto.js';
import { chainWords } from './stages/stage.words.js';
import { writeStanding } from './standing.js';
import { type ProposalState, proposalWorkflow } from './proposal.workflow.js';

const says = texts({
  closed: { en: 'This call takes no proposals now. Look at the calls that are open.', fr: 'Cet appel n’accepte pas de propositions en ce moment. Consultez les appels ouverts.' },
  barred: { en: 'This organization is barred from the program for now and starts no new proposals. Its page says why.', fr: 'Cet organisme est pour l’instant exclu du programme et ne peut commencer de nouvelle proposition. Sa page en donne le motif.' },
});

/** What beginning asks of an organization. */
interface Applicant extends SelfCheckOrganization {
  id: string;
  state: string;
}

/** A proposal that the organization already has for the call. */
export interface OwnProposal {
  id: string;
  reference: string;
  title: string;
  organization: string;
  status: Bilingual;
}

/** What one chooses before drafting. */
export interface StartView {
  /** Null when the address names no call. */
  call: { id: string; reference: string; title: Bilingual; closesAt: Date; zone: string } | null;
  /** The call takes proposals now. */
  open: boolean;
  /** Organizations that the person may write for; `fits` when nothing their profile says is against it, otherwise `why`. One that is barred begins nothing. */
  organizations: readonly { id: string; name: string; fits: boolean; why: readonly Bilingual[]; barred: boolean }[];
  /** The call's rules as statements to say yes or no to, before the first word. */
  questions: readonly SelfCheckQuestion[];
  existing: readonly OwnProposal[];
  /** Chosen concept notes of the person's organizations, in a call by invitation; null in any other. */
  invited: readonly { id: string; reference: string; title: string; organization: string }[] | null;
  language: Locale;
  now: Date;
}

const yearOf = (at: Date): number => Number(localDateOf(at).slice(0, 4));

/** The first step: for which organization, in which language. */
@Injectable()
export class Starting {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly standing: StandingAnswers,
    private readonly clock: Clock,
  ) {}

  async show(callId: string | null, me: Actor): Promise<StartView> {
    const now = this.clock.now();
    const mine = me.memberships.filter(({ organizationId }) => mayWrite(me, organizationId));
    const common = { language: me.locale, now };
    if (callId === null) return { call: null, open: false, organizations: mine.map((m) => ({ id: m.organizationId, name: m.organizationName, fits: true, why: [], barred: false })), questions: [], existing: [], invited: null, ...common };
    const call = await this.announced(callId);
    const ids = mine.map(({ organizationId }) => organizationId);
    const [applicants, existing, invited] = await Promise.all([this.applicants(this.source.manager, ids), this.existing(call.id, ids), call.firstStageCallId ? this.invited(call.firstStageCallId, ids) : null]);
    return {
      call: { id: call.id, reference: call.reference, title: call.title, closesAt: call.closesAt, zone: call.zone }, open: acceptsAt(call, now),
      organizations: mine.map(({ organizationId: id, organizationName: name }) => {
        const applicant = applicants.find((one) => one.id === id);
        const why = applicant ? profileFindings(call, applicant, yearOf(now)).flatMap((found) => found.why ?? []) : [];
        return { id, name, fits: why.length === 0, why, barred: applicant?.state === 'barred' };
      }),
      questions: questionsOf(call), existing, invited, ...common,
    };
  }

  /** A new draft, empty but for what the organization answered once and for all. Several for one organization and call are allowed. */
  async begin(dto: StartProposal, me: Actor): Promise<{ id: string; reference: string; state: string }> {
    const call = await this.announced(dto.callId);
    if (!rolesIn(me, dto.organizationId).length) throw notFound();
    if (!mayWrite(me, dto.organizationId)) throw forbidden();
    if (call.firstStageCallId) throw new Refusal('invalid', 'byInvitation', chainWords.byInvitation, [{ field: '', code: 'byInvitation', text: chainWords.byInvitation }]);
    return this.units.run(async (work) => {
      if (!acceptsAt(call, work.at)) throw wrongState('callNotOpen', says.closed);
      const [applicant] = await this.applicants(work.manager, [dto.organizationId]);
      if (!applicant) throw notFound();
      refuseBarred(applicant);
      const check = selfCheck(call, applicant, dto, yearOf(work.at));
      if (check.verdict === 'probablyNot' && !dto.goOn) throw invalid(selfCheckProblems(check), 'probablyNotEligible', probablyNot);
      const row = await this.draftIn(work, call, { ...dto, predecessorId: null }, me);
      await keepSelfCheck(work.manager, row.id, check, me.personId, work.at);
      return row;
    });
  }

  /** Begins a draft with the organization's standing answers. */
  async draftIn(work: Work, call: CallRecord, dto: Pick<StartProposal, 'organizationId' | 'language'> & { predecessorId: string | null }, me: Actor): Promise<{ id: string; reference: string; state: string }> {
    (await this.applicants(work.manager, [dto.organizationId])).forEach(refuseBarred);
    const [next] = await work.manager.query<{ last: number }[]>(
      'insert into proposal_numbers as n (call_id, last) values ($1, 1) on conflict (call_id) do update set last = n.last + 1 returning last', [call.id]);
    const row = await this.engine.beginIn(work, ProposalAggregate, {
      id: newId(), reference: `${call.reference}-${String(next!.last).padStart(4, '0')}`, callId: call.id, organizationId: dto.organizationId, predecessorId: dto.predecessorId, formVersionId: call.formVersionId,
      language: dto.language, title: '', themeCode: null, requestedCents: 0, countryShares: [], startedBy: me.personId, createdAt: work.at, updatedAt: work.at,
      submittedAt: null, extendedUntil: null, snapshotCount: 0, screenedBy: null, ineligibleCode: null, ineligibleNote: null,
    }, 'proposal.started', me, { callId: call.id, organizationId: dto.organizationId });
    await writeStanding(work.manager, row.id, await this.calls.form(row.formVersionId), await this.standing.of(row.organizationId, work.manager), me.personId, work.at);
    return { id: row.id, reference: row.reference, state: row.state };
  }

  /** A call that is public; one in preparation does not exist here. */
  private async announced(id: string): Promise<CallRecord> {
    const call = await this.calls.one(id);
    if (['draft', 'inApproval'].includes(call.state) || (call.state === 'cancelled' && !call.approvedBy)) throw notFound();
    return call;
  }

  private async applicants(manager: EntityManager, ids: readonly string[]): Promise<Applicant[]> {
    return ids.length ? manager.query<Applicant[]>('select id, kind, registration_year as "registrationYear", state from organizations where id = any($1)', [ids]) : [];
  }

  private invited(firstStageCallId: string, organizationIds: readonly string[]): Promise<NonNullable<StartView['invited']>> {
    return this.source.query(
      `select p.id, p.reference, p.title, o.legal_name as organization from proposals p join organizations o on o.id = p.organization_id
       where p.call_id = $1 and p.organization_id = any($2) and p.state = 'invited' order by p.reference limit 50`, [firstStageCallId, organizationIds]);
  }

  private async existing(callId: string, organizationIds: readonly string[]): Promise<OwnProposal[]> {
    if (!isId(callId) || !organizationIds.length) return [];
    const rows = await this.source.query<(Omit<OwnProposal, 'status'> & { state: ProposalState })[]>(
      `select p.id, p.reference, p.title, p.state, o.legal_name as organization from proposals p join organizations o on o.id = p.organization_id
       where p.call_id = $1 and p.organization_id = any($2) order by p.updated_at desc, p.id desc limit 20`, [callId, organizationIds]);
    return rows.map(({ id, reference, title, organization, state }) => ({ id, reference, title, organization, status: proposalWorkflow.states[publicState(state)].applicant }));
  }
}

function refuseBarred({ state }: Applicant): void {
  if (state === 'barred') throw invalid([problem('organizationId', 'organizationNotBarred', says.barred)], 'organizationNotBarred', says.barred);
}
