import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { password, type Portal, startPortal } from '../support/portal.js';
import { draftProposal, openCall, type OpenCall, type TestProposal } from '../support/proposals.js';
import { seedWorld, type World } from '../support/world.js';
import { Company } from './steps/company.js';
import type { Guest } from './steps/guest.js';

jest.setTimeout(180_000);

const words = {
  en: {
    proposals: 'Proposals', checkOnly: 'Check the answers', mark: 'Mark as ready to sign', ready: 'Ready to sign', submit: 'Submit the proposal', submitted: 'Proposal submitted', download: 'Download the submission as kept (JSON)', again: 'Look again', pdf: 'Download the proposal (PDF)', checkReceipt: 'Check a receipt', check: 'Check the receipt',
    genuine: 'The receipt is genuine', overview: 'Go to the proposal', reopen: 'Reopen to change it', stands: 'Your submitted version stays valid', project: 'B. Project', save: 'Save', state: 'Submitted', restored: 'The earlier version was put back at the deadline',
  },
  fr: {
    proposals: 'Propositions', checkOnly: 'Vérifier les réponses', mark: 'Marquer comme prête à signer', ready: 'Prête à signer', submit: 'Soumettre la proposition', submitted: 'Proposition soumise', download: 'Télécharger la soumission telle que conservée (JSON)', again: 'Vérifier de nouveau', pdf: 'Télécharger la proposition (PDF)', checkReceipt: 'Vérifier un accusé de réception', check: 'Vérifier l’accusé',
    genuine: 'L’accusé est authentique', overview: 'Aller à la proposition', reopen: 'La rouvrir pour la modifier', stands: 'Votre version soumise reste valide', project: 'B. Projet', save: 'Enregistrer', state: 'Soumise', restored: 'La version précédente a été rétablie à la date limite',
  },
};
const title = 'Bridges we sign for';
const signed = { agreed: true, name: 'Amara Okafor', password };
const emails = { owner: 'owner@northbridge.example', editor: 'editor@northbridge.example' };

/** From “ready” to a receipt that anybody can check, and back again without losing what was signed. */
describe.each(['en', 'fr', 'json'] as const)('signing a proposal (%s)', (telling) => {
  let portal: Portal;
  let world: World;
  let company: Company;
  let call: OpenCall;
  let proposal: TestProposal;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    company = new Company(portal);
    portal.clock.moveTo(new Date('2026-11-23T15:00:00Z'));
    call = await openCall(portal, world);
    proposal = await draftProposal(portal, world, call, { complete: true, answers: { projectTitle: title } });
  });
  afterAll(() => portal.close());

  const closes = async (): Promise<void> => {
    portal.clock.moveTo(new Date(call.closesAt.getTime() + 61_000));
    await portal.settle();
  };
  const letters = (email: string, what: string) => portal.mailbox.to(email).filter(({ subject, body }) => subject.includes(proposal.reference) && body.includes(what));

  const tellPages = async (locale: 'en' | 'fr'): Promise<void> => {
    const say = words[locale];
    const toProposal = async (email: string): Promise<Guest> => (await (await company.home(email, locale)).follow(say.proposals)).follow(title);

    // The editor marks it ready; the signatory comes by the letter and signs.
    const editor = await (await toProposal(emails.editor)).follow(say.checkOnly);
    await editor.press(say.mark);
    expect(editor.status).toBe(say.ready);
    await portal.settle();
    const [letter, ...more] = letters(emails.owner, '/check');
    expect(more).toEqual([]);
    const owner = await (await company.home(emails.owner, locale)).openLetter(letter!);
    if (locale === 'fr') await owner.follow('Français'); // the letter is in the language she chose, English
    await owner.press(say.submit, signed);
    const receipt = `${proposal.reference}-R1`;
    const [sha256] = /[0-9a-f]{64}/.exec(owner.words)!;
    expect([owner.page.heading, owner.words.includes(receipt)]).toEqual([say.submitted, true]);
    await owner.follow(say.download);
    expect(createHash('sha256').update(owner.page.text).digest('hex')).toBe(sha256);
    const kept = owner.page.text;

    // The receipt comes by mail too, and the PDF when its job is done.
    await portal.settle();
    expect([letters(emails.owner, receipt), letters(emails.editor, receipt)].map((found) => found.map(({ body }) => body.includes(sha256)))).toEqual([[true], [true]]);
    await (await owner.back()).follow(say.pdf);
    expect([owner.page.headers.get('content-type'), owner.page.text.slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);

    // Anybody can check it: by its number and fingerprint, or by the file.
    const anybody = await (await company.anybody(locale).front()).follow(say.checkReceipt);
    await anybody.press(say.check, { receipt, sha256 });
    expect([anybody.words.includes(say.genuine), anybody.page.text.includes(title)]).toEqual([true, false]);
    await (await anybody.front()).follow(say.checkReceipt);
    await anybody.press(say.check, {}, { file: { name: 'submission.json', content: kept } });
    expect(anybody.words).toContain(say.genuine);

    // Reopened and not submitted again: at the deadline the signed version is back.
    await (await owner.back()).follow(say.overview);
    await owner.press(say.reopen);
    expect(owner.words).toContain(say.stands);
    await owner.follow(say.project);
    await owner.press(say.save, { 'answers[projectTitle]': 'Half a thought' });
    await closes();
    await toProposal(emails.owner);
    expect([owner.status, owner.words.includes(say.restored), owner.words.includes(receipt), company.problems]).toEqual([say.state, true, true, {}]);
  };

  const tellJson = async (): Promise<void> => {
    const [owner, editor, anybody] = [await company.program(emails.owner), await company.program(emails.editor), await company.program()];
    const path = `/proposals/${proposal.id}`;
    expect((await editor.post(`${path}/readiness`)).state).toBe('readyToSign');
    expect(await owner.refused('POST', `${path}/submission`, { ...signed, password: 'wrong-password' })).toEqual([422, expect.any(String)]);
    const receipt = await owner.post(`${path}/submission`, signed);
    await portal.settle();
    expect(letters(emails.owner, receipt.sha256 as string).length).toBe(1);
    const document = (await owner.get(`${path}/receipt`)).document;
    const pdf = await owner.visitor.get(`/api${path}/documents/1`);
    expect([document.bytes > 1_000, pdf.text.slice(0, 5)]).toEqual([true, '%PDF-']);
    expect(await anybody.post('/receipts/comparison', { receipt: receipt.receipt, sha256: receipt.sha256 })).toMatchObject({ receipt: `${proposal.reference}-R1`, of: 'submission' });
    expect((await anybody.get(`/receipts/${receipt.sha256}`)).genuine.receipt).toBe(receipt.receipt);
    await owner.post(`${path}/reopening`);
    const { versions } = await owner.get(`${path}/sections/B`);
    await owner.post(`${path}/sections/B`, { answers: { projectTitle: 'Half a thought' }, versions });
    await closes();
    expect(await (await company.program(emails.owner)).get(path)).toMatchObject({ state: 'submitted', title, receipt: { receipt: receipt.receipt } });
  };

  it('is marked, signed, proved and reopened', () => (telling === 'json' ? tellJson() : tellPages(telling)));
});
