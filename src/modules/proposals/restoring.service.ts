import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { canonical } from '../../platform/events/chain.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { type Answers, type AnswerValue, Calls, questionsOf } from '../calls/index.js';
import { storedAnswers, writeAnswers } from './answers.store.js';
import { PartnerFollowing } from './partners/partner-following.service.js';
import { writeProposalFacts } from './proposal-facts.js';
import { ProposalAggregate } from './proposal.aggregate.js';

interface Kept {
  number: number;
  receipt: string;
  sha256: string;
  submittedBy: string;
  submittedAt: Date;
  content: string;
}
/** What is put back of a snapshot. */
interface Content {
  proposal: { formVersionId: string };
  answers: Answers;
  attachments: { id: string }[];
}

/**
 * Puts the last submitted version back when a proposal was reopened and not submitted again by the deadline: answers,
 * files, the form they were written against and the instant of submission. What was typed since stays in the history.
 */
@Injectable()
export class Restoring {
  constructor(
    private readonly calls: Calls,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly partners: PartnerFollowing,
  ) {}

  async restore(id: string, { callId, organizationId }: { callId: string; organizationId: string }): Promise<void> {
    await this.units.run(async (work) => {
      const { manager } = work;
      const [kept] = await manager.query<Kept[]>(
        'select number, receipt, sha256, submitted_by as "submittedBy", submitted_at as "submittedAt", content from proposal_snapshots where proposal_id = $1 order by number desc limit 1', [id]);
      if (!kept) return;
      const content = JSON.parse(kept.content) as Content;
      await this.engine.fireIn(work, ProposalAggregate, 'restore', id, 'system', {
        particulars: { callId, organizationId, number: kept.number, receipt: kept.receipt, sha256: kept.sha256 },
        prepare: (row) => {
          row.submittedAt = kept.submittedAt;
          row.formVersionId = content.proposal.formVersionId;
        },
        also: () => this.writeBack(work, id, content, kept.submittedBy),
      });
    });
  }

  private async writeBack(work: Work, id: string, { proposal, answers, attachments }: Content, by: string): Promise<void> {
    const { manager, at } = work;
    const form = await this.calls.form(proposal.formVersionId);
    const files = new Set(questionsOf(form).filter(({ kind }) => kind === 'files').map(({ key }) => key));
    const stored = await storedAnswers(manager, id);
    const changes: Record<string, AnswerValue | null> = {};
    for (const key of new Set([...stored.keys(), ...Object.keys(answers)])) {
      const value = answers[key] ?? null;
      if (!files.has(key) && canonical(stored.get(key)?.value ?? null) !== canonical(value)) changes[key] = value;
    }
    await writeAnswers(manager, id, changes, by, at);
    if (Object.keys(changes).length) await writeProposalFacts(manager, id, form, changes, at);
    await this.partners.follow(work, id, form, changes);
    const ids = attachments.map((file) => file.id);
    await manager.query('update attachments set removed_at = case when id = any($2::uuid[]) then null else $3::timestamptz end where proposal_id = $1 and item_id is null and message_id is null and (id = any($2::uuid[])) <> (removed_at is null)', [id, ids, at]);
  }
}
