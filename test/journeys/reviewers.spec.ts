import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portal, startPortal } from '../support/portal.js';
import { insertCall, insertProposal, problems } from '../support/reviews.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { seedWorld, type World } from '../support/world.js';

const due = '2099-03-02T17:00';
const secret = 'harvest kettle moonlight';

describe('a new reviewer', () => {
  let portal: Portal;
  let world: World;
  let officer: Visitor;
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
    officer = await portal.signedIn('officer@hsp.example');
  });
  afterAll(() => portal.close());

  /** The address in the newest letter to somebody. */
  const letterTo = async (email: string, about: RegExp): Promise<string> => {
    await portal.settle();
    const { pathname, search } = new URL(/https?:\/\/\S+/.exec(portal.mailbox.to(email).filter(({ body }) => about.test(body)).at(-1)!.body)![0]);
    return pathname + search;
  };

  it.each([
    {
      locale: 'en', name: 'Helena Strand', reviewers: 'Reviewer register', invitations: /^Invitations/, send: 'Send the invitation', register: 'Create an account', create: 'Create the account', confirm: 'Confirm the address', signIn: 'Sign in', accept: 'Accept the invitation',
      blocked: 'Nothing new can be assigned to you yet', save: 'Save the profile', toSign: 'Read and sign the agreement', sign: 'Sign the agreement', toDeclare: 'Declare your interests', declare: 'Sign the declaration', calls: 'Calls for proposals', call: 'Protecting civilians',
      assignTab: /^Reviewers$/, assign: /^Assign /, assignButton: 'Assign the reviewer', assigned: 'The reviewer is assigned', without: 'Helena Strand – no valid reviewer agreement', reviews: 'Reviews', title: 'Bridges of trust',
    },
    {
      locale: 'fr', name: 'Marguerite Delorme', reviewers: 'Répertoire d’évaluation', invitations: /^Invitations/, send: 'Envoyer l’invitation', register: 'Créer un compte', create: 'Créer le compte', confirm: 'Confirmer l’adresse', signIn: 'Ouvrir une session', accept: 'Accepter l’invitation',
      blocked: 'Rien de nouveau ne peut encore vous être attribué', save: 'Enregistrer le profil', toSign: 'Lire et signer l’entente', sign: 'Signer l’entente', toDeclare: 'Déclarer vos intérêts', declare: 'Signer la déclaration', calls: 'Appels de propositions', call: 'Protéger les civils',
      assignTab: /^Évaluateurs$/, assign: /^Attribuer /, assignButton: 'Attribuer l’évaluation', assigned: 'L’évaluation est attribuée', without: 'Marguerite Delorme – aucune entente d’évaluation valide', reviews: 'Évaluations', title: 'Ponts de confiance',
    },
  ] as const)('is invited, registers, fills in the profile, signs, declares, and only then is assigned ($locale)', async (words) => {
    const { locale, name, title } = words;
    const email = `${locale}@polarquay.example`;
    const call = await insertCall(portal, world);
    await portal.source.query("update calls set state = 'released' where id <> $1", [call.id]); // one call of this title on the list
    await insertProposal(portal, world, call, { title, language: locale });
    const main = (answer: Answer, text: string): string => answer.page('main a').filter((_, a) => answer.page(a).text().trim() === text).first().attr('href')!;

    const invitations = await officer.follow(await officer.follow(await officer.get(`/${locale}/home`), words.reviewers), words.invitations);
    expect((await officer.submit(invitations, words.send, { name, email, language: locale })).words).toContain(email);

    const visitor = portal.visitor();
    const invitation = await visitor.get(await letterTo(email, /invitations-to-review/));
    await visitor.submit(await visitor.get(main(invitation, words.register)), words.create, { name, email, locale, password: secret, agreed: true });
    const signIn = await visitor.submit(await visitor.get(await letterTo(email, /registration\/confirmation/)), words.confirm);
    const profile = await visitor.submit(await visitor.submit(signIn, words.signIn, { email, password: secret }), words.accept);
    expect(profile.words).toContain(words.blocked);
    const assignments = async (): Promise<Answer> => officer.follow(await officer.follow(await officer.follow(await officer.get(`/${locale}/home`), words.calls), words.call), words.assignTab);
    expect((await assignments()).words).toContain(words.without);

    const saved = await visitor.submit(profile, words.save, { 'skills[POC]': 3, languages: [locale], 'countries[0]': 'CO', employerName: 'Polar Quay College', capacityPerCall: 2 });
    const signed = await visitor.submit(await visitor.follow(saved, words.toSign), words.sign, { agreed: true, name });
    const declared = await visitor.submit(await visitor.follow(signed, words.toDeclare), words.declare, { 'entries[0][organization]': 'Southgate Mediation Network', 'entries[0][kind]': 'board', agreed: true, name });
    expect([declared.status, declared.words.includes(words.blocked)]).toEqual([200, false]);
    await portal.settle();

    const chosen = await officer.follow(await assignments(), words.assign);
    const [{ id }] = (await portal.source.query<{ id: string }[]>('select id from persons where email = $1', [email])) as [{ id: string }];
    expect((await officer.submit(chosen, words.assignButton, { reviewerId: id, dueAt: due })).words).toContain(words.assigned);
    const desk = await visitor.follow(await visitor.get(`/${locale}/home`), words.reviews);
    expect(desk.words).toContain(title);
  });

  it('does the same as JSON', async () => {
    const email = 'json@polarquay.example';
    const call = await insertCall(portal, world);
    const [proposal, other] = [await insertProposal(portal, world, call), await insertProposal(portal, world, call, { organizationId: world.southgate })];
    const name = 'Ines Carvalho';
    expect((await officer.api('POST', '/reviewer-invitations', { name, email, language: 'en' })).json.invitations[0]).toMatchObject({ name, standing: 'open' });
    const path = (await letterTo(email, /invitations-to-review/)).slice(3);
    const visitor = portal.visitor();
    expect((await visitor.api('GET', path)).json).toMatchObject({ standing: 'open', reader: 'visitor', email });
    await visitor.api('POST', '/registration', { name, email, password: secret, locale: 'en', agreed: true });
    await visitor.api('POST', (await letterTo(email, /registration\/confirmation/)).slice(3).split('?')[0]!, {});
    await visitor.api('POST', '/sign-in', { email, password: secret });
    const { personId } = (await visitor.api('POST', `${path}/acceptance`)).json as { personId: string };

    const assign = (proposalId: string) => officer.api('POST', `/calls/${call.id}/assignments`, { proposalId, reviewerId: personId, dueAt: due });
    expect(problems(await assign(proposal))).toEqual(['reviewerId agreementNotValid']);
    const { version } = (await visitor.api('GET', '/reviewer-profile')).json as { version: number };
    expect((await visitor.api('POST', '/reviewer-profile', { version, languages: ['en'], capacityPerCall: 3 })).status).toBe(200);
    expect((await visitor.api('POST', '/reviewer-profile/agreement', { name, agreed: true })).json.standing).toBe('valid');
    expect(problems(await assign(proposal))).toEqual(['reviewerId declarationNotValid']);
    expect((await visitor.api('POST', '/reviewer-profile/declaration', { entries: [{ organization: 'Southgate Mediation Network', kind: 'money' }], name, agreed: true })).json.standing).toBe('valid');
    await portal.settle();
    expect([(await assign(proposal)).status, problems(await assign(other))]).toEqual([201, ['reviewerId reviewerConflict']]);
    expect((await officer.api('GET', `/reviewers/${personId}`)).json).toMatchObject({ loads: [{ asked: 1, open: 1 }], conflicts: [{ kind: 'declaredInterest', certainty: 'certain', state: 'open' }] });
  });
});
