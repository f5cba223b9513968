import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, localDateOf } from '../../src/kernel/time/dates.js';
import { capacityKeys, contactKeys } from '../../src/modules/applicants/index.js';
import { pdfFile, sendDocument } from '../support/papers.js';
import { password, type Portal, startPortal } from '../support/portal.js';
import { completeAnswers, openCall, type OpenCall } from '../support/proposals.js';
import { seedWorld, type World } from '../support/world.js';
import { Company } from './steps/company.js';
import type { Guest } from './steps/guest.js';

jest.setTimeout(180_000);

const words = {
  en: {
    organizations: 'Organizations', proposals: 'Proposals', calls: 'Calls for proposals', file: 'Open the organization file', send: 'Send the document', checking: 'Being checked', queue: 'Documents to check', code: /^Code of conduct against sexual exploitation/, verify: 'Verify the document', verified: 'The document is verified.', seen: 'Verified',
    name: 'Name the contact and the signatory', save: 'Save the people', account: 'Bank account', give: 'Send the account', start: 'Start a proposal', begin: 'Start the draft', applicant: 'A. Applicant', capacity: /^I\. /, check: 'Check your answers and submit', submit: 'Submit the proposal', submitted: 'Proposal submitted',
    board: 'Name the governing body', addNames: 'Add these people', confirm: 'Confirm that the list is complete', complete: 'The list is confirmed as complete.', asOf: 'Complete as of',
    fromFile: 'From your organization’s file', all: 'Back to all sections', change: 'Change them in the file', toFile: 'Organization file',
  },
  fr: {
    organizations: 'Organismes', proposals: 'Propositions', calls: 'Appels de propositions', file: 'Ouvrir le dossier de l’organisme', send: 'Envoyer le document', checking: 'En vérification', queue: 'Documents à vérifier', code: /^Code de conduite contre l’exploitation/, verify: 'Déclarer le document vérifié', verified: 'Le document est vérifié.', seen: 'Vérifié',
    name: 'Nommer la personne-ressource et le signataire', save: 'Enregistrer les personnes', account: 'Compte bancaire', give: 'Envoyer le compte', start: 'Commencer une proposition', begin: 'Commencer l’ébauche', applicant: 'A. Demandeur', capacity: /^I\. /, check: 'Vérifier vos réponses et soumettre', submit: 'Soumettre la proposition', submitted: 'Proposition soumise',
    board: 'Nommer les membres du conseil', addNames: 'Ajouter ces personnes', confirm: 'Confirmer que la liste est complète', complete: 'La liste est confirmée comme complète.', asOf: 'Liste complète au',
    fromFile: 'Du dossier de votre organisme', all: 'Retour à toutes les sections', change: 'Les modifier dans le dossier', toFile: 'Dossier de l’organisme',
  },
};
const people = { contactName: 'Noor Haddad', contactTitle: 'Director', contactEmail: 'noor@northbridge.example', contactPhone: '613-555-0177', contactLanguage: 'en', signatoryName: 'Amara Okafor', signatoryTitle: 'Chair', signatoryEmail: 'owner@northbridge.example', signatoryPhone: '613-555-0178' };
const account = { country: 'CA', bankName: 'Rideau Credit Union', holder: 'Northbridge Peace Institute', institution: '003', transit: '00006', account: '5551234987' };
const fits = { servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' };
const owns = (key: string): boolean => [...contactKeys, ...capacityKeys].includes(key as never);

/** What an organization says about itself once serves every call. */
describe.each(['en', 'fr', 'json'] as const)('the file of an organization (%s)', (telling) => {
  let portal: Portal;
  let world: World;
  let company: Company;
  let calls: [OpenCall, OpenCall];
  let issuedOn: string;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    company = new Company(portal);
    calls = [await openCall(portal, world), await openCall(portal, world)];
    issuedOn = addDays(localDateOf(portal.clock.now()), -30);
  });
  afterAll(() => portal.close());

  /** Writes what is still empty; answers which of the organization's own fields that were. */
  const writesTheRest = async (id: string, call: OpenCall): Promise<string[]> => {
    const owner = await company.program('owner@northbridge.example');
    const answers = completeAnswers(portal, call);
    const typed: string[] = [];
    for (const { key, questions } of call.form.sections) {
      const shown = await owner.get(`/proposals/${id}/sections/${key}`);
      const empty = questions.filter((question) => question.kind !== 'files' && (answers[question.key] ?? null) !== null && shown.answers[question.key] === null).map((question) => question.key);
      typed.push(...empty.filter(owns));
      await owner.post(`/proposals/${id}/sections/${key}`, { answers: Object.fromEntries(empty.map((one) => [one, answers[one]])), versions: shown.versions });
    }
    return typed;
  };

  const tellPages = async (locale: 'en' | 'fr'): Promise<void> => {
    const say = words[locale];
    const home = (email: string): Promise<Guest> => company.home(email, locale);
    const toFile = async (): Promise<Guest> => (await (await (await home('owner@northbridge.example')).follow(say.organizations)).follow('Northbridge Peace Institute')).follow(say.file);

    // A document is sent, found by an officer, and its verdict read.
    const owner = await toFile();
    await owner.press(say.send, { kind: 'safeguardingPolicy', issuedOn }, { file: pdfFile('code.pdf') });
    expect(owner.words).toContain(say.checking);
    const officer = await (await (await (await home('officer@hsp.example')).follow(say.organizations)).follow(say.queue)).follow(say.code);
    await officer.press(say.verify, { reason: 'Adopted and dated.' });
    expect(officer.words).toContain(say.verified);
    await (await toFile()).follow(say.code);
    expect([owner.words.includes(say.seen), owner.words.includes('Adopted and dated.')]).toEqual([true, true]);

    // The people are named once; the account is given, and shown by its end only.
    await (await (await toFile()).follow(say.name)).press(say.save, people);
    expect(owner.words).toContain(people.contactName);
    await (await (await toFile()).follow(say.account)).press(say.give, account);
    expect([owner.words.includes('•••• 4987'), owner.page.text.includes(account.account)]).toEqual([true, false]);

    // Who governs the organization is pasted in and confirmed; the officer reads it in the file.
    await (await (await toFile()).follow(say.board)).press(say.addNames, { names: 'Hélène Marchand; chair\nDaniel Whitecloud\nAmara Okafor; direction générale' });
    await owner.press(say.confirm);
    expect([owner.words.includes(say.complete), owner.words.includes('Daniel Whitecloud')]).toEqual([true, true]);
    await (await (await (await home('officer@hsp.example')).follow(say.organizations)).follow('Northbridge Peace Institute')).follow(say.file);
    expect([officer.words.includes(say.asOf), officer.page.page('section[id=governingBody] a[href$="/governing-body"]').length]).toEqual([true, 1]);

    // The first call asks nothing that the file names; the second one nothing about the organization at all.
    const apply = async (call: OpenCall): Promise<string> => {
      await (await (await (await home('owner@northbridge.example')).follow(say.calls)).follow(/./, call.reference)).follow(say.start);
      await owner.press(say.begin, { organizationId: world.northbridge, language: locale, ...fits });
      const { id } = owner;
      await owner.follow(say.applicant);
      expect([owner.words.includes(say.fromFile), owner.words.includes(people.contactName), owner.words.includes(people.signatoryEmail)]).toEqual([true, true, true]);
      await owner.follow(say.all);
      return id;
    };
    const first = await apply(calls[0]);
    const capacityFields = (): string[] => capacityKeys.filter((key) => owner.page.page(`textarea[name="answers[${key}]"]`).text().trim() === '' && owner.page.page(`textarea[name="answers[${key}]"]`).length > 0);
    await owner.follow(say.capacity);
    expect(capacityFields()).toContain('team');
    expect((await writesTheRest(first, calls[0])).every((key) => (capacityKeys as readonly string[]).includes(key))).toBe(true);
    await owner.follow(say.all);
    await owner.follow(say.check);
    await owner.press(say.submit, { agreed: true, name: 'Amara Okafor', password });
    expect(owner.page.heading).toBe(say.submitted);
    const second = await apply(calls[1]);
    await owner.follow(say.capacity);
    expect(capacityFields()).toEqual([]);
    expect(await writesTheRest(second, calls[1])).toEqual([]);
    await owner.follow(say.all);
    await owner.follow(say.check);
    await owner.press(say.submit, { agreed: true, name: 'Amara Okafor', password });
    expect([owner.page.heading, company.problems]).toEqual([say.submitted, {}]);
  };

  const tellJson = async (): Promise<void> => {
    const [owner, officer] = [await company.program('owner@northbridge.example'), await company.program('officer@hsp.example')];
    const file = `/organizations/${world.northbridge}`;
    expect((await sendDocument(owner.visitor, world.northbridge, { kind: 'safeguardingPolicy', issuedOn })).status).toBe(201);
    const [waiting] = (await officer.get('/organization-documents')).documents;
    await officer.post(`/organization-documents/${waiting.id}/verification`, { reason: 'Adopted and dated.' });
    const task = (await owner.get(`${file}/file`)).tasks.find(({ kind }: { kind: string }) => kind === 'safeguardingPolicy');
    expect(task.documents).toMatchObject([{ id: waiting.id, state: 'verified', checkNote: 'Adopted and dated.' }]);
    await owner.post(`${file}/contacts`, people);
    await owner.post(`${file}/bank-account`, account);
    const kept = await owner.get(`${file}/bank-account`);
    expect([kept.account.lastDigits, JSON.stringify(kept).includes(account.account)]).toEqual(['4987', false]);
    await owner.post(`${file}/governing-body/names`, { names: 'Hélène Marchand; chair\nDaniel Whitecloud' });
    await owner.post(`${file}/governing-body/statements`, { completeOn: issuedOn });
    expect((await officer.get(`${file}/file`)).governingBody).toMatchObject({ standing: 'current', serving: 2, statement: { completeOn: issuedOn, members: 2 } });
    expect((await officer.get(`${file}/governing-body`)).members.map((one: { fullName: string }) => one.fullName)).toEqual(['Hélène Marchand', 'Daniel Whitecloud']);
    const typed: string[][] = [];
    for (const call of calls) {
      const { id } = await owner.post('/proposals', { callId: call.id, organizationId: world.northbridge, language: 'en', ...fits });
      typed.push(await writesTheRest(id as string, call));
      expect((await owner.get(`/proposals/${id}/sections/A`)).answers.contactName).toBe(people.contactName);
      await owner.post(`/proposals/${id}/submission`, { agreed: true, name: 'Amara Okafor', password });
    }
    expect(typed.map((keys) => keys.filter((key) => (contactKeys as readonly string[]).includes(key)).length)).toEqual([0, 0]);
    expect([typed[0]!.length > 0, typed[1]]).toEqual([true, []]);
  };

  it('is given once and serves two calls', () => (telling === 'json' ? tellJson() : tellPages(telling)));
});
