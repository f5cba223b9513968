import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { invalidField, Refusal } from '../../../../kernel/errors/refusal.js';
import type { EntryKind, ReadList } from './list-entry.js';
import { EntryCollector } from './list-limits.js';
import { listWords } from './list-words.js';

type Column = 'name' | 'aliases' | 'kind' | 'reference';
const headings: Readonly<Record<string, Column>> = { name: 'name', nom: 'name', aliases: 'aliases', alias: 'aliases', kind: 'kind', type: 'kind', reference: 'reference', référence: 'reference' };
const kinds: Readonly<Record<string, EntryKind>> = { person: 'person', personne: 'person', individual: 'person', organization: 'organization', organisation: 'organization', organisme: 'organization', entity: 'organization', entité: 'organization', ship: 'ship', navire: 'ship' };

async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw invalidField('file', 'listEncoding', listWords.encoding);
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}

/** Any other list: name, aliases (with a semicolon between them), kind, reference; the first line says which column is which. */
export async function readCsvList(chunks: AsyncIterable<Buffer>): Promise<ReadList> {
  const found = new EntryCollector();
  const parser = parse({ bom: true, delimiter: [',', ';', '\t'], max_record_size: 100_000, relax_column_count: true, skip_empty_lines: true, trim: true });
  const source = Readable.from(decoded(chunks), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  const columns = new Map<Column, number>();
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      if (!columns.size) {
        cells.forEach((cell, at) => { if (Object.hasOwn(headings, cell.toLowerCase())) columns.set(headings[cell.toLowerCase()]!, at); });
        if (!columns.has('name') || !columns.has('reference')) throw invalidField('file', 'listHeading', listWords.noHeading);
        continue;
      }
      const cell = (key: Column): string => cells[columns.get(key) ?? -1] ?? '';
      found.add({ reference: cell('reference'), kind: kinds[cell('kind').toLowerCase()] ?? 'unknown', name: cell('name'), aliases: cell('aliases').split(/[;|]/), born: [], programme: null, listedOn: null }, parser.info.lines);
    }
  } catch (error) {
    source.destroy();
    throw error instanceof Refusal ? error : invalidField('file', 'listCsv', listWords.csv, { line: parser.info.lines });
  }
  if (!columns.size) throw invalidField('file', 'listHeading', listWords.noHeading);
  return { entries: found.done(), datedOn: null };
}
