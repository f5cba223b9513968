import type { Logger } from 'typeorm';
import { countQuery } from '../http/request-context.js';

/** TypeORM tells each statement it sends; we only count them, for the query budget of pages. */
export class CountQueries implements Logger {
  logQuery(): void {
    countQuery();
  }
  logQueryError(): void {
    // The error itself is thrown to the caller.
  }
  logQuerySlow(): void {
    // Slow statements show in the request's own line.
  }
  logSchemaBuild(): void {
    // Only migrations change the schema.
  }
  logMigration(): void {
    // Said at the start by the process itself.
  }
  log(): void {
    // Nothing else is worth a line.
  }
}
