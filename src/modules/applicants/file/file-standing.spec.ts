import { describe, expect, it } from '@jest/globals';
import { fileTasks, lacking } from './file-standing.js';
import { termProblems, termsOf } from './document-terms.js';
import type { DocumentView } from './file.view.js';

const today = '2026-11-24';
const document = (over: Partial<DocumentView>): DocumentView => ({
  id: 'd', kind: 'safeguardingPolicy', name: { en: 'a', fr: 'b' }, fiscalYear: null, state: 'verified', issuedOn: '2026-01-01', validFrom: '2026-01-01', validTo: '2028-12-31', fileName: 'f.pdf', mediaType: 'application/pdf',
  bytes: 1, sha256: '', submittedAt: new Date(0), submittedBy: 'A', checkedAt: null, checkNote: null, ...over,
});
const standing = (...documents: DocumentView[]): string => fileTasks(documents, today).find(({ kind }) => kind === documents[0]!.kind)!.standing;

describe('the standing of a kind of document', () => {
  it('follows its documents', () => {
    expect(fileTasks([], today).filter(({ standing: s }) => s === 'missing').map(({ kind }) => kind)).toEqual(['proofOfRegistration', 'boardList', 'auditedStatements', 'safeguardingPolicy', 'antiFraudPolicy', 'procurementPolicy', 'conflictOfInterestPolicy']);
    expect(standing(document({}))).toBe('verified');
    expect(standing(document({ state: 'submitted' }))).toBe('waiting');
    expect(standing(document({ validTo: '2027-01-23' }))).toBe('expiring');
    expect(standing(document({ validTo: '2027-01-24' }))).toBe('verified');
    expect(standing(document({ validTo: '2027-01-23' }), document({ state: 'submitted' }))).toBe('waiting');
    expect(standing(document({ validTo: today }))).toBe('expiring');
    expect(standing(document({ validTo: '2026-11-23' }))).toBe('expired');
    expect(standing(document({ state: 'notVerified' }))).toBe('refused');
    expect(standing(document({ state: 'replaced' }))).toBe('missing');
  });

  it('counts years for statements', () => {
    const year = (fiscalYear: number): DocumentView => document({ kind: 'auditedStatements', fiscalYear });
    expect(fileTasks([year(2025)], today).find(({ kind }) => kind === 'auditedStatements')).toMatchObject({ standing: 'missing', yearsMissing: 1 });
    expect(standing(year(2025), year(2024))).toBe('verified');
    expect(standing(year(2025), year(2025))).toBe('missing');
  });

  it('blocks only with what a call asks for', () => {
    const tasks = fileTasks([document({ state: 'expired' })], today);
    expect(lacking(tasks, []).length).toBe(0);
    expect(lacking(tasks, ['safeguardingPolicy', 'annualReport']).map(({ kind }) => kind)).toEqual(['annualReport', 'safeguardingPolicy']);
  });
});

describe('the terms of a document', () => {
  it('are filled in from its kind', () => {
    expect(termsOf({ kind: 'safeguardingPolicy', issuedOn: '2026-01-31' })).toEqual({ fiscalYear: null, issuedOn: '2026-01-31', validFrom: '2026-01-31', validTo: '2029-01-30' });
    expect(termsOf({ kind: 'auditedStatements', fiscalYear: 2025, issuedOn: '2026-07-01' }).validTo).toBe('2028-09-30');
    expect(termsOf({ kind: 'proofOfRegistration', issuedOn: '2001-01-01', fiscalYear: 2001 })).toMatchObject({ fiscalYear: null, validTo: null });
  });

  it('are refused where they cannot be', () => {
    const codes = (terms: Parameters<typeof termsOf>[0]): string[] => termProblems(terms.kind, termsOf(terms), today).map(({ code }) => code);
    expect(codes({ kind: 'safeguardingPolicy', issuedOn: today })).toEqual([]);
    expect(codes({ kind: 'auditedStatements', issuedOn: '2026-11-25' })).toEqual(['fiscalYear', 'dateAhead']);
    expect(codes({ kind: 'safeguardingPolicy', issuedOn: '2020-01-01' })).toEqual(['documentOver']);
  });
});
