import { demonstrationPassword } from '../src/demonstration/accounts.js';
import { exampleAnswers, standardForm } from '../src/modules/calls/index.js';
import type { Dataset } from './dataset.js';

/** One thing people do, measured on both sides. */
export interface Case {
  key: string;
  name: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  /** The next request; the very first is the recorded one. */
  next: () => { path: string; body?: string };
  /** Writes are counted, reads are timed: requests per round. */
  amount?: number;
  /** How many ask at once, where it is not the ten of all. */
  connections?: number;
  target: number;
  recordedSubject: string | null;
  bareSubjects: string[];
  /** Texts of the answer that are unique in the database, such as receipts. */
  uniqueTexts: (body: string) => string[];
}

/** The cases of the issue: the officer's list as JSON and page, a proposal's page, saving a section, submitting, the public search. */
export async function casesOf(data: Dataset, cookieOf: (email: string) => Promise<string>): Promise<Case[]> {
  const officer = { cookie: await cookieOf('officer@hsp.example') };
  const owner = { cookie: await cookieOf('owner@northbridge.example'), 'content-type': 'application/json' };
  const read = (key: string, name: string, path: string, target: number, headers: Record<string, string> = officer): Case => ({
    key, name, method: 'GET', headers, next: () => ({ path }), target, recordedSubject: null, bareSubjects: [], uniqueTexts: () => [],
  });
  const list = `/proposals?call=${data.callId}&state=eligible&sort=-requested`;
  const third = Math.floor(data.drafts.length / 3);
  const [saves, submits, bare] = [0, 1, 2].map((n) => data.drafts.slice(n * third, (n + 1) * third)) as [string[], string[], string[]];
  const text = exampleAnswers(standardForm, 'en', 1, { startOn: '2027-06-01', requestCents: 40_000_000 }).problem as string;
  let saved = 0;
  let submitted = 0;
  return [
    read('list-json', 'officer’s list, 20 of 100,000, JSON', `/api${list}`, 0.5),
    read('list-page', 'officer’s list, page', `/en${list}`, 0.35),
    read('proposal-page', 'proposal page', `/en/proposals/${data.submitted}`, 0.35),
    { ...read('register', 'public register search, 100,000 awards', '/en/awards?q=landmine+clearance', 0.35, {}), connections: 50 },
    {
      // Counted: a round that ends by the clock drops requests under way, and the next turn would come with a version nobody saved.
      key: 'save', name: 'save a section', method: 'POST', headers: owner, target: 0.35, amount: 1_500,
      next: () => {
        const turn = Math.floor(saved / saves.length) + 1;
        const id = saves[saved % saves.length]!;
        saved += 1;
        return { path: `/api/proposals/${id}/sections/C`, body: JSON.stringify({ answers: { problem: `${text} ${turn}` }, versions: { problem: turn } }) };
      },
      recordedSubject: saves[0]!, bareSubjects: bare, uniqueTexts: () => [],
    },
    {
      key: 'submit', name: 'submit a proposal', method: 'POST', headers: owner, target: 0.25,
      amount: 400,
      next: () => ({ path: `/api/proposals/${submits[submitted++]!}/submission`, body: JSON.stringify({ name: 'Amara Okafor', agreed: true, password: demonstrationPassword }) }),
      recordedSubject: submits[0]!, bareSubjects: bare, uniqueTexts: (body) => [...body.matchAll(/"receipt":"([^"]+)"/g)].map((m) => m[1]!),
    },
  ];
}
