import { Injectable } from '@nestjs/common';
import { wrongState } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import type { Actor } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Calls, formChanges } from '../calls/index.js';
import { lockForWriting } from './proposal-reads.js';

const says = texts({
  notDraft: { en: 'Only a draft moves to a changed form. What was submitted stays valid as it is.', fr: 'Seule une ébauche passe à un formulaire modifié. Ce qui a été soumis demeure valide tel quel.' },
});

/** Moving a draft to the form as it was amended. Nothing that was written is touched: answers belong to questions, and those keep their keys. */
@Injectable()
export class FormMoves {
  constructor(
    private readonly units: UnitOfWork,
    private readonly calls: Calls,
  ) {}

  /** Two at once, or a save meanwhile, take turns on the proposal's row; a second move changes nothing. */
  move(id: string, me: Actor): Promise<void> {
    return this.units.run(async (work) => {
      const row = await lockForWriting(work.manager, id, me);
      if (row.state !== 'draft') throw wrongState('notDraft', says.notDraft);
      const { formVersionId } = await this.calls.one(row.callId, work.manager);
      if (formVersionId === row.formVersionId) return;
      const [before, after] = await Promise.all([this.calls.form(row.formVersionId), this.calls.form(formVersionId)]);
      await work.manager.query('update proposals set form_version_id = $2, updated_at = $3 where id = $1', [id, formVersionId, work.at]);
      work.record({
        name: 'proposal.formMoved', subjectType: 'proposal', subjectId: id, actorId: me.personId,
        particulars: { from: row.formVersionId, to: formVersionId, changes: formChanges(before, after).map(({ kind, question }) => `${kind} ${question}`) },
      });
    });
  }
}
