import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { localDateOf } from '../../src/kernel/time/dates.js';
import { exampleAnswers, standardForm } from '../../src/modules/calls/form/index.js';
import { describeInBrowser } from '../support/browser.js';
import { inPage, openStage, signIn, type Stage } from '../support/browsing.js';
import { password } from '../support/portal.js';

jest.setTimeout(240_000);
const minutes = 240_000;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** The first of a month, far enough ahead for the open call of the demonstration. */
const startOn = ({ portal }: Stage): string => {
  const now = portal.clock.now();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 9, 1)).toISOString().slice(0, 10);
};

/** Answers every section as the form's own script would: what a test does not type. */
async function answerAll(stage: Stage, page: Page, id: string, language: 'en' | 'fr', seed: number): Promise<void> {
  const answers = exampleAnswers(standardForm, language, seed, { startOn: startOn(stage), requestCents: 48_000_000, months: 14 });
  for (const { key, questions } of standardForm.sections) {
    const path = `/api/proposals/${id}/sections/${key}`;
    const { versions } = (await (await page.request.get(path)).json()) as { versions: Record<string, number> };
    const own = Object.fromEntries(questions.filter((q) => answers[q.key] !== undefined).map((q) => [q.key, answers[q.key]]));
    const saved = await page.request.post(path, { data: { answers: own, versions } });
    if (!saved.ok()) throw new Error(`${key}: ${saved.status()} ${await saved.text()}`);
  }
}

const idIn = (page: Page): string => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())![0];

