import { exampleAnswers, standardForm } from '../src/modules/calls/index.js';
import type { Dataset } from './dataset.js';

/** One thing people do, measured on both sides. */
export interface Case {
  key: string;
  name: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  /** What is sent, in turn; the first one is also recorded. */
  requests: () => { path: string; body?: string }[];
  recordPath?: string;
  target: number;
  recordedSubject: string | null;
  bareSubjects: string[];
  /** Identifiers that exist beforehand, and so are not made up by the write. */
  known: string[];
  /** Texts of the answer that are unique in the database, such as receipts. */
  uniqueTexts: (body: string) => string[];
}

/** The cases of the issue: the officer's list as JSON and page, a proposal's page, saving a section, submitting. */
export async function casesOf(data: Dataset, cookieOf: (email: string) => Promise<string>): Promise<Case[]> {
  const officer = { cookie: await cookieOf('officer@hsp.example') };
  const owner = { cookie: await cookieOf('owner@northbridge.example'), 'content-type': 'application/json' };
  const read = (key: string, name: string, path: string, target: number): Case => ({
    key, name, method: 'GET', headers: officer, requests: () => [{ path }], target, recordedSubject: null, bareSubjects: [], known: [], uniqueTexts: () => [],
  });
  const list = `/proposals?call=${data.callId}&state=eligible&sort=-requested`;
  const quarter = Math.floor(data.drafts.length / 4);
  const [saves, bareSaves, submits, bareSubmits] = [0, 1, 2, 3].map((n) => data.drafts.slice(n * quarter, (n + 1) * quarter)) as [string[], string[], string[], string[]];
  const text = exampleAnswers(standardForm, 'en', 1, { startOn: '2027-06-01', requestCents: 40_000_000 }).problem as string;
  let edition = 0;
  return [
    read('list-json', 'officer’s list, 20 of 100,000, JSON', `/api${list}`, 0.5),
    read('list-page', 'officer’s list, page', `/en${list}`, 0.35),
    read('proposal-page', 'proposal page', `/en/proposals/${data.submitted}`, 0.35),
    {
      key: 'save', name: 'save a section', method: 'POST', headers: owner, target: 0.35,
      requests: () => {
        edition += 1;
        return saves.map((id) => ({ path: `/api/proposals/${id}/sections/C`, body: JSON.stringify({ answers: { problem: `${text} ${edition}` } }) }));
      },
      recordedSubject: saves[0]!, bareSubjects: bareSaves, known: [], uniqueTexts: () => [],
    },
    {
      key: 'submit', name: 'submit a proposal', method: 'POST', headers: owner, target: 0.25,
      requests: () => submits.splice(0, Math.ceil(quarter / 4)).map((id) => ({ path: `/api/proposals/${id}/submission`, body: JSON.stringify({ name: 'Amara Okafor', agreed: true }) })),
      recordedSubject: submits[0]!, bareSubjects: bareSubmits, known: [], uniqueTexts: (body) => [...body.matchAll(/"receipt":"([^"]+)"/g)].map((m) => m[1]!),
    },
  ];
}
