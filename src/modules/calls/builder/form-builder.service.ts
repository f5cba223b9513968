import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { canonical } from '../../../platform/events/chain.js';
import { Call } from '../call.entity.js';
import { addFormVersion } from '../form-versions.js';
import { FormVersion } from '../form-version.entity.js';
import { type FormDefinition, type Question, questionOf } from '../form/index.js';

const says = texts({
  closed: { en: 'The form of this call cannot be changed now: it is changed while the call is a draft, or by an amendment while it is open.', fr: 'Le formulaire de cet appel ne peut pas être modifié en ce moment\u00a0: on le modifie quand l’appel est une ébauche, ou par une modification quand il est ouvert.' },
  stale: { en: 'Somebody else changed this question meanwhile. Open it again to see it as it is now; what you typed is still below.', fr: 'Une autre personne a modifié cette question entre-temps. Rouvrez-la pour voir sa forme actuelle; ce que vous avez saisi figure toujours ci-dessous.' },
});

/** The form that is being written: a draft's own, or the amendment of an open call. */
export interface WorkingForm {
  call: Call;
  form: FormDefinition;
  /** The version applicants have, or would have. */
  version: { id: string; number: number; form: FormDefinition };
  mode: 'draft' | 'amendment';
}

/** Changing the form of a call: each change is checked whole, and kept as a version while the call is a draft. */
@Injectable()
export class FormBuilder {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
  ) {}

  /** The form being written; 404 without the call, 409 when nothing may be changed. */
  current(id: string): Promise<WorkingForm> {
    return workingForm(this.source.manager, id, false);
  }

  /** Makes one change; two people who change the form at once take turns, each on what the other left. */
  change(id: string, me: Actor, what: Record<string, unknown>, edit: (form: FormDefinition) => FormDefinition): Promise<void> {
    return this.units.run(async (work) => {
      const { call, form, version, mode } = await workingForm(work.manager, id, true);
      const next = edit(form);
      if (canonical(next) === canonical(form)) return;
      if (mode === 'amendment') {
        await work.manager.query('update form_amendments set definition = $2::jsonb where call_id = $1 and amended_at is null', [id, JSON.stringify(next)]);
        return;
      }
      await addFormVersion(work, call, version.number + 1, next);
      record(work, id, me, { formVersion: version.number + 1, ...what });
    });
  }
}

const record = (work: Work, id: string, me: Actor, particulars: Record<string, unknown>): void => {
  work.record({ name: 'call.changed', subjectType: 'call', subjectId: id, actorId: me.personId, particulars });
};

/** Reads the form being written, with its call locked for a change. */
export async function workingForm(manager: EntityManager, id: string, locked: boolean): Promise<WorkingForm> {
  const call = isId(id) ? await manager.findOne(Call, { where: { id }, ...(locked ? { lock: { mode: 'pessimistic_write' as const } } : {}) }) : null;
  if (!call) throw notFound();
  const version = await manager.findOneByOrFail(FormVersion, { id: call.formVersionId! });
  const own = { id: version.id, number: version.number, form: version.definition };
  if (call.state === 'draft') return { call, form: version.definition, version: own, mode: 'draft' };
  const [pending] = call.state === 'open' ? await manager.query<{ definition: FormDefinition }[]>('select definition from form_amendments where call_id = $1 and amended_at is null', [id]) : [];
  if (!pending) throw wrongState('notDraft', says.closed);
  return { call, form: pending.definition, version: own, mode: 'amendment' };
}

/** What a page saw of a question; a save that saw another is stale. */
export const seenMark = (question: Question): string => createHash('sha256').update(canonical(question)).digest('hex').slice(0, 32);

/** The question to change, unless somebody else changed it since it was seen. */
export function seenQuestion(form: FormDefinition, key: string, seen: string | null | undefined): Question {
  const question = questionOf(form, key);
  if (!question) throw notFound();
  if (seen && seen !== seenMark(question)) throw new Refusal('stale', 'questionChanged', says.stale);
  return question;
}
