import { SaxesParser } from 'saxes';
import { invalidField, type Refusal } from '../../../../kernel/errors/refusal.js';
import { listWords } from './list-words.js';

/** The lists nest four deep at most. */
const deepest = 12;
const longestText = 50_000;

/** The texts of a record by the names of their elements; `parts` are elements that hold others. */
export interface XmlRecord {
  texts: Map<string, string[]>;
  parts: { name: string; texts: Map<string, string[]> }[];
}
export interface XmlShape {
  root: string;
  records: readonly string[];
  /** Elements of a record that hold elements of their own. */
  parts: readonly string[];
  /** The name an element counts under. */
  named?: (name: string) => string;
}
interface Handlers {
  root?: (attributes: Readonly<Record<string, string>>) => void;
  record: (name: string, record: XmlRecord, line: number) => void;
}

const put = (into: Map<string, string[]>, name: string, text: string): void => {
  const trimmed = text.trim();
  if (trimmed) into.set(name, [...(into.get(name) ?? []), trimmed]);
};

/**
 * Reads records out of XML as it streams in: nothing but the record at hand is kept. A document type, the way to entities
 * that grow or fetch, is refused, and so is what nests deeper or is longer than a list.
 */
export async function readXml(chunks: AsyncIterable<Buffer>, { root, records, parts, named = (name) => name }: XmlShape, handlers: Handlers): Promise<void> {
  const parser = new SaxesParser();
  const refuse = (code: string, text: (typeof listWords)[keyof typeof listWords]): Refusal => invalidField('file', code, text, { line: parser.line });
  const path: string[] = [];
  let record: XmlRecord | null = null;
  let part: XmlRecord['parts'][number] | null = null;
  let text = '';
  parser.on('error', () => { throw refuse('listUnsound', listWords.unsound); });
  parser.on('doctype', () => { throw refuse('listDoctype', listWords.doctype); });
  parser.on('xmldecl', ({ encoding }) => { if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw refuse('listEncoding', listWords.encoding); });
  parser.on('opentag', (tag) => {
    if (path.length >= deepest) throw refuse('listTooDeep', listWords.deep);
    if (path.length === 0) {
      if (tag.name !== root) throw refuse('otherList', listWords.otherList);
      handlers.root?.(tag.attributes);
    }
    const name = named(tag.name);
    path.push(name);
    text = '';
    if (!record && records.includes(name)) record = { texts: new Map(), parts: [] };
    else if (record && !part && parts.includes(name)) record.parts.push((part = { name, texts: new Map() }));
  });
  const more = (value: string): void => {
    text += value;
    if (text.length > longestText) throw refuse('listTooLong', listWords.long);
  };
  parser.on('text', more);
  parser.on('cdata', more);
  parser.on('closetag', () => {
    const name = path.pop()!;
    if (record && records.includes(name)) {
      handlers.record(name, record, parser.line);
      record = null;
    } else if (part?.name === name) {
      put(part.texts, name, text);
      part = null;
    } else if (record) put((part ?? record).texts, name, text);
    text = '';
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw refuse('listEncoding', listWords.encoding);
    }
  };
  for await (const chunk of chunks) parser.write(decode(chunk));
  parser.write(decode()).close();
}
