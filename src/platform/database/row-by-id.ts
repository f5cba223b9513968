import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { prepared } from './prepared.js';

/** Reads one row of an entity by its id as plain data: one prepared statement, without TypeORM's query builder. For hot reads. */
export function rowById<Row extends ObjectLiteral>(entity: EntityTarget<Row>): (manager: EntityManager, id: string) => Promise<Row | null> {
  let sql: string | undefined;
  return async (manager, id) => {
    const { tableName, columns } = manager.connection.getMetadata(entity);
    sql ??= prepared(`${tableName} by id`, `select ${columns.map(({ databaseName, propertyName }) => `${databaseName} as "${propertyName}"`).join(', ')} from ${tableName} where id = $1`);
    const [row] = await manager.query<Row[]>(sql, [id]);
    if (!row) return null;
    for (const { propertyName, transformer } of columns) {
      if (transformer && !Array.isArray(transformer)) (row as Record<string, unknown>)[propertyName] = transformer.from(row[propertyName]);
    }
    return row;
  };
}
