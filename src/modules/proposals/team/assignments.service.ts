import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, notFound, problem, wrongState } from '../../../kernel/errors/refusal.js';
import { newId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calls } from '../../calls/index.js';
import { mayWrite } from '../proposal-access.js';
import { lockForWriting, ProposalReads } from '../proposal-reads.js';
import { headOf } from '../section.view.js';
import type { SectionAssignmentsView } from './assignments.view.js';
import { teamWords as says } from './team.words.js';
import { colleaguesOf, teamOf } from './team.queries.js';

/** Giving the sections of a draft to colleagues who may write. */
@Injectable()
export class SectionAssignments {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
  ) {}

  async show(id: string, me: Actor): Promise<SectionAssignmentsView> {
    const { row, side } = await this.reads.seen(id, me);
    if (side !== 'applicant') throw notFound();
    const [call, form, team, colleagues] = await Promise.all([this.calls.one(row.callId), this.calls.form(row.formVersionId), teamOf(this.source.manager, id, me.personId, row.updatedAt), colleaguesOf(this.source.manager, row.organizationId)]);
    return {
      proposal: headOf(row, call),
      sections: form.sections.map(({ key, title }) => {
        const given = team.given.find(({ section }) => section === key);
        return { key, title, personId: given?.personId ?? null, name: given?.name ?? null };
      }),
      colleagues: colleagues.filter(({ writes }) => writes).map(({ id: personId, name }) => ({ id: personId, name })),
      mayGive: row.state === 'draft' && mayWrite(me, row.organizationId),
    };
  }

  /** Changes what differs from what the page showed, and records one event for each person who was given something. */
  async give(id: string, sections: Readonly<Record<string, unknown>>, seen: Readonly<Record<string, unknown>> | null, me: Actor): Promise<SectionAssignmentsView> {
    await this.units.run(async (work) => {
      const row = await lockForWriting(work.manager, id, me);
      if (!mayWrite(me, row.organizationId)) throw forbidden();
      if (row.state !== 'draft') throw wrongState('notDraft', says.notDraft);
      const form = await this.calls.form(row.formVersionId);
      const writers = new Set((await colleaguesOf(work.manager, row.organizationId)).filter(({ writes }) => writes).map((one) => one.id));
      const wrong = Object.entries(sections).filter(([key, person]) => !form.sections.some((section) => section.key === key) || (!isNobody(person) && !writers.has(String(person))));
      if (wrong.length) throw invalid(wrong.map(([key]) => problem(`sections.${key.slice(0, 80)}`, 'noSuchColleague', says.noSuchColleague)));
      const { given } = await teamOf(work.manager, id, me.personId, work.at);
      const told = new Map<string, { first: string; keys: string[] }>();
      for (const [key, asked] of Object.entries(sections)) {
        const person = isNobody(asked) ? null : String(asked);
        if (seen && Object.hasOwn(seen, key) && person === (isNobody(seen[key]) ? null : seen[key])) continue;
        if ((given.find(({ section }) => section === key)?.personId ?? null) === person) continue;
        await work.manager.query('delete from section_assignments where proposal_id = $1 and section_key = $2', [id, key]);
        if (person === null) continue;
        const rowId = newId();
        await work.manager.query('insert into section_assignments (id, proposal_id, section_key, person_id, assigned_by, assigned_at) values ($1, $2, $3, $4, $5, $6)', [rowId, id, key, person, me.personId, work.at]);
        const before = told.get(person);
        told.set(person, { first: before?.first ?? rowId, keys: [...(before?.keys ?? []), key] });
      }
      // Subjects of their own, not the proposal: who writes what is the organization's affair, and staff read a proposal's events.
      for (const [personId, { first, keys }] of told) work.record({ name: 'section.given', subjectType: 'section', subjectId: first, actorId: me.personId, particulars: { personId, sections: keys.join(', ') } });
    });
    return this.show(id, me);
  }
}

const isNobody = (person: unknown): boolean => person === null || person === undefined || person === '';
