import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { docmByType, docx, encryptedOffice, pdf, png, xlsx, zipOf } from '../../../../test/support/hostile-files.js';
import { inspect } from './inspect.js';

describe('a file', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portal-inspect-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const judge = async (name: string, content: string | Buffer): Promise<string> => {
    const file = path.join(folder, 'content');
    writeFileSync(file, content);
    const verdict = await inspect(name, file, Buffer.byteLength(content));
    return verdict.refused ?? verdict.mediaType;
  };

  it.each([
    ['plan.pdf', pdf(), 'application/pdf'],
    ['Plan.PDF', Buffer.concat([pdf(), pdf()]), 'application/pdf'],
    ['padded.pdf', Buffer.concat([pdf(), Buffer.alloc(1_000, 0x0a)]), 'application/pdf'],
    ['letter.docx', docx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['budget.xlsx', xlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['photo.png', png(), 'image/png'],
    ['budget.csv', 'line;amount\ntravel;100\n', 'text/csv'],
  ])('%s is what it says', async (name, content, kind) => {
    expect(await judge(name, content)).toBe(kind);
  });

  it.each([
    ['empty', 'a.pdf', ''],
    ['wrongKind', 'a.exe', 'MZ'],
    ['wrongKind', 'a.docx', pdf()],
    ['wrongKind', 'a.xlsx', docx()],
    ['wrongKind', 'a.docx', zipOf([{ name: 'readme.txt', content: 'hello' }])],
    ['wrongKind', 'a', pdf()],
    ['wrongKind', 'a.csv', docx()],
    ['wrongKind', 'a.csv', 'a;b\u0000c'],
    ['polyglot', 'a.csv', '<script>alert(1)</script>'],
    ['macros', 'a.docx', docx({ name: 'word/vbaProject.bin', content: 'x' })],
    ['macros', 'a.docx', docx({ name: 'word/VBAPROJECT.BIN', content: 'x' })],
    ['macros', 'a.xlsx', xlsx({ name: 'xl/macrosheets/sheet1.xml', content: 'x' })],
    ['macros', 'a.docx', docmByType()],
    ['macros', 'a.docm', docx()],
    ['encrypted', 'a.docx', encryptedOffice()],
    ['encrypted', 'a.pdf', pdf('trailer << /Encrypt 5 0 R >>')],
    ['encrypted', 'a.pdf', pdf('2 0 obj << /Encrypt<< /Filter /Standard >> >> endobj')],
    ['activeContent', 'a.pdf', pdf('2 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj')],
    ['activeContent', 'a.pdf', pdf('2 0 obj << /S/Launch /F (cmd.exe) >> endobj')],
    ['polyglot', 'a.pdf', Buffer.concat([pdf(), docx()])],
    ['polyglot', 'a.pdf', Buffer.concat([pdf(), Buffer.from('<html><script>alert(1)</script></html>')])],
    ['polyglot', 'a.pdf', Buffer.from('%PDF-1.7\n<script>alert(1)</script>\n%%EOF')],
    ['polyglot', 'a.pdf', Buffer.concat([pdf(), Buffer.from('x'.repeat(2_000))])],
    ['polyglot', 'a.pdf', Buffer.from('/*\n%PDF-1.7\n*/ alert(1)\n%%EOF')],
    ['polyglot', 'a.png', Buffer.concat([png(), docx()])],
    ['polyglot', 'a.png', Buffer.concat([png(), Buffer.from('<script src=x></script>')])],
    ['polyglot', 'a.docx', zipOf([{ name: '%PDF-1.7', content: 'x' }])],
    ['drawing', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['drawing', 'a.png', '<?xml version="1.0"?><svg onload="alert(1)"/>\n<svg >'],
    ['tooMuchInside', 'a.docx', docx({ name: 'word/media/a.xml', content: Buffer.alloc(30 * 1024 * 1024) })],
    ['tooMuchInside', 'a.docx', docx(...Array.from({ length: 5_001 }, (_, n) => ({ name: `word/${n}.xml`, content: '' })))],
    ['damaged', 'a.docx', docx({ name: 'word/media/a.xml', content: Buffer.alloc(3 * 1024 * 1024), claims: 10 })],
    ['damaged', 'a.docx', docx().subarray(0, -30)],
    ['damaged', 'a.docx', docx({ name: '../../../etc/passwd', content: 'x' })],
  ])('is refused as %s: %s', async (reason, name, content) => {
    expect(await judge(name, content)).toBe(reason);
  });

  it('does not hide its password between two pieces that are read', async () => {
    const filler = Buffer.alloc(256 * 1024 - 18, 0x20);
    expect(await judge('a.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), filler, Buffer.from('/Encrypt 5 0 R\n%%EOF')]))).toBe('encrypted');
  });
});
