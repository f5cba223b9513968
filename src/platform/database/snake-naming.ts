import { DefaultNamingStrategy, type Table } from 'typeorm';

/** `fundingRequestCents` → `funding_request_cents`. */
export const snakeCase = (name: string): string =>
  name.replace(/([a-z\d])([A-Z])/g, '$1_$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2').toLowerCase();

/** PostgreSQL cuts longer names silently; here they must be given by hand. */
const longestName = 63;

/**
 * Columns in snake_case, and the names PostgreSQL itself gives to unnamed keys and indexes, so that the entities and
 * hand-written migrations agree without naming each constraint. Checks are always named by hand.
 */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    if (!given) throw new Error(`Name the table of ${className}: @Entity('table_name')`);
    return given;
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snakeCase), given ?? snakeCase(property)].join('_');
  }

  override joinColumnName(relation: string, referenced: string): string {
    return `${snakeCase(relation)}_${snakeCase(referenced)}`;
  }

  override primaryKeyName(table: Table | string): string {
    return this.#name(table, [], 'pkey');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.#name(table, columns, 'key');
  }

  override relationConstraintName(table: Table | string, columns: string[]): string {
    return this.#name(table, columns, 'key');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.#name(table, columns, 'fkey');
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.#name(table, columns, 'idx');
  }

  #name(table: Table | string, columns: string[], suffix: string): string {
    const bare = this.getTableName(table).split('.').at(-1) ?? '';
    const name = [bare, ...columns, suffix].join('_');
    if (name.length > longestName) throw new Error(`The name ${name} is too long for PostgreSQL: give one in the entity and the migration`);
    return name;
  }
}
