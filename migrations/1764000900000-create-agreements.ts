import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements, instalments, payments, reports: what follows an approval. */
export class CreateAgreements1764000900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create sequence agreement_numbers;
      create table agreements (
        id uuid primary key,
        number text not null constraint agreements_number unique,
        proposal_id uuid not null constraint agreements_proposal unique references proposals,
        call_id uuid not null references calls,
        programme_id uuid not null references programmes,
        organization_id uuid not null references organizations,
        state text not null,
        kind text not null check (kind in ('grant', 'contribution')),
        title jsonb not null,
        public_description jsonb not null,
        expected_results jsonb not null,
        theme_code text not null references themes,
        country_shares jsonb not null,
        language text not null check (language in ('en', 'fr')),
        maximum_cents bigint not null check (maximum_cents > 0),
        years jsonb not null,
        holdback_percent int not null default 10 check (holdback_percent between 0 and 50),
        start_on date not null,
        end_on date not null,
        offered_at timestamptz,
        offer_expires_at timestamptz,
        recipient_signed_by uuid references persons,
        recipient_signed_at timestamptz,
        department_signed_by uuid references persons,
        department_signed_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version int not null default 1,
        constraint agreements_period check (end_on > start_on)
      );
      create index agreements_organization on agreements (organization_id, id desc);
      create index agreements_state on agreements (state, id desc);
      create table instalments (
        id uuid primary key,
        agreement_id uuid not null references agreements,
        number int not null,
        kind text not null check (kind in ('advance', 'progress', 'final')),
        amount_cents bigint not null check (amount_cents > 0),
        due_on date not null,
        fiscal_year int not null,
        constraint instalments_number unique (agreement_id, number)
      );
      create table payments (
        id uuid primary key,
        agreement_id uuid not null references agreements,
        instalment_id uuid not null constraint payments_instalment unique references instalments,
        organization_id uuid not null references organizations,
        state text not null,
        amount_cents bigint not null check (amount_cents > 0),
        fiscal_year int not null,
        due_on date not null,
        certified_by uuid references persons,
        certified_at timestamptz,
        certification_note text,
        released_by uuid references persons,
        released_at timestamptz,
        paid_on date,
        external_reference text,
        created_at timestamptz not null,
        constraint payments_two_people check (released_by is null or released_by <> certified_by)
      );
      create index payments_state on payments (state, due_on, id);
      create index payments_due on payments (due_on, id);
      create index payments_year on payments (fiscal_year, due_on, id);
      create index payments_agreement on payments (agreement_id);
      create table reports (
        id uuid primary key,
        agreement_id uuid not null references agreements,
        organization_id uuid not null references organizations,
        kind text not null check (kind in ('final')),
        state text not null,
        due_on date not null,
        achievements text not null default '',
        lessons text not null default '',
        spent_cents bigint,
        version int not null default 1,
        edited_at timestamptz,
        submitted_by uuid references persons,
        submitted_at timestamptz,
        reviewed_by uuid references persons,
        reviewed_at timestamptz,
        review_note text,
        created_at timestamptz not null,
        constraint reports_kind unique (agreement_id, kind)
      );
      create index reports_state on reports (state, due_on, id);
      create index reports_due on reports (due_on, id);
      create index reports_organization on reports (organization_id, due_on, id);
      create table report_submissions (
        report_id uuid not null references reports,
        number int not null,
        achievements text not null,
        lessons text not null,
        spent_cents bigint not null check (spent_cents >= 0),
        submitted_by uuid not null references persons,
        submitted_at timestamptz not null,
        primary key (report_id, number)
      );
      create trigger report_submissions_immutable before update or delete on report_submissions for each row execute function refuse_change();
      alter table ledger_entries add constraint ledger_entries_agreement_fk foreign key (agreement_id) references agreements;
      alter table ledger_entries add constraint ledger_entries_payment_fk foreign key (payment_id) references payments;
    `);
  }
  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
