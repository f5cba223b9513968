import type { DataSourceOptions } from 'typeorm';
import { PreparingClient } from './prepared.js';
import { SnakeNaming } from './snake-naming.js';
import { valueTypes } from './value-types.js';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** A class, as TypeORM lists them: entities or migrations, always named one by one and never by a glob. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type for a class
export type ClassList = Function[];

/** The one set of database options; the schema comes from migrations only. */
export function dataSourceOptions(url: string, entities: ClassList, migrations: ClassList): PostgresOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    poolSize: 10,
    connectTimeoutMS: 10_000,
    applicationName: 'human-security-portal',
    installExtensions: false, // a migration does, where the database user may
    synchronize: false,
    logging: false,
    extra: { types: valueTypes, Client: PreparingClient },
  };
}
