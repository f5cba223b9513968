import { Injectable, Module } from '@nestjs/common';
import { DataSource, Entity } from 'typeorm';
import { workflowFor } from '../../kernel/workflow/workflow.js';
import { IdColumn, TextColumn, ReferenceColumn } from '../../platform/database/columns.js';
import type { Aggregate } from '../../platform/workflow/engine.js';

@Entity({ name: 'proposals' })
export class P { @IdColumn() id: string; @TextColumn() state: string; @ReferenceColumn() organizationId: string; }
const s = (en: string) => ({ tone: 'info' as const, staff: { en, fr: en }, applicant: { en, fr: en } });
const l = { en: 'x', fr: 'x' };
const wf = workflowFor<P, 'decider' | 'manager', object>()({
  name: 'proposal', title: l, initial: 'eligible',
  states: { eligible: s('e'), underReview: s('u'), approved: s('a'), declined: s('d'), awarded: s('aw'), notFunded: s('n') },
  transitions: {
    startReview: { from: ['eligible'], to: 'underReview', by: ['system'], noun: 'x', label: l, emits: 'proposal.reviewStarted' },
    approve: { from: ['underReview'], to: 'approved', by: ['decider'], noun: 'a', label: l, emits: 'proposal.approved' },
    decline: { from: ['underReview'], to: 'declined', by: ['decider'], noun: 'a', label: l, emits: 'proposal.declined' },
    reopenDecision: { from: ['approved', 'declined'], to: 'underReview', by: ['decider', 'manager'], reason: 'required', noun: 'a', label: l, emits: 'proposal.decisionReopened' },
    announceAward: { from: ['approved'], to: 'awarded', by: ['system'], noun: 'a', label: l, emits: 'proposal.awarded' },
    announceDecline: { from: ['declined'], to: 'notFunded', by: ['system'], noun: 'a', label: l, emits: 'proposal.notFunded' },
  },
});
type W = typeof wf;
export const ProposalAggregate: Aggregate<keyof W['states'] & string, keyof W['transitions'] & string, 'decider' | 'manager', P, object> = {
  workflow: wf, entity: P, sees: () => true, roles: (_w, _r, a) => (['decider', 'manager'] as const).filter((r) => a.roles.includes(r)), facts: () => ({}),
};
@Injectable()
export class ProposalContent {
  constructor(private readonly source: DataSource) {}
  async of(proposalId: string): Promise<{ text: string }> {
    const rows = await this.source.query<{ value: unknown }[]>('select value from answers where proposal_id = $1 order by question_key', [proposalId]);
    return { text: JSON.stringify(rows).repeat(3) };
  }
}
export function ProposalText(props: { content: { text: string }; fileHref: (id: string) => string }) { return <><p><a href={props.fileHref('x')}>file</a></p><p>{props.content.text}</p></>; }
@Module({ providers: [ProposalContent], exports: [ProposalContent] })
export class ProposalsModule {}
