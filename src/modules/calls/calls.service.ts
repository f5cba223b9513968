import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import { notFound } from '../../kernel/errors/refusal.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { isId } from '../../kernel/ids/ids.js';
import { rowById } from '../../platform/database/row-by-id.js';
import { Call } from './call.entity.js';
import type { CallRecord } from './call-record.js';
import type { CallState } from './call.workflow.js';
import { type FormChange, formChanges, type FormDefinition, type Question } from './form/index.js';
import { FormVersion } from './form-version.entity.js';

/** Form versions never change, so they may be kept; the oldest goes when there are many. */
const keptForms = 200;

const callById = rowById(Call);

/** Calls and their forms, as everybody else reads them. */
@Injectable()
export class Calls {
  readonly #forms = new Map<string, Promise<FormDefinition>>();

  constructor(private readonly source: DataSource) {}

  /** A call by its id, whoever asks; 404 when there is none. Inside a transaction when its manager is given. */
  async one(id: string, manager: EntityManager = this.source.manager): Promise<CallRecord> {
    const call = isId(id) ? await callById(manager, id) : null;
    if (!call) throw notFound();
    return callRecord(call);
  }

  /** The second stage of a call for concept notes, unless it is cancelled. */
  async secondStageOf(firstId: string): Promise<CallRecord | null> {
    const call = await this.source.manager.findOneBy(Call, { firstStageCallId: firstId, state: Not('cancelled') });
    return call && callRecord(call);
  }

  /** The form as staff try it: an amendment being prepared, else the call's present version. */
  async formToTry(id: string, manager: EntityManager = this.source.manager): Promise<TriedForm> {
    const call = await this.one(id, manager);
    const [pending] = await manager.query<{ definition: FormDefinition }[]>('select definition from form_amendments where call_id = $1 and amended_at is null', [id]);
    return { call, form: pending?.definition ?? (await this.formOfCall(call.formVersionId, id, manager)), amending: pending !== undefined };
  }

  /** What a draft written against an earlier version has to know of the amendments since. */
  async changesSince(callId: string, from: string, to: string): Promise<{ amendments: { at: Date; reason: Bilingual }[]; changes: FormChange[] }> {
    const [before, after, amendments] = await Promise.all([this.form(from), this.form(to), this.source.query<{ at: Date; reason: Bilingual }[]>(
      `select a.amended_at as at, a.reason from form_amendments a join form_versions v on v.id = a.form_version_id
       where a.call_id = $1 and v.number > (select number from form_versions where id = $2) order by v.number desc`, [callId, from])]);
    return { amendments, changes: formChanges(before, after) };
  }

  /** Questions that some version of the call's form asked, as its last such version had them. */
  async questionsOnceAsked(callId: string, keys: readonly string[]): Promise<Question[]> {
    const rows = await this.source.query<{ question: Question }[]>(
      `select distinct on (q ->> 'key') q as question from form_versions v, jsonb_array_elements(v.definition -> 'sections') s, jsonb_array_elements(s -> 'questions') q
       where v.call_id = $1 and q ->> 'key' = any($2) order by q ->> 'key', v.number desc`, [callId, keys]);
    return rows.map(({ question }) => question);
  }

  /** Another version of the same call's form; 404 when it is not one. */
  async formOfCall(formVersionId: string, callId: string, manager: EntityManager): Promise<FormDefinition> {
    const version = isId(formVersionId) ? await manager.findOneBy(FormVersion, { id: formVersionId, callId }) : null;
    if (!version) throw notFound();
    return version.definition;
  }

  /** Some calls by their ids, in one query. */
  async several(ids: readonly string[]): Promise<Map<string, CallRecord>> {
    const calls = ids.length ? await this.source.manager.findBy(Call, { id: In([...new Set(ids)]) }) : [];
    return new Map(calls.map((call) => [call.id, callRecord(call)]));
  }

  /** The forms of some versions: those that are not kept yet come in one query. */
  async forms(formVersionIds: readonly string[]): Promise<Map<string, FormDefinition>> {
    const wanted = [...new Set(formVersionIds)];
    const missing = wanted.filter((id) => !this.#forms.has(id));
    const read = missing.length ? await this.source.manager.findBy(FormVersion, { id: In(missing) }) : [];
    const fresh = new Map(read.map(({ id, definition }) => [id, definition]));
    return new Map(await Promise.all(wanted.map(async (id) => [id, fresh.get(id) ?? (await this.form(id))] as const)));
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

/** A call with the form that is tried. */
export interface TriedForm {
  call: CallRecord;
  form: FormDefinition;
  /** It is an amendment that is not issued yet. */
  amending: boolean;
}

/** The row as a plain record. */
export const callRecord = (call: Call): CallRecord => ({
  id: call.id, reference: call.reference, state: call.state as CallState, programmeId: call.programmeId,
  title: call.title, summary: call.summary, purpose: call.purpose, themeCodes: call.themeCodes, recipientKinds: call.recipientKinds, requiredDocuments: call.requiredDocuments,
  opensAt: call.opensAt, closesAt: call.closesAt, questionsCloseAt: call.questionsCloseAt, zone: call.zone, graceSeconds: call.graceSeconds, envelope: call.envelope,
  minimumCents: call.minimumCents, maximumCents: call.maximumCents, earliestStartOn: call.earliestStartOn, maximumMonths: call.maximumMonths, countries: call.countries, decisionTargetOn: call.decisionTargetOn,
  costSharePercent: call.costSharePercent, overheadPercent: call.overheadPercent, stackingPercent: call.stackingPercent,
  reviewsPerProposal: call.reviewsPerProposal, amendmentDays: call.amendmentDays, rubric: call.rubric, conceptNotes: call.conceptNotes, anonymised: call.anonymised, partnerConsent: call.partnerConsent, firstStageCallId: call.firstStageCallId, formVersionId: call.formVersionId!, version: call.version,
  approvedBy: call.approvedBy, closedAt: call.closedAt, releasedAt: call.releasedAt,
});
