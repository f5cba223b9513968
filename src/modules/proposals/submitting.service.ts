import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FieldProblem, forbidden, invalid, notFound, problem, wrongState } from '../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import { formatInstant } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../platform/database/unit-of-work.js';
import { Download } from '../../platform/http/view.js';
import { WorkflowEngine } from '../../platform/workflow/engine.js';
import { OrganizationFiles, StandingAnswers } from '../applicants/index.js';
import { acceptsAt, callLimits, Calls, checkProposal } from '../calls/index.js';
import { Programmes } from '../programmes/index.js';
import { storedAnswers, valuesOf } from './answers.store.js';
import { proposalRoles, sideOf } from './proposal-access.js';
import { infectedFiles } from './attachments.service.js';
import { ProposalAggregate } from './proposal.aggregate.js';
import type { SubmitProposal } from './proposal.dto.js';
import { ProposalReads, withFiles } from './proposal-reads.js';
import { standingIn, writeStanding } from './standing.js';
import { type Snapshot, snapshotOf, writeSnapshot } from './snapshot.js';

const says = texts({
  already: { en: 'This proposal was already submitted: we received it on {at}. Its receipt is {receipt}. You need do nothing more.', fr: 'Cette proposition a déjà été soumise\u00a0: nous l’avons reçue le {at}. Son accusé de réception porte le numéro {receipt}. Vous n’avez plus rien à faire.' },
  formChanged: { en: 'The form of this call has changed since you began. Read what changed on the overview of your proposal and move it to the new form; every answer is carried over.', fr: 'Le formulaire de cet appel a changé depuis que vous avez commencé. Lisez ce qui a changé sur la page générale de votre proposition et faites-la passer au nouveau formulaire; chaque réponse est conservée.' },
  name: { en: 'Type your full name to sign.', fr: 'Inscrivez votre nom complet pour signer.' },
  agree: { en: 'Tick the box to make the declarations.', fr: 'Cochez la case pour faire les déclarations.' },
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
}

/** Submitting: judged by the instant the request was received, done in one transaction, without queue, mail or document. */
@Injectable()
export class Submitting {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly files: OrganizationFiles,
    private readonly standing: StandingAnswers,
  ) {}

  async submit(id: string, dto: SubmitProposal, me: Actor, receivedAt: Date): Promise<ReceiptView> {
    if (!isId(id)) throw notFound();
    const themes = await this.programmes.themes();
    await this.units.run(async (work) => {
      await this.refuseTwice(work, id, me);
      const row = await this.reads.one(id, work.manager);
      // Shared, so that submissions do not wait for each other but closing or extending the call does.
      await work.manager.query('select 1 from calls where id = $1 for share', [row.callId]);
      const call = await this.calls.one(row.callId, work.manager);
      const form = await this.calls.form(row.formVersionId);
      await writeStanding(work.manager, id, form, await this.standing.of(row.organizationId, work.manager), me.personId, work.at);
      const answers = withFiles(form, valuesOf(await storedAnswers(work.manager, id)), row.files);
      const callAccepts = acceptsAt(call, receivedAt, row.extendedUntil);
      const moved = row.formVersionId === call.formVersionId ? [] : [problem('form', 'formChanged', says.formChanged)];
      const problems = callAccepts ? [...moved, ...checkProposal(form, answers, { call: callLimits(call, themes), now: receivedAt }), ...(await this.files.problems(row.organizationId, call.requiredDocuments, work.manager)), ...infectedFiles(row.files), ...unsigned(dto)] : [];
      const particulars: Record<string, unknown> = { callId: row.callId, organizationId: row.organizationId, amountCents: row.requestedCents };
      let snapshot: Snapshot | undefined;
      await this.engine.fireIn(work, { ...ProposalAggregate, facts: () => ({ callAccepts, organizationBarred: row.organizationState === 'barred', callDecides: false, problems }) }, 'submit', id, me, {
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
  private async refuseTwice(work: Work, id: string, me: Actor): Promise<void> {
    const [row] = await work.manager.query<{ organizationId: string; submittedAt: Date | null }[]>('select organization_id as "organizationId", submitted_at as "submittedAt" from proposals where id = $1 for update', [id]);
    if (!row || !sideOf(me, row)) throw notFound();
    if (!proposalRoles(me, row).includes('signatory')) throw forbidden();
    if (!row.submittedAt) return;
    const [last] = await work.manager.query<{ receipt: string }[]>('select receipt from proposal_snapshots where proposal_id = $1 order by number desc limit 1', [id]);
    const inLocale = (locale: 'en' | 'fr'): string => says.already[locale].replace('{at}', formatInstant(row.submittedAt!, locale)).replace('{receipt}', last?.receipt ?? '–');
    throw wrongState('alreadySubmitted', { en: inLocale('en'), fr: inLocale('fr') });
  }

  async receipt(id: string, me: Actor): Promise<ReceiptView> {
    const { row } = await this.reads.seen(id, me);
    const [found] = await this.source.query<(Pick<ReceiptView, 'receipt' | 'number' | 'sha256' | 'submittedAt' | 'submittedBy'> & { call: ReceiptView['call'] })[]>(
      `select s.receipt, s.number, s.sha256, s.submitted_at as "submittedAt", n.name as "submittedBy", json_build_object('id', c.id, 'reference', c.reference, 'title', c.title) as call
       from proposal_snapshots s join persons n on n.id = s.submitted_by, calls c where s.proposal_id = $1 and c.id = $2 order by s.number desc limit 1`, [id, row.callId]);
    if (!found) throw notFound();
    return {
      proposalId: row.id, reference: row.reference, title: row.title, organization: row.organization.legalName,
      receipt: found.receipt, number: found.number, sha256: found.sha256, submittedAt: found.submittedAt, submittedBy: found.submittedBy, call: found.call,
    };
  }

  /** The stored text itself, byte for byte: its SHA-256 is the one on the receipt. */
  async snapshot(id: string, number: string, me: Actor): Promise<Download> {
    await this.reads.seen(id, me);
    const [found] = /^\d{1,6}$/.test(number) ? await this.source.query<{ content: string; receipt: string }[]>('select content, receipt from proposal_snapshots where proposal_id = $1 and number = $2', [id, Number(number)]) : [];
    if (!found) throw notFound();
    return new Download(found.content, 'application/json; charset=utf-8', `${found.receipt}.json`);
  }
}

const unsigned = ({ name, agreed }: SubmitProposal): FieldProblem[] => [
  ...(agreed ? [] : [problem('agreed', 'agree', says.agree)]),
  ...(name ? [] : [problem('name', 'required', says.name)]),
];

/** For steps whose fields are asked for after rights and state. */
export const required = <T>(value: T | null | undefined, field: string, text: Bilingual): T => {
  if (value === null || value === undefined || value === '') throw invalid([problem(field, 'required', text)]);
  return value;
};
