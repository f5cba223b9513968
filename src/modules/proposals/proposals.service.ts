import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual, Locale } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import type { Cents } from '../../kernel/money/money.js';
import { Clock } from '../../kernel/time/clock.js';
import { type Actor, hasRole, isConflicted } from '../../platform/access/actor.js';
import { permissions } from '../accounts/index.js';
import { Programmes, type ThemeRecord } from '../programmes/index.js';
import { isUnsent, publicState, type Side, untold } from './proposal-access.js';
import { type ProposalsFilter, type ProposalSort, proposalSorts } from './proposal.dto.js';
import { statusOf } from './proposal-desk.service.js';
import type { ProposalStatus } from './proposal.view.js';
import { type ProposalState, proposalWorkflow } from './proposal.workflow.js';
import { type ProposalListRow, ProposalQueries } from './proposals.queries.js';

/** A proposal in a list. */
export interface ListedProposal {
  id: string;
  reference: string;
  title: string;
  state: ProposalState;
  status: ProposalStatus;
  language: Locale;
  theme: { code: string; name: Bilingual } | null;
  /** Null where a conflict of interest keeps it from the reader. */
  requestedCents: Cents | null;
  submittedAt: Date | null;
  updatedAt: Date;
  organization: { id: string; name: string };
  call: { id: string; reference: string; title: Bilingual; closesAt: Date };
}

/** One page of a list, with what it can be narrowed by. */
export interface ProposalsView {
  side: Side;
  /** The reader is both: staff, and a member of an organization. */
  both: boolean;
  proposals: ListedProposal[];
  next: string | null;
  filter: { call: string | null; state: string | null; theme: string | null; q: string | null; sort: ProposalSort | null; after: string | null };
  calls: readonly { id: string; reference: string; title: Bilingual }[];
  states: readonly { code: string; label: Bilingual }[];
  themes: readonly { code: string; name: Bilingual }[];
  now: Date;
}

const allStates = Object.keys(proposalWorkflow.states) as ProposalState[];
/** Neither drafts nor what became of them unsubmitted: staff never see those. */
const staffStates = allStates.filter((state) => !isUnsent(state) && state !== 'notSubmitted');
const applicantStates = [...new Set(allStates.map(publicState))];

/** Lists of proposals: an organization's own, or everything that was submitted. */
@Injectable()
export class Proposals {
  constructor(
    private readonly source: DataSource,
    private readonly queries: ProposalQueries,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  async list(asked: ProposalsFilter, me: Actor): Promise<ProposalsView> {
    const readsAll = hasRole(me, ...permissions['proposal.readAll']);
    const side: Side = readsAll && asked.view !== 'own' ? 'staff' : 'applicant';
    const own = me.memberships.map(({ organizationId }) => organizationId);
    const states = side === 'staff' ? staffStates : applicantStates;
    const state = states.find((one) => one === asked.state) ?? null;
    const filter = { call: isId(asked.call) ? asked.call : null, theme: asked.theme ?? null, q: asked.q ?? null, after: asked.after ?? null };
    const sort = side === 'staff' ? (proposalSorts.find((one) => one === asked.sort) ?? '-submitted') : null;
    const listed = { ...filter, states: state === null ? null : side === 'staff' ? [state] : allStates.filter((one) => publicState(one) === state) };
    const [{ rows: found, next }, calls, themes] = await Promise.all([
      side === 'staff' ? this.queries.submitted(listed, sort!, own, me.conflicts ?? []) : own.length ? this.queries.ofOrganizations(listed, own) : { rows: [], next: null },
      side === 'staff' ? this.queries.callsToFilterBy() : [],
      this.programmes.themes(),
    ]);
    // Of what is kept from the reader title and organization: neither its state, nor when it was last touched, nor what it asks for.
    const rows = found.map((row) => (side === 'staff' && isConflicted(me, row.id) ? { ...row, state: untold(row.state), requestedCents: null, updatedAt: row.submittedAt ?? row.updatedAt } : row));
    return {
      side, both: readsAll && own.length > 0, proposals: rows.map((row) => listedProposal(row, side, themes)), next, filter: { ...filter, state, sort }, calls,
      states: states.map((code) => ({ code, label: proposalWorkflow.states[code][side] })),
      themes: side === 'staff' ? themes.filter(({ code, parentCode }) => parentCode === null && themes.some((sub) => sub.parentCode === code)).map(({ code, name }) => ({ code, name })) : [], now: this.clock.now(),
    };
  }
}

function listedProposal(row: ProposalListRow, side: Side, themes: readonly ThemeRecord[]): ListedProposal {
  const theme = themes.find(({ code }) => code === row.themeCode);
  return {
    id: row.id, reference: row.reference, title: row.title, state: side === 'applicant' ? publicState(row.state) : row.state, status: statusOf(row.state, side), language: row.language,
    theme: theme ? { code: theme.code, name: theme.name } : null, requestedCents: row.requestedCents, submittedAt: row.submittedAt, updatedAt: row.updatedAt,
    organization: { id: row.organizationId, name: row.organization }, call: { id: row.callId, reference: row.callReference, title: row.callTitle, closesAt: row.closesAt },
  };
}
