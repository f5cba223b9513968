import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, notFound } from '../../../kernel/errors/refusal.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Calls, sectionOf } from '../../calls/index.js';
import { mayWrite } from '../proposal-access.js';
import { ProposalReads } from '../proposal-reads.js';
import { leaveSection, teamOf } from './team.queries.js';

/** Who is in a section, apart from the person who asks. */
export interface PresenceView {
  proposalId: string;
  section: string;
  here: { name: string }[];
}

/** Who is in which section now. A page view or a sign of its script counts for two minutes. */
@Injectable()
export class Presence {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly clock: Clock,
  ) {}

  async sign(id: string, key: string, leaving: boolean, me: Actor): Promise<PresenceView> {
    const { row, side } = await this.reads.seen(id, me);
    if (side !== 'applicant' || !sectionOf(await this.calls.form(row.formVersionId), key)) throw notFound();
    if (!mayWrite(me, row.organizationId)) throw forbidden();
    if (leaving) await leaveSection(this.source.manager, id, me.personId, key);
    const entered = leaving || row.state !== 'draft' ? null : key;
    const { here } = await teamOf(this.source.manager, id, me.personId, this.clock.now(), entered);
    return { proposalId: id, section: key, here: here.filter(({ section }) => section === key).map(({ name }) => ({ name })) };
  }
}
