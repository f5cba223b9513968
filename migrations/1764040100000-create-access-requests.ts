import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People find their organization while they register one, and ask its owners for access. */
export class CreateAccessRequests1764040100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function organization_search_key(name text) returns text language sql immutable parallel safe as
        $$ select btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, name)), '[^[:alnum:]]+', ' ', 'g')) $$;
      create index organizations_legal_search on organizations using gin (organization_search_key(legal_name) gin_trgm_ops);
      create index organizations_operating_search on organizations using gin (organization_search_key(operating_name) gin_trgm_ops);
      create index organizations_business_number on organizations (business_number);
      create index persons_mail_domain on persons (split_part(email, '@', 2));
      create table organization_access_requests (
        id uuid primary key,
        organization_id uuid not null references organizations,
        person_id uuid not null references persons,
        state text not null constraint organization_access_requests_state check (state in ('requested', 'granted', 'refused', 'withdrawn')),
        message text not null,
        requested_at timestamptz not null,
        roles text[] constraint organization_access_requests_roles check (roles <@ array['owner', 'editor', 'signatory', 'finance', 'reader'] and cardinality(roles) > 0),
        answered_by uuid references persons,
        answered_at timestamptz,
        refusal_why text,
        constraint organization_access_requests_granted check (state <> 'granted' or roles is not null),
        constraint organization_access_requests_two_people check (state not in ('granted', 'refused') or answered_by <> person_id)
      );
      create unique index organization_access_requests_one_open on organization_access_requests (organization_id, person_id) where state = 'requested';
      create index organization_access_requests_organization on organization_access_requests (organization_id, id);
      create index organization_access_requests_person on organization_access_requests (person_id, id);
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
