import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, their members and invitations; and the view a session's actor is read from. */
export class CreateApplicants1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table organizations (
        id uuid primary key,
        legal_name text not null,
        operating_name text,
        kind text not null check (kind in ('CDN_NPO', 'ACADEMIA', 'INT_NGO', 'LOCAL_NGO', 'MULTILATERAL', 'FOREIGN_GOV', 'CDN_GOV', 'INDIGENOUS', 'FOR_PROFIT', 'INDIVIDUAL', 'OTHER')),
        business_number text check (business_number ~ '^[1-9][0-9]{8}$'),
        country text not null check (country ~ '^[A-Z]{2}$'),
        province text,
        city text not null,
        postal_code text,
        registration_number text,
        registration_year int,
        website text,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version int not null default 1
      );
      create index organizations_name on organizations using gin (legal_name gin_trgm_ops);
      create index organizations_by_name on organizations (legal_name, id);
      create table organization_members (
        organization_id uuid not null references organizations,
        person_id uuid not null references persons,
        roles text[] not null check (roles <@ array['owner', 'editor', 'signatory', 'finance', 'reader'] and cardinality(roles) > 0),
        since timestamptz not null,
        primary key (organization_id, person_id)
      );
      create index organization_members_person on organization_members (person_id);
      create table organization_invitations (
        id uuid primary key,
        organization_id uuid not null references organizations,
        email text not null,
        roles text[] not null,
        token_hash text not null constraint organization_invitations_token unique,
        invited_by uuid not null references persons,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references persons,
        revoked_at timestamptz
      );
      create index organization_invitations_organization on organization_invitations (organization_id);

      create view actors as
      select p.id as person_id, p.name, p.email, p.locale,
        coalesce((select json_agg(r.role order by r.role) from person_roles r where r.person_id = p.id), '[]'::json) as roles,
        coalesce((select json_agg(json_build_object('organizationId', m.organization_id, 'organizationName', o.legal_name, 'roles', m.roles) order by o.legal_name)
          from organization_members m join organizations o on o.id = m.organization_id where m.person_id = p.id), '[]'::json) as memberships
      from persons p
      where p.deactivated_at is null and p.email_confirmed_at is not null;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