describeInBrowser('the life of a proposal in a browser', () => {
  let stage: Stage;
  const windows = new Map<string, Page>();
  beforeAll(async () => {
    stage = await openStage();
  }, minutes);
  afterAll(() => stage.close());

  /** The window of somebody, signed in once. */
  const as = async (email: string): Promise<Page> => {
    const page = windows.get(email) ?? (await stage.window(email));
    windows.set(email, page);
    return page;
  };
  const press = (page: Page, name: string | RegExp): Promise<void> => page.locator('main').getByRole('button', { name }).first().click();
  const follow = (page: Page, name: string | RegExp): Promise<void> => page.locator('main').getByRole('link', { name }).first().click();
  /** What was said after the last step. */
  const told = (page: Page): Promise<string> => page.locator('.flash').innerText();
  const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
  const tag = (page: Page): Promise<string> => page.locator('.page-heading .tag').innerText();
  /** A step that asks once more: opens its panel and confirms. */
  const confirm = async (page: Page, name: string, fill?: (panel: ReturnType<Page['locator']>) => Promise<void>): Promise<void> => {
    const step = page.locator('details.confirm', { has: page.locator('summary', { hasText: name }) });
    await step.locator('summary').click();
    await fill?.(step);
    await step.getByRole('button', { name }).click();
  };
  const openCall = async (page: Page): Promise<void> => {
    await page.goto('/en/calls?state=open');
    await page.locator('main .card__title a').first().click();
  };

  describe('with JavaScript, in English', () => {
    let proposal: string;

    it('an applicant starts from the call and writes a section', async () => {
      const page = await stage.window();
      windows.set('owner@northbridge.example', page);
      await openCall(page);
      await follow(page, 'Start a proposal');
      await page.fill('input[name=email]', 'owner@northbridge.example');
      await page.fill('input[name=password]', password);
      await press(page, 'Sign in');
      expect(await heading(page)).toBe('Start a proposal');
      await press(page, 'Start the draft');
      expect(await told(page)).toContain('Your draft is ready');
      proposal = idIn(page);

      await follow(page, 'B. Project');
      await page.getByLabel('B1. Project title').fill('Bridges between neighbourhoods');
      await page.getByLabel('B2. Plain-language summary').fill('We bring the young people of two neighbourhoods together. They learn to settle disputes without weapons.');
      await page.getByRole('radio', { name: 'Conflict Prevention' }).check();
      await page.getByLabel('Small arms').check();
      await page.locator('[name="answers[countries][0][country]"]').selectOption({ label: 'Colombia' });
      await page.locator('[name="answers[countries][0][share]"]').fill('70');
      await press(page, 'Add a country');
      await page.locator('[name="answers[countries][1][country]"]').selectOption({ label: 'Ecuador' });
      await page.locator('[name="answers[countries][1][share]"]').fill('30');
      await page.getByLabel('B6. Start date').fill(startOn(stage));
      await page.locator('[data-autosave-status]', { hasText: /^Saved \d/ }).waitFor();
      await page.reload();
      expect(await page.getByLabel('B1. Project title').inputValue()).toBe('Bridges between neighbourhoods');
      expect(await page.locator('[name="answers[countries][1][share]"]').inputValue()).toBe('30');
      await press(page, 'Save and continue');
      expect(await heading(page)).toBe('C. Rationale');
    }, minutes);

    it('sees the totals of the budget while typing, and adds a file', async () => {
      const page = await as('owner@northbridge.example');
      await page.goto(`/en/proposals/${proposal}/sections/J`);
      const line = (name: string): ReturnType<Page['locator']> => page.locator(`[name="answers[budget][lines][0]${name}"]`);
      await line('[category]').selectOption({ index: 1 });
      await line('[description]').fill('Community mediators');
      await line('[fiscalYear]').selectOption({ index: 1 });
      await line('[quantity]').fill('12');
      await line('[unitCostCents]').fill('2,500.50');
      await line('[sources][requested]').fill('30000');
      expect(await page.locator('[data-sum=total] [data-cents]').textContent()).toBe('$30,006.00');
      expect(await page.locator('[data-line-rest]').first().textContent()).toContain('$6.00');
      await page.getByLabel('Applicant, cash').first().fill('6');
      expect(await page.locator('[data-line-rest]').first().isHidden()).toBe(true);

      await page.goto(`/en/proposals/${proposal}/sections/I`);
      await page.locator('input[type=file][name=supportingDocuments]').setInputFiles({ name: 'letter of support.pdf', mimeType: 'application/pdf', buffer: pdf });
      expect(await page.locator('[data-question=supportingDocuments]').getByRole('button', { name: 'Upload' }).isVisible()).toBe(false); // it goes by itself
      await page.getByRole('link', { name: /letter of support\.pdf/ }).waitFor();
    }, minutes);

    it('is led to what is missing, checks the answers and submits', async () => {
      const page = await as('owner@northbridge.example');
      await page.goto(`/en/proposals/${proposal}/check`);
      const left = page.locator('.notice', { hasText: 'left to do' });
      await left.getByRole('link').first().click();
      expect(new URL(page.url()).pathname).toContain(`/proposals/${proposal}/sections/`);
      await answerAll(stage, page, proposal, 'en', 1);
      await page.goto(`/en/proposals/${proposal}/check`);
      await page.getByText('Everything is complete').waitFor();
      await press(page, 'Submit the proposal');
      expect(await page.locator('#error-summary').isVisible()).toBe(true);
      await page.getByLabel('I make these declarations').check();
      await page.getByLabel('Your full name').fill('Amara Okafor');
      await page.getByLabel('Your password').fill(password);
      await press(page, 'Submit the proposal');
      expect(await heading(page)).toBe('Proposal submitted');
      expect(await page.locator('main').innerText()).toMatch(/-R1\s[^]*SHA-256 of the submission\s+[0-9a-f]{64}/);
    }, minutes);

    it('an officer confirms eligibility and assigns a reviewer', async () => {
      const page = await as('officer@hsp.example');
      await page.goto('/en/proposals');
      await page.getByLabel('Status').selectOption({ label: 'Submitted' });
      await page.getByLabel('Reference, organization or title').fill('Sahel');
      await press(page, 'Search');
      await page.locator('main table tbody a').first().click();
      const id = idIn(page);
      await confirm(page, 'Confirm eligibility');
      expect([await told(page), await tag(page)]).toEqual(['The proposal is eligible. It can be assigned to reviewers.', 'Eligible']);
      const { call } = (await (await page.request.get(`/api/proposals/${id}`)).json()) as { call: { id: string } };
      await page.goto(`/en/calls/${call.id}/assignments`);
      await page.locator('main tr', { hasText: 'Sahel' }).getByRole('link', { name: /^Assign/ }).click();
      await page.getByLabel('Reviewer', { exact: true }).selectOption({ label: (await page.getByLabel('Reviewer', { exact: true }).locator('option').allTextContents()).find((text) => text.startsWith('Samira Haddad – '))! });
      await page.getByLabel('Due').fill(localIn(14));
      await press(page, 'Assign the reviewer');
      expect(await page.locator('main tr', { hasText: 'Sahel' }).innerText()).toContain('Samira Haddad');
    }, minutes);

    it('a reviewer declares no conflict, scores and submits with the keyboard alone', async () => {
      const page = await as('reviewer1@reviews.example');
      await page.goto('/en/reviews');
      /** Presses Tab until the focus is on what is looked for. */
      const tabTo = async (selector: string): Promise<void> => {
        for (let presses = 0; presses < 400; presses += 1) {
          if (await inPage<boolean>(page, `document.activeElement.matches(${JSON.stringify(selector)})`)) return;
          await page.keyboard.press('Tab');
        }
        throw new Error(`The focus never reached ${selector}`);
      };
      await tabTo('main table a');
      await Promise.all([page.waitForURL(/reviews\/[0-9a-f-]{36}/), page.keyboard.press('Enter')]);
      await tabTo('[name=noConflict]');
      await page.keyboard.press('Space');
      await tabTo('form[action$=acceptance] button');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect(await told(page)).toBe('You can read the proposal now.');
      for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
        await tabTo(`[name="scores[R${number}]"]`);
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowDown'); // from 4 to 3, which needs no comment
        expect(await inPage(page, 'document.activeElement.value + document.activeElement.checked')).toBe('3true');
      }
      await tabTo('[name=recommendation]');
      await page.keyboard.press('Space');
      await tabTo('[name=confidence]');
      await page.keyboard.press('Space');
      await tabTo('[name=overallComment]');
      await page.keyboard.type('Sound work by people who know the place.');
      await tabTo('form button[formaction$=submission]');
      await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
      expect([await told(page), await tag(page)]).toEqual(['Your review is submitted.', 'Submitted']);
    }, minutes);

    it('a decider approves within the money of the call', async () => {
      const page = await as('decider@hsp.example');
      await page.goto('/en/calls?state=closed');
      await page.locator('.card', { hasText: 'Decisions under way' }).locator('.card__title a').click();
      await follow(page, 'Ranking');
      await follow(page, /^To\sdecide/);
      await page.locator('summary', { hasText: 'Decide otherwise' }).click(); // an officer recommended another amount
      await page.getByLabel('Approve').check();
      const years = page.locator('input[name^="years["]');
      await page.getByLabel('Amount', { exact: true }).fill('9,999,999');
      await years.nth(0).fill('9,999,999');
      await years.nth(1).fill('0');
      await page.getByLabel('Reason', { exact: true }).selectOption({ index: 1 });
      await press(page, 'Record the decision');
      expect(await page.locator('#error-summary').isVisible()).toBe(true);
      await page.getByLabel('Amount', { exact: true }).fill('200,000');
      await years.nth(0).fill('120,000');
      await years.nth(1).fill('80,000');
      await press(page, 'Record the decision');
      expect(await page.locator('main').innerText()).toContain('$200,000');
      await page.locator('main', { hasText: 'Gordon Tremaine' }).waitFor();
    }, minutes);

    it('a manager releases the results: applicants know from that moment on', async () => {
      const page = await as('manager@hsp.example');
      const applicant = await as('owner@harbourlight.example');
      const status = async (): Promise<string> => {
        await applicant.goto('/en/proposals');
        return applicant.locator('main table tbody').innerText();
      };
      expect(await status()).not.toContain('Funding awarded');
      await page.goto('/en/calls?state=closed');
      await page.locator('.card', { hasText: 'Decisions under way' }).locator('.card__title a').click();
      await follow(page, 'Ranking');
      await follow(page, 'Prepare the release');
      await confirm(page, 'Release the results');
      expect(await heading(page)).toBe('Results released');
      await stage.portal.settle();
      expect(await status()).toContain('Funding awarded');
      await applicant.locator('main tr', { hasText: 'Funding awarded' }).getByRole('link').first().click();
      await follow(applicant, 'Read the decision');
      expect(await applicant.locator('main').innerText()).toContain('Your proposal was approved');
    }, minutes);

    it('a manager offers an agreement, and both sides sign it', async () => {
      const page = await as('manager@hsp.example');
      await page.goto('/en/agreements');
      await page.locator('.card', { hasText: 'Harbour Light Foundation' }).getByRole('button', { name: /Prepare the agreement/ }).click();
      if (!page.url().endsWith('/edit')) await follow(page, 'Change the agreement');
      const french = { titleFr: 'Des voix protégées', publicDescriptionFr: 'Protège les journalistes locaux.', expectedResultsFr: 'Les procès sont couverts.' };
      const english = { titleEn: 'Voices kept safe', publicDescriptionEn: 'Protects local journalists.', expectedResultsEn: 'Trials are reported.' };
      for (const [name, text] of Object.entries({ ...french, ...english })) await page.fill(`[name=${name}]`, text);
      await press(page, 'Save the agreement');
      expect(await told(page)).toContain('The agreement is saved.');
      const path = new URL(page.url()).pathname;
      await confirm(page, 'Offer the agreement');
      expect(await tag(page)).not.toBe('');
      const recipient = await as('owner@harbourlight.example');
      await recipient.goto(path);
      await recipient.getByLabel('Your full name').fill('Fiona MacAskill');
      await recipient.getByLabel('I have read the agreement').check();
      await press(recipient, 'Sign the agreement');
      expect(await told(recipient)).toContain('You have signed.');
      const decider = await as('decider@hsp.example');
      await decider.goto(path);
      await decider.getByLabel('I have the delegated authority').check();
      await press(decider, 'Sign for the Department');
      expect(await told(decider)).toContain('The agreement is in force.');
      await stage.portal.settle();
      const reader = await stage.window();
      await reader.goto('/en/awards');
      await follow(reader, 'Voices kept safe');
      expect(await reader.locator('main').innerText()).toContain('Protects local journalists.');
    }, minutes);

    it('one person certifies a payment, another releases it and records it as paid', async () => {
      const certifier = await as('certifier@hsp.example');
      await certifier.goto('/en/payments');
      await certifier.locator('main tr', { hasText: 'Harbour Light Foundation' }).getByRole('link').first().click();
      const path = new URL(certifier.url()).pathname;
      await certifier.getByLabel('Evidence').fill('The cash-flow forecast is in the file.');
      await press(certifier, 'Certify the payment');
      expect(await told(certifier)).toBe('The payment is certified under section 34.');
      const payer = await as('payer@hsp.example');
      await payer.goto(path);
      await press(payer, 'Release the payment');
      expect(await told(payer)).toBe('The payment is released under section 33.');
      await payer.getByLabel('Day of payment').fill(localDateOf(stage.portal.clock.now()));
      await payer.getByLabel('Reference of the payment system').fill('RG-2026-7001');
      await press(payer, 'Confirm that it was paid');
      expect(await told(payer)).toBe('The payment is recorded as paid.');
    }, minutes);

    it('a recipient reports, and an officer accepts the report', async () => {
      const recipient = await as('owner@andeanwatch.example');
      await recipient.goto('/en/agreements');
      await recipient.locator('main table tbody a').first().click();
      await follow(recipient, /Final report/);
      const path = new URL(recipient.url()).pathname;
      await recipient.getByLabel('What was achieved').fill('Forty observers worked in eleven towns and documented sixty-four cases to the standard of the courts. Prosecutors opened twenty-two of them.');
      await recipient.getByLabel('What was learned').fill('Evidence travels safely only where the prosecutors know the observers. We would begin with joint training.');
      await recipient.getByLabel('Amount spent of this funding').fill('450,000');
      await press(recipient, 'Save and submit the report');
      expect(await told(recipient)).toContain('The report is submitted.');
      const officer = await as('officer@hsp.example');
      await officer.goto(path);
      await press(officer, 'Accept the report');
      expect(await told(officer)).toBe('The report is accepted.');
    }, minutes);

    it('an auditor verifies the trail, an administrator gives a role', async () => {
      const auditor = await as('auditor@hsp.example');
      await auditor.goto('/en/trail');
      await follow(auditor, 'Verification');
      await press(auditor, 'Verify the whole trail');
      expect(await auditor.locator('main').innerText()).toMatch(/The trail holds: \d+ events, none changed/);
      const admin = await as('admin@hsp.example');
      await admin.goto('/en/people?q=Friesen');
      await follow(admin, 'Joel Friesen');
      expect(await heading(admin)).toContain('Joel Friesen');
      await admin.getByLabel('Role to give').selectOption({ label: 'Reviewer' });
      await press(admin, 'Give the role');
      await admin.locator('main').getByRole('button', { name: 'Take away' }).or(admin.locator('main summary', { hasText: 'Take away' })).first().waitFor();
    }, minutes);
  });

  describe('the same without JavaScript, in French', () => {
    it('an applicant writes and submits', async () => {
      const page = await stage.window(null, { javaScriptEnabled: false, locale: 'fr-CA' });
      await signIn(page, 'owner@southgate.example', 'fr');
      const main = page.locator('main');
      await page.goto('/fr/calls?state=open');
      await main.locator('.card__title a').first().click();
      await main.getByRole('link', { name: 'Commencer une proposition' }).first().click();
      await main.getByLabel('Français').check();
      await main.getByRole('button', { name: 'Commencer l’ébauche' }).click();
      const id = idIn(page);
      await main.getByRole('link', { name: 'D. Résultats' }).click();
      await main.getByLabel('D1. Résultat ultime').fill('Moins de violence armée dans les quartiers touchés.');
      await main.locator('[name="answers[outcomes][0][statement]"]').fill('Les comités de quartier règlent les différends.');
      await main.locator('[data-question=outcomes]').getByRole('button', { name: /Ajouter/ }).click();
      expect(await main.locator('[data-question=outcomes] fieldset.row').count()).toBe(2);
      expect(await main.getByLabel('D1. Résultat ultime').inputValue()).toBe('Moins de violence armée dans les quartiers touchés.');
      await main.getByRole('button', { name: 'Enregistrer et continuer' }).click();
      expect(await page.locator('h1').innerText()).toBe('E. Activités');

      await page.goto(`/fr/proposals/${id}/sections/I`);
      await main.locator('input[type=file][name=supportingDocuments]').setInputFiles({ name: 'lettre d’appui.pdf', mimeType: 'application/pdf', buffer: pdf });
      await main.locator('[data-question=supportingDocuments]').getByRole('button', { name: 'Téléverser' }).click();
      await main.getByRole('link', { name: /lettre d’appui\.pdf/ }).waitFor();

      await answerAll(stage, page, id, 'fr', 2);
      await page.goto(`/fr/proposals/${id}`);
      await main.getByRole('link', { name: 'Vérifier vos réponses et soumettre' }).click();
      await main.getByText('Tout est complet').waitFor();
      await main.getByRole('button', { name: 'Soumettre la proposition' }).click();
      expect(await page.title()).toMatch(/^Erreur/);
      await main.getByLabel('Je fais ces déclarations').check();
      await main.getByLabel('Votre nom complet').fill('Lucía Mendoza');
      await main.getByLabel('Votre mot de passe').fill(password);
      await main.getByRole('button', { name: 'Soumettre la proposition' }).click();
      expect(await page.locator('h1').innerText()).toBe('Proposition soumise');
    }, minutes);

    it('answers a question, and takes a step that asks once more', async () => {
      const other = await stage.window(null, { javaScriptEnabled: false });
      await signIn(other, 'owner@sablier.example', 'fr');
      const main = other.locator('main');
      await other.goto('/fr/proposals');
      await main.locator('tr', { hasText: 'Réponse attendue de votre part' }).getByRole('link').first().click();
      for (const answer of await main.locator('textarea[name^="answers["]').all()) await answer.fill('La résolution du conseil est datée du 3 mars; elle désigne la directrice générale.');
      await main.getByRole('button', { name: 'Envoyer la réponse' }).click();
      expect(await other.locator('.flash').innerText()).toBe('Votre réponse est envoyée.');
      const step = main.locator('details.confirm', { hasText: 'Retirer la proposition' });
      await step.locator('summary').click();
      await step.getByRole('button', { name: 'Retirer la proposition' }).click();
      expect(await main.locator('#error-summary').innerText()).toContain('Pourquoi la retirez-vous?');
      await main.getByLabel('Pourquoi la retirez-vous?').fill('Un autre bailleur de fonds finance le projet.');
      await main.locator('details.confirm').getByRole('button', { name: 'Retirer la proposition' }).click();
      expect(await other.locator('.flash').innerText()).toBe('La proposition est retirée.');
    }, minutes);
  });

  it('a call closes when its time has come', async () => {
    const page = await stage.window();
    await openCall(page);
    const path = new URL(page.url()).pathname;
    const later = new Date(stage.portal.clock.now().getTime() + 40 * 86_400_000).toISOString();
    expect((await page.request.post('/api/demo/clock', { data: { now: later } })).ok()).toBe(true);
    await page.goto(path);
    expect([await tag(page), await page.locator('main').getByRole('link', { name: 'Start a proposal' }).count()]).toEqual(['Closed', 0]);
  }, minutes);

  it('wrote no errors to the console and kept to the content security policy', () => {
    expect(stage.errors).toEqual([]);
  });

  /** A local date and time so many days from now, as fields take it. */
  const localIn = (days: number): string => new Date(stage.portal.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 16);
});
