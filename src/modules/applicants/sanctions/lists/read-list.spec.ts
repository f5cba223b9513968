import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../../kernel/errors/refusal.js';
import type { ListSource, ReadList } from './list-entry.js';
import { listReaders } from './read-list.js';

async function* pieces(bytes: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (source: ListSource, text: string | Buffer, size?: number): Promise<ReadList> => listReaders[source](pieces(Buffer.from(text as string), size));
const refused = async (source: ListSource, text: string | Buffer): Promise<string> => {
  const error = await read(source, text, 4_096).then(() => null, (reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  expect(error.problems.map(({ field }) => field)).toEqual(['file']);
  return error.problems[0]!.code;
};
const un = (inside: string, root = 'CONSOLIDATED_LIST dateGenerated="2026-11-20T09:00:00Z"'): string => `<?xml version="1.0" encoding="utf-8"?><${root}>${inside}</${root.split(' ')[0]}>`;
const person = '<INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>TARVEK</FIRST_NAME><SECOND_NAME>SOLDUN</SECOND_NAME></INDIVIDUAL></INDIVIDUALS>';

describe('a list file', () => {
  it('of the United Nations gives persons and entities with their other names', async () => {
    const file = un(`<INDIVIDUALS><INDIVIDUAL><DATAID>6900001</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>TARVEK</FIRST_NAME><SECOND_NAME>ILMO</SECOND_NAME><THIRD_NAME>SOLDUN</THIRD_NAME>
      <UN_LIST_TYPE>Invented</UN_LIST_TYPE><REFERENCE_NUMBER>XXi.1</REFERENCE_NUMBER><LISTED_ON>2021-11-16</LISTED_ON><NAME_ORIGINAL_SCRIPT>тарвек солдун</NAME_ORIGINAL_SCRIPT><COMMENTS1>Tarvek &amp; others</COMMENTS1>
      <DESIGNATION><VALUE>Chief</VALUE></DESIGNATION><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Tarwek S&#xF4;ldun</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><COUNTRY>Nowhere</COUNTRY></INDIVIDUAL_ADDRESS><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS>
      <ENTITIES><ENTITY><DATAID>6900002</DATAID><FIRST_NAME>CRIMSON VELDT</FIRST_NAME><ENTITY_ALIAS><ALIAS_NAME>Veldt Rouge</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES>`);
    expect(await read('un', file)).toEqual({
      datedOn: '2026-11-20',
      entries: [
        { reference: 'XXi.1', kind: 'person', name: 'TARVEK ILMO SOLDUN', aliases: ['тарвек солдун', 'Tarwek Sôldun'], born: ['1961'], programme: 'Invented', listedOn: '2021-11-16' },
        { reference: '6900002', kind: 'organization', name: 'CRIMSON VELDT', aliases: ['Veldt Rouge'], born: [], programme: null, listedOn: null },
      ],
    });
  });

  it.each([['', '', '', '', '', ''], ['-Pays', '-NomDeFamille', '-Prenom', 'OrShip-EntiteOuNavire', '-Alias', 'OrShipBuildDate-DateDeNaissance']])('of Canada is read with names of elements in one language or both (%s)', async (country, last, given, entity, aliases, born) => {
    const el = (name: string, value: string): string => `<${name}>${value}</${name}>`;
    const file = `<data-set><record>${el(`Country${country}`, 'Nowhere / Nulle part')}${el(`LastName${last}`, 'Soldun')}${el(`GivenName${given}`, 'Tarvek')}${el(`Aliases${aliases}`, 'Tarwek S., Ilmo')}${el('Schedule', '1, Part 1')}${el('Item', '7')}${el(`DateOfBirth${born}`, '1961')}</record>
      <record>${el(`Country${country}`, 'Nowhere')}${el(`Entity${entity}`, 'Crimson Veldt Co., Ltd.')}${el(`Aliases${aliases}`, 'Veldt, Inc.; Rouge')}</record></data-set>`;
    expect((await read('canada', file)).entries).toEqual([
      { reference: 'Nowhere / Nulle part · 1, Part 1 · 7', kind: 'person', name: 'Tarvek Soldun', aliases: ['Tarwek S.', 'Ilmo'], born: ['1961'], programme: 'Nowhere / Nulle part', listedOn: null },
      { reference: 'Nowhere', kind: 'organization', name: 'Crimson Veldt Co., Ltd.', aliases: ['Veldt, Inc.', 'Rouge'], born: [], programme: 'Nowhere', listedOn: null },
    ]);
  });

  it('as CSV has headings in either language', async () => {
    expect((await read('other', '\ufeffréférence;nom;alias;type\nA-1;"Veldt; Rouge";"Rouge|Veldt R";organisme\nA-2;Tarvek;;?\n')).entries).toEqual([
      { reference: 'A-1', kind: 'organization', name: 'Veldt; Rouge', aliases: ['Rouge', 'Veldt R'], born: [], programme: null, listedOn: null },
      { reference: 'A-2', kind: 'unknown', name: 'Tarvek', aliases: [], born: [], programme: null, listedOn: null },
    ]);
  });

  it.each<[string, ListSource, string | Buffer]>([
    ['listDoctype', 'un', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${un(person)}`], ['listDoctype', 'un', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${un(person)}`],
    ['listUnsound', 'un', un('<INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&secret;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS>')], ['listUnsound', 'un', un(person).slice(0, -12)], ['listUnsound', 'un', 'no list at all'],
    ['listTooDeep', 'un', un('<A>'.repeat(40))], ['listTooLong', 'un', un(`<INDIVIDUALS><INDIVIDUAL><FIRST_NAME>${'x'.repeat(60_000)}</FIRST_NAME></INDIVIDUAL></INDIVIDUALS>`)],
    ['listTooMany', 'un', un(`<ENTITIES><ENTITY><FIRST_NAME>a</FIRST_NAME>${Array.from({ length: 501 }, (_, i) => `<ENTITY_ALIAS><ALIAS_NAME>a${i}</ALIAS_NAME></ENTITY_ALIAS>`).join('')}</ENTITY></ENTITIES>`)],
    ['listEncoding', 'un', '<?xml version="1.0" encoding="windows-1252"?><CONSOLIDATED_LIST/>'], ['listEncoding', 'un', Buffer.concat([Buffer.from('<CONSOLIDATED_LIST><A>'), Buffer.from([0xe9, 0x20]), Buffer.from('</A></CONSOLIDATED_LIST>')])],
    ['otherList', 'un', '<data-set><record/></data-set>'], ['otherList', 'canada', un(person)], ['listEmpty', 'un', un('')], ['listNameless', 'un', un('<ENTITIES><ENTITY><DATAID>4</DATAID></ENTITY></ENTITIES>')],
    ['listHeading', 'other', 'a,b\nc,d\n'], ['listHeading', 'other', ''], ['listEmpty', 'other', 'name,reference\n'], ['listNameless', 'other', 'name,reference\n,A-1\n'], ['listCsv', 'other', 'name,reference\n"open,A-1\n'], ['listEncoding', 'other', Buffer.from([0x6e, 0xe9, 0x20])],
  ])('is refused at its field: %s (%s)', async (code, source, text) => expect(await refused(source, text)).toBe(code));
});
