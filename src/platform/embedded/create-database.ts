import pg from 'pg';

/** Makes a database, optionally as a copy of another; one that exists is left as it is. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const copyOf = template ? ` template ${client.escapeIdentifier(template)}` : '';
    await client.query(`create database ${client.escapeIdentifier(name)}${copyOf}`);
  } catch (error) {
    if (!madeMeanwhile(error)) throw error;
  } finally {
    await client.end();
  }
}

/** Duplicate database, or the unique violation that two creations at once may meet. */
const madeMeanwhile = (error: unknown): boolean => ['42P04', '23505'].includes((error as { code?: string }).code ?? '');
