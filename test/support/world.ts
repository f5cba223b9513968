import { insertAccounts } from '../../src/demonstration/accounts.js';
import { newId } from '../../src/kernel/ids/ids.js';
import type { Portal } from './portal.js';
import { insertPapers } from './reviews.js';

/** People, organizations, the programme and money for three fiscal years: where most tests begin. */
export interface World {
  /** Person identifiers by address. */
  people: Record<string, string>;
  northbridge: string;
  southgate: string;
  programmeId: string;
  /** Appropriation identifiers by fiscal year; 10 million dollars each unless said otherwise. */
  appropriations: Record<number, string>;
}

/** Inserts the demonstration people and organizations, and an appropriation with its entry for each year. */
export async function seedWorld(portal: Portal, options: { years?: readonly number[]; appropriationCents?: number } = {}): Promise<World> {
  const { years = [2026, 2027, 2028], appropriationCents = 1_000_000_000 } = options;
  return portal.source.transaction(async (manager) => {
    const now = new Date();
    const { people, organizations } = await insertAccounts(manager, now);
    await insertPapers(manager, Object.entries(people).filter(([email]) => email.endsWith('@reviews.example')).map(([, id]) => id));
    let [programme] = await manager.query<{ id: string }[]>('select id from programmes limit 1');
    if (!programme) {
      programme = { id: newId() };
      await manager.query('insert into programmes (id, code, name, purpose, created_at) values ($1, $2, $3, $4, $5)', [programme.id, 'HSP', { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' }, { en: 'Purpose', fr: 'But' }, now]);
      for (const [i, code] of ['POC', 'CPR', 'PSO', 'GOV', 'PUB'].entries()) {
        await manager.query('insert into themes (code, programme_id, name, crs_code, position) values ($1, $2, $3, $4, $5)', [code, programme.id, { en: code, fr: code }, '15220', i]);
      }
    }
    const appropriations: Record<number, string> = {};
    for (const year of years) {
      const id = (appropriations[year] = newId());
      await manager.query('insert into appropriations (id, programme_id, fiscal_year, vote, created_at) values ($1, $2, $3, $4, $5)', [id, programme.id, year, 'Vote 10', now]);
      await manager.query(
        `insert into ledger_entries (id, appropriation_id, programme_id, fiscal_year, kind, amount_cents, at) values ($1, $2, $3, $4, 'appropriate', $5, $6)`,
        [newId(), id, programme.id, year, appropriationCents, now]);
    }
    return { people, northbridge: organizations['Northbridge Peace Institute']!, southgate: organizations['Southgate Mediation Network']!, programmeId: programme.id, appropriations };
  });
}
