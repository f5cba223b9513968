import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { entities } from '../../../src/entities.js';
import { dataSourceOptions } from '../../../src/platform/database/data-source.js';
import { workflows } from '../../../src/workflows.js';
import { testDatabase } from '../../support/test-database.js';

/** Tables of the workflows; the rows of all others have no life of their own. */
const tableOf: Record<string, string> = { call: 'calls', clarification: 'clarifications', proposal: 'proposals', extension: 'proposal_extensions', recommendation: 'recommendations', reconsideration: 'reconsiderations', delegation: 'delegations', review: 'review_assignments', agreement: 'agreements', payment: 'payments', report: 'reports', organization: 'organizations', organizationDocument: 'organization_documents', bankAccount: 'bank_accounts', reviewer: 'reviewer_profiles', conflict: 'review_conflicts', matching: 'matching_runs', sanctionsMatch: 'sanctions_matches', partnerConsent: 'partner_consents', accessRequest: 'organization_access_requests', panelMeeting: 'panel_meetings', panelItem: 'panel_items' };

describe('the schema', () => {
  let source: DataSource;
  beforeAll(async () => {
    source = await new DataSource(dataSourceOptions(await testDatabase(), entities, [])).initialize();
  });
  afterAll(() => source.destroy());

  it('made by the migrations has exactly the columns the entities say', async () => {
    // Keys and indexes live in the migrations alone; tables and columns must agree to the letter.
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const differing = upQueries.map(({ query }) => query).filter((query) => /^(CREATE TABLE|DROP TABLE|ALTER TABLE .* (ADD|DROP|ALTER|RENAME) (COLUMN )?"(?!.*CONSTRAINT))/.test(query) && !/CONSTRAINT/.test(query));
    expect(differing).toEqual([]);
  });

  it.each(workflows.map((w) => [w.name, w] as const))('lets %s be in the states of its workflow and in no other', async (name, workflow) => {
    const [row] = await source.query<{ definition: string }[]>(
      `select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c' and conname = $1`, [`${tableOf[name]}_state`]);
    const allowed = [...(row?.definition ?? '').matchAll(/'([A-Za-z]+)'/g)].map(([, state]) => state).sort();
    expect(allowed).toEqual(Object.keys(workflow.states).sort());
  });

  it('gives every foreign key an index to find the referring rows by, or a reason not to', async () => {
    const missing = await source.query<{ key: string }[]>(`
      select c.conrelid::regclass || '.' || string_agg(a.attname, ',' order by k.n) as key
      from pg_constraint c cross join unnest(c.conkey) with ordinality as k(attnum, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
        and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)
      group by c.oid, c.conrelid order by 1`);
    // People, themes, proposals and sanctions lists are never deleted, so nobody searches by these: who did what is asked of the trail.
    expect(missing.map((m) => m.key).filter((key) => !/_(by|for)$|\.(theme_code|person_id|payment_id|programme_id|form_version_id|appropriation_id|call_id|parent_code|actor_id|reviewer_id|reader_id|instalment_id|author_id|list_id|gone_list_id|delegator_id|for_person_id)|^proposal_copies\.from_id$|^matching_pairs\.proposal_id$/.test(key))).toEqual([]);
  });
});
