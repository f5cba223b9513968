import { expect } from '@jest/globals';
import { type Answers, exampleAnswers, proposalFacts, type Question, type Section, standardForm, typedFromStored } from '../../../src/modules/calls/form/index.js';
import type { Locale } from '../../../src/kernel/i18n/text.js';
import { namedIn, type Typed } from '../../support/visitor.js';
import type { Guest } from './guest.js';
import type { Stage, Told } from './stage.js';

/** What one organization proposes. */
export interface Project {
  /** Which of the example projects. */
  seed: number;
  months: number;
  requestCents: number;
  language: Locale;
}

export const answersFor = ({ seed, months, requestCents, language }: Project): Answers => exampleAnswers(standardForm, language, seed, { startOn: '2027-05-01', months, requestCents });

/** From the front page to an empty draft, by the open call. */
export async function startsADraft(stage: Stage, guest: Guest, key: string, language: Locale): Promise<void> {
  const { say } = guest;
  await (await guest.front()).follow(stage.callTitleIn(guest));
  await guest.follow(say.startProposal);
  await guest.press(say.startDraft, { language, servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' });
  expect(guest.status).toBe(say.draft);
  const reference = new RegExp(`${stage.callReference}-\\d+`).exec(guest.words)![0];
  stage.proposals[key] = { id: guest.id, reference, title: '', language };
}

/** Fills every section from A to K, one after the other, and arrives at the page to check the answers. */
export async function fillsEverySection(guest: Guest, proposal: Told, answers: Answers): Promise<void> {
  const [first] = standardForm.sections;
  await guest.follow(`${first!.key}. ${first!.title[guest.locale]}`);
  for (const section of standardForm.sections) {
    expect(guest.page.heading.replace(/\s+/g, ' ')).toBe(`${section.key}. ${section.title[guest.locale]}`.replace(/\s+/g, ' '));
    await fillsSection(guest, section, answers);
  }
  expect(guest.path).toBe(`/${guest.locale}/proposals/${proposal.id}/check`);
  expect(guest.words).toContain(guest.say.everythingComplete);
  proposal.title = proposalFacts(standardForm, answers).title ?? '';
}

/** Types what the section's fields take; asks for one more row as long as one is missing; saves and goes on. */
export async function fillsSection(guest: Guest, section: Section, answers: Answers): Promise<void> {
  const own = section.questions.filter(({ key, kind }) => answers[key] !== undefined && kind !== 'files');
  for (;;) {
    const fields = namedIn(guest.page.page, guest.page.page('main').get(0));
    const typed = own.map((question) => typing(guest, fields, question, answers));
    const values: Typed = Object.assign({}, ...typed.map((one) => one.values));
    const short = own.find((_, index) => typed[index]!.missing);
    if (!short) return void (await guest.press(guest.say.saveAndContinue, values));
    await guest.press({ name: '_add', value: short.key }, values);
    expect(guest.page.status).toBe(200);
  }
}

/** What is typed into the fields of one question that the page has, and whether rows are missing. */
function typing(guest: Guest, fields: ReadonlyMap<string, unknown>, question: Question, answers: Answers): { values: Typed; missing: boolean } {
  const name = `answers[${question.key}]`;
  const typed = typedFromStored(question, answers[question.key], guest.locale);
  if (typed.kind === 'one') return { values: { [name]: question.kind === 'declaration' ? typed.text === 'yes' : typed.text }, missing: false };
  if (typed.kind === 'many') return { values: { [name]: [...typed.codes] }, missing: false };
  const rows = question.kind === 'budget' ? `${name}[lines]` : name;
  const values: Typed = {};
  const shown = typed.rows.filter((cells, index) => {
    const [cell = ''] = Object.keys(cells);
    return fields.has(`${rows}[${index}][${cell}]`);
  }).length;
  for (const [index, cells] of typed.rows.slice(0, shown).entries()) {
    for (const [cell, text] of Object.entries(cells)) values[`${rows}[${index}]${cell.split('.').map((part) => `[${part}]`).join('')}`] = text;
  }
  return { values, missing: shown < typed.rows.length };
}

/** A small file that is what its name says. */
export const statement = { name: 'États financiers 2025.pdf', content: '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n', type: 'application/pdf' };
