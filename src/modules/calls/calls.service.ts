import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import { isId } from '../../kernel/ids/ids.js';
import { Call } from './call.entity.js';
import type { CallRecord } from './call-record.js';
import type { CallState } from './call.workflow.js';
import type { FormDefinition } from './form/index.js';
import { FormVersion } from './form-version.entity.js';

/** Form versions never change, so they may be kept; the oldest goes when there are many. */
const keptForms = 200;

/** Calls and their forms, as everybody else reads them. */
@Injectable()
export class Calls {
  readonly #forms = new Map<string, Promise<FormDefinition>>();

  constructor(private readonly source: DataSource) {}

  /** A call by its id, whoever asks; 404 when there is none. Inside a transaction when its manager is given. */
  async one(id: string, manager: EntityManager = this.source.manager): Promise<CallRecord> {
    const call = isId(id) ? await manager.findOneBy(Call, { id }) : null;
    if (!call) throw notFound();
    return callRecord(call);
  }

  /** The form of a version. */
  form(formVersionId: string): Promise<FormDefinition> {
    let form = this.#forms.get(formVersionId);
    if (!form) {
      if (this.#forms.size >= keptForms) this.#forms.delete(this.#forms.keys().next().value!);
      form = this.source.manager.findOneBy(FormVersion, { id: formVersionId }).then((version) => version?.definition ?? Promise.reject(notFound()));
      form.catch(() => this.#forms.delete(formVersionId));
      this.#forms.set(formVersionId, form);
    }
    return form;
  }
}

/** The row as a plain record. */
export const callRecord = (call: Call): CallRecord => ({
  id: call.id, reference: call.reference, state: call.state as CallState, programmeId: call.programmeId,
  title: call.title, summary: call.summary, purpose: call.purpose, themeCodes: call.themeCodes, recipientKinds: call.recipientKinds, requiredDocuments: call.requiredDocuments,
  opensAt: call.opensAt, closesAt: call.closesAt, questionsCloseAt: call.questionsCloseAt, zone: call.zone, graceSeconds: call.graceSeconds, envelope: call.envelope,
  minimumCents: call.minimumCents, maximumCents: call.maximumCents, earliestStartOn: call.earliestStartOn, maximumMonths: call.maximumMonths,
  costSharePercent: call.costSharePercent, overheadPercent: call.overheadPercent, stackingPercent: call.stackingPercent,
  reviewsPerProposal: call.reviewsPerProposal, rubric: call.rubric, formVersionId: call.formVersionId!, version: call.version,
  approvedBy: call.approvedBy, closedAt: call.closedAt, releasedAt: call.releasedAt,
});
