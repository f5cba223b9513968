import pg from 'pg';

/** One statement as the portal sent it. */
export interface Statement {
  sql: string;
  values: unknown[];
  /** The name it is prepared under; undefined when it is planned each time. */
  name?: string | undefined;
}

type Query = (this: pg.Client, config: unknown, values?: unknown, callback?: unknown) => unknown;

/** Records what this process sends to Postgres between `start` and `stop`; transactions show as BEGIN and COMMIT. */
export class Recorder {
  #statements: Statement[] | null = null;

  constructor() {
    const original = Reflect.get(pg.Client.prototype, 'query') as Query;
    const note = (sql: string, values: unknown, name?: string): void => {
      if (!/bullmq|outbox o join|pg_notify/i.test(sql)) this.#statements?.push({ sql, values: Array.isArray(values) ? values : [], name });
    };
    (pg.Client.prototype as unknown as { query: Query }).query = function (config, values, callback) {
      if (typeof config === 'string') note(config, values);
      else if (typeof (config as { text?: unknown } | null)?.text === 'string') {
        const { text, values: own, name } = config as { text: string; values?: unknown; name?: string };
        note(text, own ?? values, name);
      }
      return original.call(this, config, values, callback);
    };
  }

  async during<T>(work: () => Promise<T>): Promise<{ result: T; statements: Statement[] }> {
    this.#statements = [];
    const result = await work();
    const statements = this.#statements;
    this.#statements = null;
    return { result, statements };
  }
}
