import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type EventListener, ListensTo, type RecordedEvent } from '../../platform/events/listener.js';

/**
 * Rewrites an agreement's public entry from scratch, whatever happened to it: the same event twice, or two events in
 * the wrong order, end in the same row. The lock lets the last projection see what all others saw.
 */
@Injectable()
@ListensTo('register', ['agreement.inForce', 'agreement.closeOutStarted', 'agreement.closed', 'payment.paid'])
export class ProjectAward implements EventListener {
  constructor(private readonly source: DataSource) {}

  async handle({ subjectType, subjectId }: RecordedEvent): Promise<void> {
    await this.source.transaction(async (manager) => {
      const [found] = await manager.query<{ id: string }[]>(
        subjectType === 'payment' ? 'select agreement_id as id from payments where id = $1' : 'select id from agreements where id = $1', [subjectId]);
      if (!found) return;
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`award ${found.id}`]);
      await manager.query(projection, [found.id]);
    });
  }
}

const columns = ['number', 'recipient', 'recipient_kind', 'recipient_country', 'recipient_city', 'programme', 'call_reference', 'title', 'description',
  'expected_results', 'theme_code', 'countries', 'kind', 'value_cents', 'paid_cents', 'start_on', 'end_on', 'signed_on', 'status'] as const;

const projection = `
  insert into awards (agreement_id, ${columns.join(', ')})
  select a.id, a.number, o.legal_name, o.kind, o.country, o.city, g.name, c.reference, a.title, a.public_description,
    a.expected_results, a.theme_code,
    (select coalesce(jsonb_agg(jsonb_build_object('country', s ->> 'country', 'percent', coalesce(s -> 'percent', s -> 'share'))), '[]') from jsonb_array_elements(a.country_shares) s), a.kind, a.maximum_cents,
    coalesce((select sum(case when e.kind = 'pay' then e.amount_cents else -e.amount_cents end) from ledger_entries e where e.agreement_id = a.id and e.kind in ('pay', 'return', 'recover')), 0)::bigint,
    a.start_on, a.end_on, (a.department_signed_at at time zone 'America/Toronto')::date, a.state
  from agreements a join organizations o on o.id = a.organization_id join programmes g on g.id = a.programme_id join calls c on c.id = a.call_id
  where a.id = $1 and a.state in ('inForce', 'inCloseOut', 'closed') and a.department_signed_at is not null
  on conflict (agreement_id) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;
