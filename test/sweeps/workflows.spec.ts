import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { checkWorkflow } from '../../src/kernel/workflow/check-workflow.js';
import { refuseUnsound } from '../../src/kernel/workflow/refuse-unsound.js';
import type { AnyWorkflow } from '../../src/kernel/workflow/workflow.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { workflows } from '../../src/workflows.js';
import { testDatabase } from '../support/test-database.js';

const tableOf: Record<string, string> = { call: 'calls', clarification: 'clarifications', proposal: 'proposals', extension: 'proposal_extensions', recommendation: 'recommendations', reconsideration: 'reconsiderations', delegation: 'delegations', partnerConsent: 'partner_consents', panelMeeting: 'panel_meetings', panelItem: 'panel_items', accessRequest: 'organization_access_requests', reviewer: 'reviewer_profiles', conflict: 'review_conflicts', review: 'review_assignments', matching: 'matching_runs', agreement: 'agreements', payment: 'payments', report: 'reports', organization: 'organizations', organizationDocument: 'organization_documents', bankAccount: 'bank_accounts', sanctionsMatch: 'sanctions_matches' };
const each = workflows.map((workflow) => [workflow.name, workflow] as const);
const filesUnder = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true }).filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name));

describe('the list of workflows', () => {
  it('holds every workflow there is in the source', () => {
    const files = filesUnder('src/modules').filter((file) => file.endsWith('.workflow.ts'));
    const names = files.map((file) => /workflowFor<[^]*?name: '(\w+)'/.exec(readFileSync(file, 'utf8'))?.[1]);
    expect(workflows.map((w) => w.name).sort()).toEqual(names.sort());
    expect(Object.keys(tableOf).sort()).toEqual(workflows.map((w) => w.name).sort());
  });

  it('would stop the start if one of them had a state nobody reaches', () => {
    const [first] = workflows;
    const lost = { ...first!, states: { ...first!.states, lost: Object.values(first!.states)[0]! } } as AnyWorkflow;
    expect(() => refuseUnsound([lost])).toThrow('call: nobody can reach lost');
    expect(() => refuseUnsound(workflows)).not.toThrow();
  });
});

describe.each(each)('the workflow of a %s', (name, workflow) => {
  it('reaches every state, and leaves every state that is not final', () => expect(checkWorkflow(workflow)).toEqual([]));

  it('gives each state and each step a word in both languages', () => {
    const words = [workflow.title, ...Object.values(workflow.states).flatMap((s) => [s.staff, s.applicant]), ...Object.values(workflow.transitions).flatMap((t) => [t.label, ...(t.notice ? [t.notice] : []), ...(t.when ?? []).map((g) => g.text)])];
    expect(words.filter(({ en, fr }) => !en.trim() || !fr.trim())).toEqual([]);
    for (const audience of ['staff', 'applicant'] as const) for (const locale of ['en', 'fr'] as const) {
      expect(Object.values(workflow.states).map((s) => s[audience][locale]).filter((text) => /[a-z][A-Z]/.test(text))).toEqual([]);
    }
  });

  it('names each step once, and each of its events after itself', () => {
    // Two ways of one noun would share an address; two steps may never share one from the same state.
    const seen = new Set<string>();
    const shared = Object.values(workflow.transitions).flatMap((t) => t.from.map((from) => `${from} ${t.noun}`)).filter((key) => seen.size === seen.add(key).size);
    expect(shared).toEqual([]);
    expect(Object.values(workflow.transitions).map((t) => t.emits).filter((emits) => !emits.startsWith(`${name}.`))).toEqual([]);
    expect(new Set(Object.values(workflow.transitions).map((t) => t.emits)).size).toBe(Object.keys(workflow.transitions).length);
  });

  it('never tells an applicant of a decision before its release', () => {
    if (name !== 'proposal') return;
    const { underReview, approved, declined } = workflow.states;
    expect([approved!.applicant, declined!.applicant]).toEqual([underReview!.applicant, underReview!.applicant]);
  });
});

describe('the database', () => {
  let source: DataSource;
  beforeAll(async () => {
    source = await new DataSource(dataSourceOptions(await testDatabase(), [], [])).initialize();
  });
  afterAll(() => source.destroy());

  it.each(each)('keeps a %s in the states of its workflow', async (name, workflow) => {
    const found = await source.query<{ definition: string }[]>("select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'c' and conname = $1 and conrelid = $2::regclass", [`${tableOf[name]}_state`, tableOf[name]]);
    expect(found.flatMap(({ definition }) => [...definition.matchAll(/'(\w+)'/g)].map(([, state]) => state)).sort()).toEqual(Object.keys(workflow.states).sort());
  });
});
