import pg from 'pg';

/** Statements by their text, with the name each connection keeps their plan under. */
const names = new Map<string, string>();

/**
 * Declares a statement that requests send all the time: each connection parses and plans it once. Only for constant
 * texts that look something up by its key, where one plan fits every value.
 */
export function prepared(name: string, sql: string): string {
  if ([...names].some(([text, other]) => other === name && text !== sql)) throw new Error(`Two statements are named ${name}`);
  names.set(sql, name);
  return sql;
}

type Query = (this: pg.Client, config: unknown, values?: unknown, callback?: unknown) => unknown;

/** Sends statements declared by {@link prepared} under their names, and everything else as it comes. */
export class PreparingClient extends pg.Client {}

(PreparingClient.prototype as unknown as { query: Query }).query = function (config, values, callback) {
  const name = typeof config === 'string' ? names.get(config) : undefined;
  return (Reflect.get(pg.Client.prototype, 'query') as Query).call(this, name === undefined ? config : { name, text: config }, values, callback);
};
