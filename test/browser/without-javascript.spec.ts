import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { load } from 'cheerio';
import type { Locator, Page } from 'playwright-core';
import { type Answers, exampleAnswers, known, type Question, standardForm, typedFromStored } from '../../src/modules/calls/form/index.js';
import { paper } from '../../src/demonstration/paper.js';
import { describeInBrowser } from '../support/browser.js';
import { openStage, type Stage } from '../support/browsing.js';

const minutes = 420_000;
jest.setTimeout(minutes);
const newcomer = { name: 'Imani Roy', email: 'imani@rivermouth.example', password: 'calm-water-under-bridges-7' };
const organization = { legalName: 'Centre de dialogue Rivermouth', businessNumber: '856789123', city: 'Gatineau', postalCode: 'J8X 3Y6', registrationNumber: 'R-77', registrationYear: '2011' };

/** Every field of a question with what is typed into it, by the fields' names. */
function typedInto(question: Question, answers: Answers): [string, string][] {
  const name = `answers[${question.key}]`;
  const typed = typedFromStored(question, answers[question.key], 'fr');
  if (typed.kind === 'one') return [[name, typed.text]];
  if (typed.kind === 'many') return typed.codes.map((code) => [name, code]);
  const rows = question.kind === 'budget' ? `${name}[lines]` : name;
  return typed.rows.flatMap((cells, index) => Object.entries(cells).map(([cell, text]): [string, string] => [`${rows}[${index}]${cell.split('.').map((part) => `[${part}]`).join('')}`, text]));
}

describeInBrowser('a browser without JavaScript, in French', () => {
  let stage: Stage;
  let page: Page;
  let main: Locator;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.window(null, { javaScriptEnabled: false, locale: 'fr-CA' });
    main = page.locator('main');
  }, minutes);
  afterAll(() => stage.close());

  const press = (name: string | RegExp): Promise<void> => main.getByRole('button', { name }).first().click();
  const follow = (name: string | RegExp): Promise<void> => main.getByRole('link', { name }).first().click();
  const heading = (): Promise<string> => page.locator('h1').innerText();
  const named = (name: string): Locator => main.locator(`[name="${name}"]`);

  /** Types what the page has fields for, folded ones too; answers the questions of which a row is still missing. */
  async function types(questions: readonly Question[], answers: Answers, done: Set<string>): Promise<string[]> {
    for (const folded = main.locator('#section-form details:not([open]) > summary'); await folded.count(); ) await folded.first().click();
    const form = load(await page.content());
    const missing = new Set<string>();
    for (const question of questions) {
      for (const [name, text] of typedInto(question, answers)) {
        const field = form(`main [name="${name}"]`);
        if (!field.length) missing.add(question.key);
        else if (!done.has(`${name} ${text}`) && text !== '') {
          done.add(`${name} ${text}`);
          const type = field.attr('type');
          if (field.is('select')) await named(name).selectOption(text);
          else if (question.kind === 'declaration') await named(name).setChecked(text === 'yes');
          else if (type === 'radio' || type === 'checkbox') await main.locator(`[name="${name}"][value="${text}"]`).check();
          else await named(name).fill(text);
        }
      }
    }
    return [...missing];
  }

  it('an applicant registers, writes every section, adds a file, signs and holds the receipt', async () => {
    // An account, confirmed by the link of the letter.
    await page.goto('/fr');
    await follow('Créer un compte');
    for (const [name, text] of Object.entries(newcomer)) await named(name).fill(text);
    await named('agreed').check();
    await press('Créer le compte');
    await stage.portal.settle();
    const [letter] = stage.portal.mailbox.to(newcomer.email);
    await page.goto(new URL(/https?:\S+\/fr\/registration\/confirmation\/\S+/.exec(letter!.body)![0]).pathname);
    await press('Confirmer l’adresse');
    await named('email').fill(newcomer.email);
    await named('password').fill(newcomer.password);
    await press('Ouvrir une session');
    expect(await heading()).toBe('Mon travail');

    // An organization, and a draft for the open call.
    await follow('Inscrire un organisme');
    await named('kind').selectOption('CDN_NPO');
    await named('country').selectOption('CA');
    await named('province').selectOption('QC');
    for (const [name, text] of Object.entries(organization)) await named(name).fill(text);
    await press('Inscrire l’organisme');
    expect(await heading()).toBe(organization.legalName);
    await page.locator('header').getByRole('link', { name: 'Appels de propositions' }).first().click();
    await main.locator('.card', { hasText: 'Ouvert' }).locator('.card__title a').first().click();
    await follow('Commencer une proposition');
    await main.getByLabel('Français').check();
    for (const question of ['servesThemes', 'startsInTime', 'withinAmounts', 'sharesCost', 'nothingBefore']) await main.locator(`[name=${question}][value=yes]`).check();
    await press('Commencer l’ébauche');

    // Every section, row by row, and a file.
    const now = stage.portal.clock.now();
    const answers = exampleAnswers(standardForm, 'fr', 3, { startOn: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 9, 1)).toISOString().slice(0, 10), requestCents: 48_000_000, months: 14 });
    await follow(/^A\. /);
    for (const section of standardForm.sections) {
      expect((await heading()).startsWith(`${section.key}. `)).toBe(true);
      if (section.key === 'I') {
        await main.locator('input[type=file][name=supportingDocuments]').setInputFiles({ name: 'lettre d’appui.pdf', mimeType: 'application/pdf', buffer: Buffer.from(paper('Lettre d’appui')) });
        await main.locator('[data-question=supportingDocuments]').getByRole('button', { name: 'Téléverser' }).click();
        await main.getByRole('link', { name: /lettre d’appui\.pdf/ }).waitFor();
      }
      const asked = section.questions.filter(({ key, kind }) => answers[key] !== undefined && answers[key] !== null && kind !== 'files');
      const done = new Set<string>();
      for (let missing = await types(asked, answers, done); missing.length; missing = await types(asked, answers, done)) await main.locator(`button[name=_add][value="${missing[0]!}"]`).click();
      await press('Enregistrer et continuer');
    }

    // Complete, signed, received.
    await main.getByText('Tout est complet').waitFor();
    expect(await main.innerText()).toContain('lettre d’appui.pdf');
    await main.getByLabel('Je fais ces déclarations').check();
    await main.getByLabel('Votre nom complet').fill(newcomer.name);
    await main.getByLabel('Votre mot de passe').fill(newcomer.password);
    await press('Soumettre la proposition');
    expect([await heading(), /-R1\s[^]*[0-9a-f]{64}/.test(await main.innerText())]).toEqual(['Proposition soumise', true]);
    expect(await main.innerText()).toContain(answers[known.title]);
    expect(stage.errors).toEqual([]);
  });
});
