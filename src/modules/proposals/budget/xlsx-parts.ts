import { SaxesParser } from 'saxes';
import { invalidField } from '../../../kernel/errors/refusal.js';
import { type Cell, mostCells, mostRows, type SheetRow } from './sheet.js';
import { sheetWords } from './sheet-words.js';

interface Handlers {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Names come with or without a prefix. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Walks XML; a document type, the way to entities that grow, is refused. */
function walk(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('doctype', () => { throw new Error('document type'); });
  parser.on('opentag', (tag) => { open(local(tag.name), tag.attributes); });
  parser.on('text', (value) => text?.(value));
  parser.on('closetag', (tag) => close?.(local(tag.name)));
  parser.write(xml).close();
}

/** The relation of each sheet, in the order of the tabs. */
export function parseSheetNames(xml: string): string[] {
  const ids: string[] = [];
  walk(xml, { open: (name, attributes) => { if (name === 'sheet') ids.push(Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''); } });
  return ids;
}

/** Which part each relation names. */
export function parseRels(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walk(xml, { open: (name, { Id, Target }) => { if (name === 'Relationship' && Id !== undefined && Target !== undefined) targets.set(Id, Target); } });
  return targets;
}

/** The texts that cells refer to by number; readings aids for other scripts are left out. */
export function parseSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let inText = 0;
  let phonetic = 0;
  walk(xml, {
    open: (name) => {
      if (name === 'si' && strings.push('') > mostCells) throw tooMany();
      if (name === 'rPh') phonetic += 1;
      if (name === 't') inText += 1;
    },
    text: (text) => { if (inText && !phonetic && strings.length) strings[strings.length - 1] += text; },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      if (name === 't') inText -= 1;
    },
  });
  return strings;
}

/** `C7` is the third column; undefined beyond the columns a budget could have. */
function columnIndex(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  const index = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return index < 100 ? index : undefined;
}

/** The rows of a sheet. */
export function parseSheet(xml: string, strings: readonly string[]): SheetRow[] {
  const rows: { number: number; cells: (Cell | undefined)[] }[] = [];
  let cells = 0;
  let open: { at: number | undefined; type: string; formula: boolean; text: string } | null = null;
  let reading = false;
  walk(xml, {
    open: (name, { r, t }) => {
      if (name === 'row') {
        rows.push({ number: Number(r) || (rows.at(-1)?.number ?? 0) + 1, cells: [] });
        if (rows.length > mostRows) throw tooMany();
      } else if (name === 'c') {
        if ((cells += 1) > mostCells) throw tooMany();
        open = { at: columnIndex(r) ?? (r === undefined ? (rows.at(-1)?.cells.length ?? 0) : undefined), type: t ?? 'n', formula: false, text: '' };
      } else if (open && name === 'f') open.formula = true;
      reading = open !== null && (name === 'v' || name === 't');
    },
    text: (text) => { if (open && reading) open.text += text; },
    close: (name) => {
      reading = false;
      const row = rows.at(-1);
      if (name !== 'c' || !open) return;
      if (row && open.at !== undefined) row.cells[open.at] = cellOf(open, strings);
      open = null;
    },
  });
  return rows;
}

function cellOf({ type, formula, text }: { type: string; formula: boolean; text: string }, strings: readonly string[]): Cell | undefined {
  if (formula) return { kind: 'formula', text: '' };
  const value = (type === 's' ? (strings[Number(text)] ?? '') : text).trim();
  if (value === '') return undefined;
  return { kind: type === 'e' || type === 'b' ? 'error' : type === 'n' ? 'number' : 'text', text: value };
}

const tooMany = (): Error => invalidField('file', 'tooManyRows', sheetWords.tooManyRows);
