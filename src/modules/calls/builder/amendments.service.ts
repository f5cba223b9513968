import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalidField, notFound, wrongState } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { CallAggregate } from '../call.aggregate.js';
import { Call } from '../call.entity.js';
import { addFormVersion } from '../form-versions.js';
import { formChanges } from '../form/index.js';
import type { IssueAmendment } from './amendment.dto.js';
import { type AmendmentView, daysLeft } from './amendment.view.js';
import { workingForm } from './form-builder.service.js';
import { publishAmendment } from './publish-amendment.js';

const says = texts({
  notOpen: { en: 'Only the form of an open call is amended.', fr: 'Seul le formulaire d’un appel ouvert peut être modifié ainsi.' },
  none: { en: 'No amendment is being prepared.', fr: 'Aucune modification n’est en préparation.' },
  nothing: { en: 'Nothing differs yet from the form applicants have. Change the form first.', fr: 'Rien ne diffère encore du formulaire des demandeurs. Modifiez d’abord le formulaire.' },
  later: { en: 'Choose a time after the present deadline.', fr: 'Choisissez un moment postérieur à la date limite actuelle.' },
  extend: { en: 'This amendment asks more of applicants, so at least {days, plural, one {# day} other {# days}} must be left before the deadline. Set a later one.', fr: 'Cette modification demande davantage aux demandeurs\u00a0: il doit rester au moins {days, plural, one {# jour} other {# jours}} avant la date limite. Reportez-la.' },
});

/** Amending the form of an open call: prepared beside the form in force, then issued as its next version with a reason. */
@Injectable()
export class Amendments {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly clock: Clock,
  ) {}

  /** Begins an amendment with the form as it is, or goes on with the one that was begun. */
  start(id: string, me: Actor): Promise<void> {
    return this.units.run(async ({ manager, at }) => {
      const call = isId(id) ? await manager.findOne(Call, { where: { id }, lock: { mode: 'pessimistic_write' } }) : null;
      if (!call) throw notFound();
      if (call.state !== 'open') throw wrongState('notOpen', says.notOpen);
      await manager.query(
        `insert into form_amendments (id, call_id, definition, started_by, started_at) select $1, $2, definition, $3, $4 from form_versions where id = $5
         on conflict (call_id) where amended_at is null do nothing`, [newId(), id, me.personId, at, call.formVersionId]);
    });
  }

  /** Drops what was prepared; the form in force stays. */
  discard(id: string): Promise<void> {
    return this.units.run(async ({ manager }) => {
      const { mode } = await workingForm(manager, id, true);
      if (mode !== 'amendment') throw wrongState('noAmendment', says.none);
      await manager.query('delete from form_amendments where call_id = $1 and amended_at is null', [id]);
    });
  }

  async show(id: string): Promise<AmendmentView> {
    const { call, form, version, mode } = await workingForm(this.source.manager, id, false);
    if (mode !== 'amendment') throw wrongState('noAmendment', says.none);
    const [row] = await this.source.query<{ drafts: number }[]>(`select count(*) as drafts from proposals where call_id = $1 and state = 'draft'`, [id]);
    const changes = formChanges(version.form, form);
    const left = daysLeft(call.closesAt, this.clock.now());
    return {
      callId: call.id, reference: call.reference, title: call.title, version: version.number, next: version.number + 1, changes, drafts: Number(row!.drafts), closesAt: call.closesAt, zone: call.zone,
      daysLeft: left, daysNeeded: call.amendmentDays, mustExtend: changes.some(({ tightens }) => tightens) && left < call.amendmentDays,
    };
  }

  /** Issues it: the next version of the form, told to everybody who has a draft. Their answers stay as they are. */
  async issue(id: string, dto: IssueAmendment, me: Actor): Promise<void> {
    if (!isId(id)) throw notFound();
    const particulars: Record<string, unknown> = { callId: id };
    let issued: { number: number; definition: Parameters<typeof addFormVersion>[3]; changes: ReturnType<typeof formChanges> } | undefined;
    await this.engine.fire(CallAggregate, 'amend', id, me, {
      reason: `${dto.reasonEn} / ${dto.reasonFr}`, particulars,
      prepare: async (call, work) => {
        const { form, version, mode } = await workingForm(work.manager, id, false);
        if (mode !== 'amendment') throw wrongState('noAmendment', says.none);
        const changes = formChanges(version.form, form);
        if (JSON.stringify(form) === JSON.stringify(version.form)) throw invalidField('', 'nothingChanged', says.nothing);
        if (dto.closesAt && dto.closesAt <= call.closesAt) throw invalidField('closesAt', 'notLater', says.later);
        const closesAt = dto.closesAt ?? call.closesAt;
        if (changes.some(({ tightens }) => tightens) && daysLeft(closesAt, work.at) < call.amendmentDays) throw invalidField('closesAt', 'mustExtend', says.extend, { days: call.amendmentDays });
        call.closesAt = closesAt;
        issued = { number: version.number + 1, definition: form, changes };
        Object.assign(particulars, { formVersion: issued.number, changes: changes.map(({ kind, question }) => `${kind} ${question}`), ...(dto.closesAt ? { closesAt: closesAt.toISOString() } : {}) });
      },
      also: async (call, work) => {
        await addFormVersion(work, call, issued!.number, issued!.definition);
        await publishAmendment(work, call.id, issued!.changes, { en: dto.reasonEn, fr: dto.reasonFr }, me);
        await work.manager.query(
          `update form_amendments set form_version_id = $2, reason = $3, changes = $4, amended_by = $5, amended_at = $6 where call_id = $1 and amended_at is null`,
          [id, call.formVersionId, JSON.stringify({ en: dto.reasonEn, fr: dto.reasonFr }), JSON.stringify(issued!.changes), me.personId, work.at]);
      },
    });
  }
}
