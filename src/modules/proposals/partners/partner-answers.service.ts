import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalid, notFound, problem, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { type Locale, texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import { type Firing, WorkflowEngine } from '../../../platform/workflow/engine.js';
import { tokenHash } from '../../accounts/index.js';
import type { ProposalState } from '../proposal.workflow.js';
import { isUnderWay, PartnerConsentAggregate, speaksFor } from './partner-consent.aggregate.js';
import type { AnswerConsent, DeclineConsent } from './partner-consent.dto.js';
import type { AskedConsent, AskedConsentsView, ConsentStanding, PartnerView } from './partner-consent.view.js';
import { standingTexts } from './partner-consent.words.js';
import { type ConsentState, partnerConsentWorkflow } from './partner-consent.workflow.js';
import type { ShownRow } from './partner-rows.js';

const pageSize = 20;
const says = texts({
  name: { en: 'Enter your full name.', fr: 'Entrez votre nom complet.' },
  agreed: { en: 'Tick this box to consent for your organization.', fr: 'Cochez cette case pour consentir au nom de votre organisme.' },
  reason: { en: 'Say why. The applicant reads it.', fr: 'Indiquez pourquoi. Le demandeur lira ce texte.' },
  stale: { en: 'The applicant asked anew while you were reading. Read the page as it stands now, then answer.', fr: 'Le demandeur a renouvelé sa demande pendant votre lecture. Relisez la page telle qu’elle est maintenant, puis répondez.' },
});
interface Row {
  id: string;
  state: ConsentState;
  proposalId: string;
  proposalState: ProposalState;
  title: string;
  language: Locale;
  applicant: string;
  shown: ShownRow;
  organizationId: string | null;
  organization: string | null;
  askedAt: Date;
  expiresAt: Date | null;
  answeredName: string | null;
  answeredAt: Date | null;
  why: string | null;
}
const select = `select c.id, c.state, c.proposal_id as "proposalId", p.state as "proposalState", p.title, p.language, a.legal_name as applicant, c.shown, c.organization_id as "organizationId", o.legal_name as organization,
    c.asked_at as "askedAt", c.expires_at as "expiresAt", c.answered_name as "answeredName", c.answered_at as "answeredAt", c.declined_why as why
  from partner_consents c join proposals p on p.id = c.proposal_id join organizations a on a.id = p.organization_id left join organizations o on o.id = c.organization_id`;

/** Partners read what is meant for them, and consent or decline. */
@Injectable()
export class PartnerAnswers {
  constructor(
    private readonly source: DataSource,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  /** What the reader's organizations are asked, newest first. */
  async list(after: string | null, me: Actor): Promise<AskedConsentsView> {
    const rows = await this.source.query<(Omit<AskedConsent, 'status'> & { state: ConsentState })[]>(
      `select c.id, c.state, a.legal_name as applicant, case when c.state = 'takenBack' then '' else p.title end as title, p.language, o.legal_name as organization, c.asked_at as "askedAt"
       from partner_consents c join proposals p on p.id = c.proposal_id join organizations a on a.id = p.organization_id join organizations o on o.id = c.organization_id
       where c.organization_id = any($1) and ($2::uuid is null or c.id < $2) order by c.id desc limit ${pageSize + 1}`, [me.memberships.map(({ organizationId }) => organizationId), isId(after) ? after : null]);
    const consents = rows.slice(0, pageSize).map(({ state, ...one }) => ({ ...one, status: { label: partnerConsentWorkflow.states[state].applicant, tone: partnerConsentWorkflow.states[state].tone } }));
    return { consents, next: rows.length > pageSize ? consents.at(-1)!.id : null };
  }

  async show(id: string, me: Actor): Promise<PartnerView> {
    const row = await this.#byId(id, me);
    return this.#view(row, null, speaksFor(me, row.organizationId));
  }

  async showByToken(token: string): Promise<PartnerView> {
    return this.#view(await this.#byToken(token), token, true);
  }

  async consent(id: string, dto: AnswerConsent, me: Actor): Promise<PartnerView> {
    await this.#consent(await this.#byId(id, me), dto, me, me.name);
    return this.show(id, me);
  }

  async consentByToken(token: string, dto: AnswerConsent): Promise<PartnerView> {
    await this.#consent(await this.#byToken(token), dto, 'system', dto.name ?? '');
    return this.showByToken(token);
  }

  async decline(id: string, dto: DeclineConsent, me: Actor): Promise<PartnerView> {
    await this.#decline(await this.#byId(id, me), dto, me, me.name);
    return this.show(id, me);
  }

  async declineByToken(token: string, dto: DeclineConsent): Promise<PartnerView> {
    await this.#decline(await this.#byToken(token), dto, 'system', dto.name ?? '');
    return this.showByToken(token);
  }

  async #consent(row: Row, dto: AnswerConsent, by: Firing, name: string): Promise<void> {
    await this.#fire('consent', row, dto.seen, by, name, [...(name ? [] : [problem('name', 'required', says.name)]), ...(dto.agreed ? [] : [problem('agreed', 'agree', says.agreed)])], null);
  }

  async #decline(row: Row, dto: DeclineConsent, by: Firing, name: string): Promise<void> {
    const reason = dto.reason ?? null;
    await this.#fire('decline', row, dto.seen, by, name, [...(name ? [] : [problem('name', 'required', says.name)]), ...(reason ? [] : [problem('reason', 'required', says.reason)])], reason);
  }

  async #fire(step: 'consent' | 'decline', row: Row, seen: string | null | undefined, by: Firing, name: string, problems: ReturnType<typeof problem>[], why: string | null): Promise<void> {
    await this.engine.fire(PartnerConsentAggregate, step, row.id, by, {
      particulars: { proposalId: row.proposalId, ...(by === 'system' ? { byLetter: true } : {}) },
      prepare: async (consent, work) => {
        const facts = await PartnerConsentAggregate.facts(work, consent);
        if (!facts.proposalUnderWay) throw wrongState('proposalOver', standingTexts.over);
        if (!facts.linkWorks) throw wrongState('linkExpired', standingTexts.expired);
        // A new link has a new secret; a page of the portal may be older than the request.
        if (seen && seen !== consent.askedAt.toISOString()) throw new Refusal('stale', 'askedAnew', says.stale);
        if (problems.length) throw invalid(problems);
        consent.answeredName = name;
        consent.declinedWhy = why;
      },
    });
  }

  async #byId(id: string, me: Actor): Promise<Row> {
    const [row] = isId(id) ? await this.source.query<Row[]>(`${select} where c.id = $1`, [id]) : [];
    if (!row?.organizationId || !rolesIn(me, row.organizationId).length) throw notFound();
    return row;
  }

  async #byToken(token: string): Promise<Row> {
    const [row] = await this.source.query<Row[]>(`${select} where c.token_hash = $1`, [tokenHash(token)]);
    if (!row) throw notFound();
    return row;
  }

  #view(row: Row, token: string | null, mayAnswer: boolean): PartnerView {
    const standing = standingOf(row, this.clock.now());
    const shows = standing === 'open' || standing === 'consented' || standing === 'declined';
    return {
      id: row.id, token, standing, project: shows ? { title: row.title, language: row.language, applicant: row.applicant, shown: row.shown } : null,
      organization: row.organizationId && row.organization ? { id: row.organizationId, legalName: row.organization } : null, mayAnswer: mayAnswer && standing === 'open', seen: row.askedAt.toISOString(),
      askedAt: row.askedAt, expiresAt: row.expiresAt, answeredName: row.answeredName, answeredAt: row.answeredAt, why: row.why,
    };
  }
}

function standingOf({ state, proposalState, expiresAt }: Row, now: Date): ConsentStanding {
  if (state === 'consented' || state === 'declined' || state === 'takenBack') return state;
  if (!isUnderWay(proposalState)) return 'over';
  if (state === 'stale') return 'changed';
  return expiresAt && expiresAt <= now ? 'expired' : 'open';
}
