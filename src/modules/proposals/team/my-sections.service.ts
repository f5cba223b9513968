import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Locale } from '../../../kernel/i18n/text.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { type Answers, callLimits, Calls, checkSection, sectionOf } from '../../calls/index.js';
import { Programmes } from '../../programmes/index.js';
import { writingRoles } from '../proposal-access.js';
import { taskOf } from '../proposal-desk.service.js';
import { type FileView, withFiles } from '../proposal-reads.js';
import type { MySection, MySectionsView } from './assignments.view.js';

const pageSize = 20;

interface GivenRow {
  id: string;
  section: string;
  givenBy: string;
  givenAt: Date;
  proposalId: string;
  reference: string;
  title: string;
  language: Locale;
  organization: string;
  callId: string;
  formVersionId: string;
}

/** The sections a person was given in drafts of the organizations where they may write now. */
@Injectable()
export class MySections {
  constructor(
    private readonly source: DataSource,
    private readonly calls: Calls,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  async list(after: string | null, me: Actor): Promise<MySectionsView> {
    const organizations = me.memberships.filter(({ roles }) => roles.some((role) => writingRoles.includes(role))).map(({ organizationId }) => organizationId);
    const found = await this.source.query<GivenRow[]>(
      `select a.id, a.section_key as section, g.name as "givenBy", a.assigned_at as "givenAt", p.id as "proposalId", p.reference, p.title, p.language, o.legal_name as organization, p.call_id as "callId", p.form_version_id as "formVersionId"
       from section_assignments a join proposals p on p.id = a.proposal_id join organizations o on o.id = p.organization_id join persons g on g.id = a.assigned_by
       where a.person_id = $1 and p.state = 'draft' and p.organization_id = any($2) and ($3::uuid is null or a.id < $3::uuid) order by a.id desc limit ${pageSize + 1}`, [me.personId, organizations, after]);
    const rows = found.slice(0, pageSize);
    const [calls, forms, answers, themes] = await Promise.all([
      this.calls.several(rows.map(({ callId }) => callId)), this.calls.forms(rows.map(({ formVersionId }) => formVersionId)), this.answersOf(rows.map(({ proposalId }) => proposalId)), this.programmes.themes(),
    ]);
    const now = this.clock.now();
    const sections = rows.flatMap((row): MySection[] => {
      const [call, form] = [calls.get(row.callId)!, forms.get(row.formVersionId)!];
      const section = sectionOf(form, row.section);
      if (!section) return [];
      const own = answers.get(row.proposalId)!;
      const all = withFiles(form, own.answers, own.files);
      const { progress, left } = taskOf(form, section, all, checkSection(form, section, all, { call: callLimits(call, themes), now }));
      return [{
        id: row.id, proposal: { id: row.proposalId, reference: row.reference, title: row.title, language: row.language, organization: row.organization },
        call: { title: call.title, closesAt: call.closesAt, zone: call.zone }, section: { key: section.key, title: section.title }, progress, left, givenBy: row.givenBy, givenAt: row.givenAt,
      }];
    });
    return { sections, next: found.length > pageSize ? rows.at(-1)!.id : null, now };
  }

  /** Answers and files of some proposals, in one query. */
  private async answersOf(ids: readonly string[]): Promise<Map<string, { answers: Answers; files: FileView[] }>> {
    const rows = await this.source.query<{ id: string; answers: Answers; files: FileView[] }[]>(
      `select p.id, coalesce((select json_object_agg(a.question_key, a.value) from answers a where a.proposal_id = p.id), '{}'::json) as answers,
         coalesce((select json_agg(json_build_object('id', f.id, 'question', f.question_key)) from attachments f where f.proposal_id = p.id and f.removed_at is null), '[]'::json) as files
       from proposals p where p.id = any($1)`, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, answers, files }) => [id, { answers, files }]));
  }
}
