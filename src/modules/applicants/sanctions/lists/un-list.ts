import { isLocalDate } from '../../../../kernel/time/dates.js';
import type { ReadList } from './list-entry.js';
import { EntryCollector } from './list-limits.js';
import { readXml, type XmlRecord } from './list-xml.js';

const names = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'];
const texts = (record: { texts: XmlRecord['texts'] }, ...keys: readonly string[]): string[] => keys.flatMap((key) => record.texts.get(key) ?? []);
const inParts = (record: XmlRecord, part: string, ...keys: readonly string[]): string[] => record.parts.filter(({ name }) => name === part).flatMap((one) => texts(one, ...keys));

/** The Security Council's list: CONSOLIDATED_LIST with INDIVIDUALS and ENTITIES. */
export async function readUnList(chunks: AsyncIterable<Buffer>): Promise<ReadList> {
  const found = new EntryCollector();
  let datedOn: string | null = null;
  const shape = { root: 'CONSOLIDATED_LIST', records: ['INDIVIDUAL', 'ENTITY'], parts: ['INDIVIDUAL_ALIAS', 'ENTITY_ALIAS', 'INDIVIDUAL_DATE_OF_BIRTH', 'NATIONALITY', 'DESIGNATION', 'TITLE', 'LIST_TYPE', 'LAST_DAY_UPDATED', 'INDIVIDUAL_ADDRESS', 'ENTITY_ADDRESS', 'INDIVIDUAL_PLACE_OF_BIRTH', 'INDIVIDUAL_DOCUMENT'] };
  await readXml(chunks, shape, {
    root: ({ dateGenerated }) => {
      const day = dateGenerated?.slice(0, 10);
      datedOn = isLocalDate(day) ? day : null;
    },
    record: (kind, record, line) => {
      const person = kind === 'INDIVIDUAL';
      found.add({
        reference: texts(record, 'REFERENCE_NUMBER', 'DATAID')[0] ?? '', kind: person ? 'person' : 'organization', name: texts(record, ...names).join(' '),
        aliases: [...texts(record, 'NAME_ORIGINAL_SCRIPT'), ...inParts(record, person ? 'INDIVIDUAL_ALIAS' : 'ENTITY_ALIAS', 'ALIAS_NAME')],
        born: inParts(record, 'INDIVIDUAL_DATE_OF_BIRTH', 'DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR'),
        programme: texts(record, 'UN_LIST_TYPE')[0] ?? null, listedOn: texts(record, 'LISTED_ON')[0] ?? null,
      }, line);
    },
  });
  return { entries: found.done(), datedOn };
}
