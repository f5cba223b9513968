import { describe, expect, it } from '@jest/globals';
import { SnakeNaming, snakeCase } from './snake-naming.js';

const naming = new SnakeNaming();

describe('names in the database', () => {
  it.each([['amountCents', 'amount_cents'], ['id', 'id'], ['openDataURL', 'open_data_url'], ['line2Text', 'line2_text']])('%s becomes %s', (property, column) => {
    expect(snakeCase(property)).toBe(column);
  });

  it('are those PostgreSQL gives by itself', () => {
    expect([
      naming.primaryKeyName('proposals'), naming.uniqueConstraintName('accounts', ['email']), naming.indexName('proposals', ['call_id', 'state']),
      naming.foreignKeyName('public.proposals', ['call_id']), naming.joinColumnName('fundingCall', 'id'), naming.columnName('city', undefined, ['homeAddress']),
    ]).toEqual(['proposals_pkey', 'accounts_email_key', 'proposals_call_id_state_idx', 'proposals_call_id_fkey', 'funding_call_id', 'home_address_city']);
  });

  it('are required for tables, and where PostgreSQL would cut them', () => {
    expect(() => naming.tableName('Proposal', undefined)).toThrow("Name the table of Proposal: @Entity('table_name')");
    expect(() => naming.indexName('a'.repeat(40), ['b'.repeat(30)])).toThrow(/too long for PostgreSQL/);
  });
});
