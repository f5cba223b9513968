import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { forbidden, invalid, notFound, problem, wrongState } from '../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import { formatInstant } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Download } from '../../platform/http/view.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { IdentityProof } from '../accounts/index.js';
import { StandingAnswers } from '../applicants/index.js';
import { Completeness } from './completeness.js';
import { proposalRoles, sideOf } from './proposal-access.js';
import { ProposalAggregate } from './proposal.aggregate.js';
import type { SubmitProposal } from './proposal.dto.js';
import { ProposalReads } from './proposal-reads.js';
import { standingIn } from './standing.js';
import { signatureProblems } from './signature.js';
import { type Snapshot, snapshotOf, writeSnapshot } from './snapshot.js';

const says = texts({
  already: { en: 'This proposal was already submitted: we received it on {at}. Its receipt is {receipt}. You need do nothing more.', fr: 'Cette proposition a déjà été soumise\u00a0: nous l’avons reçue le {at}. Son accusé de réception porte le numéro {receipt}. Vous n’avez plus rien à faire.' },
  beingMade: { en: 'The PDF of this submission is being made. Load the page again in a minute.', fr: 'Le PDF de cette soumission est en préparation. Rechargez la page dans une minute.' },
});

/** The receipt of a submission. */
export interface ReceiptView {
  proposalId: string;
  reference: string;
  title: string;
  organization: string;
  receipt: string;
  number: number;
  sha256: string;
  /** When the portal received the submission, by its own clock. */
  submittedAt: Date;
  submittedBy: string;
  call: { id: string; reference: string; title: Bilingual };
  /** The PDF; null while it is being made. */
  document: { bytes: number; sha256: string; missing: readonly string[] } | null;
}

/** Submitting: judged by the instant the request was received, done in one transaction, without queue, mail or document. */
@Injectable()
export class Submitting {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly completeness: Completeness,
    private readonly proof: IdentityProof,
    private readonly standing: StandingAnswers,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  async submit(id: string, dto: SubmitProposal, me: Actor, { receivedAt, origin }: { receivedAt: Date; origin: string }): Promise<ReceiptView> {
    if (!isId(id)) throw notFound();
    // Before the password is looked at, and once more under the lock.
    await this.refuseTwice(this.source.manager, id, me);
    const unsigned = signatureProblems(dto, me.name, Boolean(dto.password) && (await this.proof.given(me, dto.password!, origin)));
    await this.units.run(async (work) => {
      await this.refuseTwice(work.manager, id, me, 'for update');
      const { row, call, form, answers, callAccepts, problems: left } = await this.completeness.at(receivedAt, id, work, me.personId);
      const problems = callAccepts ? [...left, ...unsigned] : [];
      const particulars: Record<string, unknown> = { callId: row.callId, organizationId: row.organizationId, amountCents: row.requestedCents };
      let snapshot: Snapshot | undefined;
      await this.engine.fireIn(work, { ...ProposalAggregate, facts: () => ({ callAccepts, organizationBarred: row.organizationState === 'barred', sanctionsMatch: false, callDecides: false, problems }) }, 'submit', id, me, {
        particulars,
        prepare: (proposal) => {
          if (!callAccepts || problems.length) return;
          proposal.submittedAt = receivedAt;
          snapshot = snapshotOf(row, call, answers, { personId: me.personId, name: me.name, signedName: dto.name ?? '', at: receivedAt }, proposal.snapshotCount + 1);
          Object.assign(particulars, { number: snapshot.number, receipt: snapshot.receipt, sha256: snapshot.sha256 });
        },
        also: async () => {
          await writeSnapshot(work.manager, id, snapshot!, me.personId, receivedAt);
          await this.standing.learn(work.manager, row.organizationId, standingIn(form, answers), me.personId, work.at);
        },
      });
    });
    return this.receipt(id, me);
  }

  /** Says so when it was submitted before, to those who may submit; the lock makes two at once take turns. */
  private async refuseTwice(manager: EntityManager, id: string, me: Actor, lock: 'for update' | '' = ''): Promise<void> {
    const [row] = await manager.query<{ id: string; organizationId: string; submittedAt: Date | null }[]>(`select id, organization_id as "organizationId", submitted_at as "submittedAt" from proposals where id = $1 ${lock}`, [id]);
    if (!row || !sideOf(me, row)) throw notFound();
    if (!proposalRoles(me, row).includes('signatory')) throw forbidden();
    if (!row.submittedAt) return;
    const [last] = await manager.query<{ receipt: string }[]>('select receipt from proposal_snapshots where proposal_id = $1 order by number desc limit 1', [id]);
    const inLocale = (locale: 'en' | 'fr'): string => says.already[locale].replace('{at}', formatInstant(row.submittedAt!, locale)).replace('{receipt}', last?.receipt ?? '–');
    throw wrongState('alreadySubmitted', { en: inLocale('en'), fr: inLocale('fr') });
  }

  async receipt(id: string, me: Actor): Promise<ReceiptView> {
    const { row } = await this.reads.seen(id, me);
    const [found] = await this.source.query<(Pick<ReceiptView, 'receipt' | 'number' | 'sha256' | 'submittedAt' | 'submittedBy' | 'document'> & { call: ReceiptView['call'] })[]>(
      `select s.receipt, s.number, s.sha256, s.submitted_at as "submittedAt", n.name as "submittedBy", json_build_object('id', c.id, 'reference', c.reference, 'title', c.title) as call,
         (select json_build_object('bytes', d.bytes, 'sha256', d.sha256, 'missing', d.missing) from proposal_documents d where d.proposal_id = s.proposal_id and d.number = s.number) as document
       from proposal_snapshots s join persons n on n.id = s.submitted_by, calls c where s.proposal_id = $1 and c.id = $2 order by s.number desc limit 1`, [id, row.callId]);
    if (!found) throw notFound();
    return {
      proposalId: row.id, reference: row.reference, title: row.title, organization: row.organization.legalName,
      receipt: found.receipt, number: found.number, sha256: found.sha256, submittedAt: found.submittedAt, submittedBy: found.submittedBy, call: found.call, document: found.document,
    };
  }

  /** The PDF of a submission; 409 while it is being made. */
  async document(id: string, number: string, me: Actor): Promise<Download> {
    await this.reads.seen(id, me);
    const [found] = /^\d{1,6}$/.test(number) ? await this.source.query<{ receipt: string; key: string | null }[]>(
      `select s.receipt, d.store_key as key from proposal_snapshots s left join proposal_documents d on d.proposal_id = s.proposal_id and d.number = s.number where s.proposal_id = $1 and s.number = $2`, [id, Number(number)]) : [];
    if (!found) throw notFound();
    if (!found.key) throw wrongState('documentBeingMade', says.beingMade);
    return new Download(await this.files.open(found.key), 'application/pdf', `${found.receipt}.pdf`);
  }

  /** The stored text itself, byte for byte: its SHA-256 is the one on the receipt. */
  async snapshot(id: string, number: string, me: Actor): Promise<Download> {
    await this.reads.seen(id, me);
    const [found] = /^\d{1,6}$/.test(number) ? await this.source.query<{ content: string; receipt: string }[]>('select content, receipt from proposal_snapshots where proposal_id = $1 and number = $2', [id, Number(number)]) : [];
    if (!found) throw notFound();
    return new Download(found.content, 'application/json; charset=utf-8', `${found.receipt}.json`);
  }
}

/** For steps whose fields are asked for after rights and state. */
export const required = <T>(value: T | null | undefined, field: string, text: Bilingual): T => {
  if (value === null || value === undefined || value === '') throw invalid([problem(field, 'required', text)]);
  return value;
};
