import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NameSources } from '../applicants/index.js';

/** Partners of proposals that were handed in and are not over without money. */
const partners = `
  select p.organization_id as "organizationId", 'partner' as kind, p.id as "subjectId", entry ->> 'name' as name
  from proposals p join answers a on a.proposal_id = p.id and a.question_key = 'partners'
    cross join lateral jsonb_array_elements(case jsonb_typeof(a.value) when 'array' then a.value else '[]'::jsonb end) entry
  where p.submitted_at is not null and p.state not in ('draft', 'withdrawn', 'notSubmitted', 'notFunded') and entry ->> 'name' is not null and ($1::uuid[] is null or p.organization_id = any($1))`;

/** Has the names of partners compared with the sanctions lists, too. */
@Injectable()
export class PartnerNames implements OnModuleInit {
  constructor(private readonly sources: NameSources) {}

  onModuleInit(): void {
    this.sources.add(partners);
  }
}
