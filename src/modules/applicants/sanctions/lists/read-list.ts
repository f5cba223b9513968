import { createReadStream } from 'node:fs';
import { readCanadaList } from './canada-list.js';
import { readCsvList } from './csv-list.js';
import type { ListSource, ReadList } from './list-entry.js';
import { readUnList } from './un-list.js';

/** How a list of one publisher is read: a stream of bytes in, entries out. The port behind which every format stands. */
export type ListReader = (chunks: AsyncIterable<Buffer>) => Promise<ReadList>;
export const listReaders: Readonly<Record<ListSource, ListReader>> = { un: readUnList, canada: readCanadaList, other: readCsvList };
/** The ending of a source's files. */
export const listExtension: Readonly<Record<ListSource, string>> = { un: '.xml', canada: '.xml', other: '.csv' };

/** The list in a file; refused at the field `file` with the reason. */
export const readListFile = (source: ListSource, path: string): Promise<ReadList> => listReaders[source](createReadStream(path) as AsyncIterable<Buffer>);
