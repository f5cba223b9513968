import { Injectable } from '@nestjs/common';
import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import { OrganizationFiles, StandingAnswers } from '../applicants/index.js';
import { acceptsAt, type Answers, callLimits, type CallRecord, Calls, checkProposal, type FormDefinition } from '../calls/index.js';
import { Programmes } from '../programmes/index.js';
import { storedAnswers, valuesOf } from './answers.store.js';
import { infectedFiles } from './attachments.service.js';
import { consentProblems } from './partners/consent-problems.js';
import { partnerLines, standingConsents } from './partners/partner-lines.js';
import { type ProposalRow, ProposalReads, withFiles } from './proposal-reads.js';
import { writeStanding } from './standing.js';

const says = texts({
  formChanged: { en: 'The form of this call has changed since you began. Read what changed on the overview of your proposal and move it to the new form; every answer is carried over.', fr: 'Le formulaire de cet appel a changé depuis que vous avez commencé. Lisez ce qui a changé sur la page générale de votre proposition et faites-la passer au nouveau formulaire; chaque réponse est conservée.' },
});

/** A proposal at the instant a request was received: what the guards of its submission judge. */
export interface Judged {
  row: ProposalRow;
  call: CallRecord;
  form: FormDefinition;
  answers: Answers;
  callAccepts: boolean;
  /** Nothing is looked for when the call takes no submissions. */
  problems: FieldProblem[];
}

/** Whether a proposal could be submitted, judged by the instant of the request. */
@Injectable()
export class Completeness {
  constructor(
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly files: OrganizationFiles,
    private readonly standing: StandingAnswers,
  ) {}

  /** With a writer, what the organization's file says is written into a draft first; a text that waits for its signature stays as it was read. */
  async at(receivedAt: Date, id: string, { manager, at }: Work, writer: string | null): Promise<Judged> {
    const themes = await this.programmes.themes();
    const row = await this.reads.one(id, manager);
    // Shared, so that submissions do not wait for each other but closing or extending the call does.
    await manager.query('select 1 from calls where id = $1 for share', [row.callId]);
    const call = await this.calls.one(row.callId, manager);
    const form = await this.calls.form(row.formVersionId);
    if (writer && row.state === 'draft') await writeStanding(manager, id, form, await this.standing.of(row.organizationId, manager), writer, at);
    const answers = withFiles(form, valuesOf(await storedAnswers(manager, id)), row.files);
    const callAccepts = acceptsAt(call, receivedAt, row.extendedUntil);
    const consents = callAccepts && call.partnerConsent === 'required' ? await standingConsents(manager, id) : [];
    const moved = row.formVersionId === call.formVersionId ? [] : [problem('form', 'formChanged', says.formChanged)];
    return { row, call, form, answers, callAccepts, problems: callAccepts ? [...moved, ...checkProposal(form, answers, { call: callLimits(call, themes), now: receivedAt }), ...(await this.files.problems(row.organizationId, call.requiredDocuments, manager)), ...infectedFiles(row.files), ...consentProblems(call.partnerConsent, form, answers, partnerLines(form, answers, consents, 'applicant', at))] : [] };
  }
}
