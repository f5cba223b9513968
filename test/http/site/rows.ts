import { newId } from '../../../src/kernel/ids/ids.js';
import type { Portal } from '../../support/portal.js';
import type { World } from '../../support/world.js';

const days = (n: number): Date => new Date(Date.now() + n * 86_400_000);
const day = (n: number): string => days(n).toISOString().slice(0, 10);
const both = (text: string): { en: string; fr: string } => ({ en: text, fr: `${text} (fr)` });

/** Rows of other modules as they lie in the tables, for what the front page and "my work" read of them. */
export class Rows {
  #number = 0;
  constructor(
    private readonly portal: Portal,
    private readonly world: World,
  ) {}

  async call(state: string, title: string): Promise<string> {
    const id = newId();
    await this.portal.source.query(
      `insert into calls (id, programme_id, reference, state, title, summary, purpose, theme_codes, recipient_kinds, opens_at, closes_at, envelope, minimum_cents, maximum_cents, earliest_start_on, maximum_months, rubric, created_by, created_at, updated_at, approved_by)
       values ($1, $2, $3, $4, $5, $6, $6, '{POC}', '{CDN_NPO}', $7, $8, '[]', 1000000, 20000000, $9, 24, '{"criteria": []}', $10, now(), now(), $10)`,
      [id, this.world.programmeId, this.#reference('HSP'), state, both(title), both('Summary'), days(state === 'scheduled' ? 5 : -30), days(state === 'scheduled' ? 40 : state === 'open' ? 10 : -5), day(60), this.world.people['manager@hsp.example']]);
    return id;
  }

  async proposal(callId: string, organizationId: string, state: string, title: string): Promise<string> {
    const form = newId();
    await this.portal.source.query("insert into form_versions (id, call_id, number, definition, created_at) values ($1, $2, $3, '{}', now())", [form, callId, (this.#number += 1)]);
    const id = newId();
    await this.portal.source.query(
      `insert into proposals (id, reference, call_id, organization_id, form_version_id, state, language, title, started_by, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, 'en', $7, $8, now(), now())`,
      [id, this.#reference('P'), callId, organizationId, form, state, title, this.world.people['owner@northbridge.example']]);
    return id;
  }

  async question(proposalId: string): Promise<void> {
    await this.portal.source.query("insert into information_requests (id, proposal_id, due_at, requested_by, requested_at) values ($1, $2, $3, $4, now())", [newId(), proposalId, days(3), this.world.people['officer@hsp.example']]);
  }

  async review(proposalId: string, callId: string, reviewer: string, state = 'invited'): Promise<string> {
    const id = newId();
    await this.portal.source.query('insert into review_assignments (id, proposal_id, call_id, reviewer_id, state, due_at, assigned_by, assigned_at) values ($1, $2, $3, $4, $5, $6, $7, now())',
      [id, proposalId, callId, this.world.people[reviewer], state, days(-1), this.world.people['officer@hsp.example']]);
    return id;
  }

  async agreement(proposalId: string, callId: string, organizationId: string, state: string, title: string): Promise<string> {
    const id = newId();
    await this.portal.source.query(
      `insert into agreements (id, number, proposal_id, call_id, programme_id, organization_id, state, kind, title, public_description, expected_results, theme_code, country_shares, language, maximum_cents, years, start_on, end_on, offer_expires_at, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'contribution', $8, $8, $8, 'POC', '[]', 'en', 5000000, '[]', $9, $10, $11, now(), now())`,
      [id, this.#reference('A'), proposalId, callId, this.world.programmeId, organizationId, state, both(title), day(-10), day(300), days(14)]);
    return id;
  }

  async payment(agreementId: string, organizationId: string, state: string, dueInDays: number, certifiedBy: string | null = null): Promise<string> {
    const instalment = newId();
    const id = newId();
    await this.portal.source.query("insert into instalments (id, agreement_id, number, kind, amount_cents, due_on, fiscal_year) values ($1, $2, $3, 'progress', 100000, $4, 2026)", [instalment, agreementId, (this.#number += 1), day(dueInDays)]);
    await this.portal.source.query("insert into payments (id, agreement_id, instalment_id, organization_id, state, amount_cents, fiscal_year, due_on, certified_by, created_at) values ($1, $2, $3, $4, $5, 100000, 2026, $6, $7, now())",
      [id, agreementId, instalment, organizationId, state, day(dueInDays), certifiedBy && this.world.people[certifiedBy]]);
    return id;
  }

  async report(agreementId: string, organizationId: string, state: string, dueInDays: number): Promise<string> {
    const id = newId();
    await this.portal.source.query("insert into reports (id, agreement_id, organization_id, kind, state, due_on, created_at) values ($1, $2, $3, 'final', $4, $5, now())", [id, agreementId, organizationId, state, day(dueInDays)]);
    return id;
  }

  async award(agreementId: string, title: string): Promise<void> {
    await this.portal.source.query(
      `insert into awards (agreement_id, number, recipient, recipient_kind, recipient_country, recipient_city, programme, call_reference, title, description, expected_results, theme_code, countries, kind, value_cents, start_on, end_on, signed_on, status)
       values ($1, $2, 'Northbridge Peace Institute', 'CDN_NPO', 'CA', 'Ottawa', $3, 'HSP-1', $3, $3, $3, 'POC', '[]', 'contribution', 5000000, $4, $5, $4, 'active')`, [agreementId, this.#reference('W'), both(title), day(-10), day(300)]);
  }

  async notice(email: string, subject: string): Promise<void> {
    await this.portal.source.query("insert into notifications (id, dedupe_key, person_id, template, subject, body, href, created_at) values ($1, $4, $2, 'test', $3, $3, '/calls', now())", [newId(), this.world.people[email], both(subject), newId()]);
  }

  #reference(prefix: string): string {
    return `${prefix}-${(this.#number += 1)}`;
  }
}
