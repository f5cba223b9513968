import { describe, expect, it } from '@jest/globals';
import { type Answers, standardForm } from '../calls/index.js';
import { contentView } from './content-presenter.js';
import type { FileView, OrganizationFacts } from './proposal-reads.js';
import { anonymousFileName, withoutNames } from './without-names.js';

const organization: OrganizationFacts = {
  id: 'o', legalName: 'Quill-On (Peace) Trust', operatingName: 'QLT', kind: 'CDN_NPO', businessNumber: '811223344', country: 'CA', province: null, city: 'Ottawa', postalCode: null,
  registrationNumber: null, registrationYear: null, website: 'https://www.quill-on.example/about?x=1',
};
const files = [{ id: 'a', question: 'supportingDocuments', fileName: 'Quill-On.PDF', sameAs: 'Quill-On old.pdf' }, { id: 'b', question: 'supportingDocuments', fileName: 'noending', sameAs: null }] as unknown as FileView[];
const shown = (answers: Record<string, unknown>, language: 'en' | 'fr' = 'en') => {
  const given = answers as Answers;
  return withoutNames(contentView({ id: 'p', language, organization, files }, standardForm, given), given);
};
const said = (content: ReturnType<typeof shown>, key: string): unknown => content.sections.flatMap((section) => section.answers).find((answer) => answer.key === key)?.value;

describe('a proposal without names', () => {
  it('takes a name out whatever its capitals, blanks and signs, and leaves the rest as it is', () => {
    for (const written of ['Quill-On (Peace) Trust', 'QUILL-ON (PEACE) TRUST', 'quill-on\n(peace)\u00a0 trust', 'qlt', 'www.quill-on.example'.slice(4)]) {
      expect(said(shown({ summary: `By ${written}, for peace and trust.` }), 'summary')).toEqual({ kind: 'text', text: 'By [applicant], for peace and trust.' });
    }
    expect(said(shown({ summary: 'Par QLT' }, 'fr'), 'summary')).toEqual({ kind: 'text', text: 'Par [demandeur]' });
  });

  it('shows nothing of contacts, signatories, signatures and partners, and numbers the partners where they are named', () => {
    const content = shown({ contactName: 'Ana Ruiz', signatoryName: 'Bo Lind', signatureName: 'B. Lind', partners: [{ name: 'First Aid Group' }, { name: 'First Aid Group South' }], summary: 'Ana Ruiz and Bo Lind ask First Aid Group South and First Aid Group.' });
    expect(content.sections.flatMap((section) => section.answers).filter(({ key }) => /contact|signat|partner/i.test(key))).toEqual([]);
    expect(content.sections.map(({ key }) => key)).not.toContain('A');
    expect([content.organization, said(content, 'summary')]).toEqual([null, { kind: 'text', text: '[name] and [name] ask [partner 2] and [partner 1].' }]);
  });

  it('names files by their place and kind', () => {
    expect(shown({}).attachments.map(({ fileName, sameAs }) => [fileName, sameAs])).toEqual([['Document 1.pdf', null], ['Document 2', null]]);
    expect(said(shown({}), 'supportingDocuments')).toMatchObject({ files: [{ id: 'a', fileName: 'Document 1.pdf', sameAs: null }, { id: 'b', fileName: 'Document 2' }] });
    expect(anonymousFileName(files, 'b')).toBe('Document 2');
  });
});
