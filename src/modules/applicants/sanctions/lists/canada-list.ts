import type { ReadList } from './list-entry.js';
import { EntryCollector } from './list-limits.js';
import { readXml } from './list-xml.js';

/** Elements are named in English, or in both languages: Country, Country-Pays. */
const named = (name: string): string => (name === 'data-set' ? name : name.split('-')[0]!);

/** The Canadian list: data-set with a record for each person, entity or ship. It numbers nobody: country, schedule and item are the reference. */
export async function readCanadaList(chunks: AsyncIterable<Buffer>): Promise<ReadList> {
  const found = new EntryCollector();
  await readXml(chunks, { root: 'data-set', records: ['record'], parts: [], named }, {
    record: (_, { texts }, line) => {
      const one = (...keys: readonly string[]): string => keys.map((key) => texts.get(key)?.[0] ?? '').find(Boolean) ?? '';
      const entity = one('Entity', 'EntityOrShip');
      const person = [one('GivenName'), one('LastName')].filter(Boolean).join(' ');
      const ship = one('ShipIMONumber') !== '';
      found.add({
        reference: [one('Country'), one('Schedule'), one('Item')].filter(Boolean).join(' · '), kind: ship ? 'ship' : entity ? 'organization' : 'person', name: entity || person,
        // Companies have commas in their names, people do not.
        aliases: (texts.get('Aliases') ?? []).flatMap((all) => all.split(entity ? /[;|]/ : /[;|,]/)), born: ship ? [] : (texts.get('DateOfBirth') ?? texts.get('DateOfBirthOrShipBuildDate') ?? []),
        programme: one('Country') || null, listedOn: one('DateOfListing') || null,
      }, line);
    },
  });
  return { entries: found.done(), datedOn: null };
}
