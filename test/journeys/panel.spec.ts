import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { all, criteria, good, lock, openMeeting, panelWorld, settle } from '../support/panels.js';
import { type Portal, startPortal } from '../support/portal.js';
import { seedWorld, type World } from '../support/world.js';
import { Guest, Notebook } from './steps/guest.js';

const says = {
  en: {
    calls: 'Calls for proposals', call: 'Protecting civilians', panels: 'Panel meetings', plan: 'Plan a meeting', name: 'Name a person', remove: /^Remove Samira Haddad$/, byScore: 'Add all proposals by score', room: '‹ The panel room', mine: 'My panel meetings', reviews: 'Reviews', meeting: 'Panel of March',
    here: 'I am here', arrives: (who: string) => new RegExp(`^Arrives ${who}$`), open: 'Open the meeting', item: 'Bridges of trust', other: 'Safe roads to market', third: 'Radio for peace', discuss: 'Begin the discussion', suggest: 'Suggest these scores', reveal: 'Open the suggested scores', save: 'Save the consensus', note: 'Save the note',
    settle: 'Settle the item', defer: 'Defer the item', recuse: 'Record the recusal', recused: 'You are recused from this item.', minutes: 'Minutes', draft: 'Draft the empty parts', approve: 'Approve the minutes', lock: 'Lock the meeting', locked: 'Locked', read: 'Read the proposal and its reviews', text: 'The roads are mined.', pdf: 'Minutes as a PDF', mailed: 'Panel meeting on call',
  },
  fr: {
    calls: 'Appels de propositions', call: 'Protéger les civils', panels: 'Réunions du comité', plan: 'Planifier une réunion', name: 'Nommer une personne', remove: /^Retirer Samira Haddad$/, byScore: 'Ajouter toutes les propositions selon la note', room: '‹ La salle du comité', mine: 'Mes réunions de comité', reviews: 'Évaluations', meeting: 'Comité de mars',
    here: 'Je suis là', arrives: (who: string) => new RegExp(`^Arrive ${who}$`), open: 'Ouvrir la réunion', item: 'Bridges of trust', other: 'Safe roads to market', third: 'Radio for peace', discuss: 'Commencer la discussion', suggest: 'Suggérer ces notes', reveal: 'Dévoiler les notes suggérées', save: 'Enregistrer le consensus', note: 'Enregistrer la note',
    settle: 'Régler le point', defer: 'Reporter le point', recuse: 'Consigner la récusation', recused: 'Vous êtes récusé pour ce point.', minutes: 'Procès-verbal', draft: 'Ébaucher les parties vides', approve: 'Approuver le procès-verbal', lock: 'Verrouiller la réunion', locked: 'Verrouillée', read: 'Lire la proposition et ses évaluations', text: 'The roads are mined.', pdf: 'Procès-verbal en PDF', mailed: 'Réunion du comité au sujet de l’appel',
  },
} as const;

/** The same score in every field of the form. */
const typed = (score: number): Record<string, string> => Object.fromEntries(criteria.map((code) => [`scores[${code}]`, String(score)]));

describe('a panel', () => {
  let portal: Portal;
  let world: World;
  const notebook = new Notebook();
  beforeAll(async () => {
    portal = await startPortal();
    world = await seedWorld(portal);
  });
  afterAll(() => portal?.close());

  it.each(['en', 'fr'] as const)('is planned, invited, opened, held, written down and locked through the pages (%s)', async (locale) => {
    const w = await panelWorld(portal, world);
    await portal.source.query("update calls set state = 'released' where id <> $1", [w.call.id]); // one call of this title on the list
    const say = says[locale];
    const guest = async (email: string): Promise<Guest> => new Guest(await portal.signedIn(email), locale, notebook);
    const [officer, chair, member] = [await guest('officer@hsp.example'), await guest('reviewer1@reviews.example'), await guest('reviewer2@reviews.example')];

    // Plan and invite.
    await officer.type(`/${locale}/home`);
    await (await (await officer.follow(say.calls)).follow(say.call)).follow(say.panels);
    await officer.press(say.plan, { titleEn: says.en.meeting, titleFr: says.fr.meeting, startsAt: '2099-03-02T09:30', place: 'Room 4', quorum: 2 });
    for (const [personId, role] of [[w.ids.chair, 'chair'], [w.ids.member, 'member'], [w.ids.other, 'member']] as const) await officer.press(say.name, { personId, role });
    await officer.press(say.byScore);
    for (const title of [say.item, say.other, say.third]) expect(officer.words).toContain(title);
    await portal.settle();
    const letter = portal.mailbox.to('reviewer1@reviews.example').filter(({ attachment }) => attachment).at(-1)!;
    expect([letter.subject.includes(says.en.mailed), letter.attachment!.content.includes('BEGIN:VEVENT')]).toEqual([true, true]);

    // Somebody is removed by mistake: a letter takes the meeting out of their calendar, and the next one puts it back.
    const toSamira = () => portal.mailbox.to('reviewer3@reviews.example').filter(({ attachment }) => attachment).at(-1)!.attachment!;
    await officer.press(say.remove);
    await portal.settle();
    expect([toSamira().mediaType.endsWith('method=CANCEL'), toSamira().content.includes('SEQUENCE:1')]).toEqual([true, true]);
    await officer.press(say.name, { personId: w.ids.other, role: 'member' });
    await portal.settle();
    expect([toSamira().mediaType.endsWith('method=PUBLISH'), toSamira().content.includes('SEQUENCE:2')]).toEqual([true, true]);

    // Read beforehand, and open.
    await (await (await member.type(`/${locale}/home`)).follow(say.reviews)).follow(say.mine);
    await (await (await member.follow(say.meeting)).follow(say.item)).follow(say.read);
    expect(member.words).toContain(say.text);
    await chair.openLetter(letter);
    await chair.type(chair.path.replace(/^\/(en|fr)/, `/${locale}`));
    await chair.press(say.here);
    await chair.press(say.arrives('Benoît Lavoie'));
    await chair.press(say.arrives('Samira Haddad'));
    const room = chair.path;
    await chair.press(say.open);

    // One item is settled; the member is recused from the second in the middle of it; the third is deferred.
    await chair.follow(say.item);
    await chair.press(say.discuss);
    await (await member.type(room)).follow(say.item);
    const item = member.path;
    await member.press(say.suggest, typed(4));
    await (await chair.type(item)).press(say.reveal);
    expect(chair.words).toContain(locale === 'en' ? 'Benoît Lavoie: 4 – Strong' : 'Benoît Lavoie : 4 – Solide');
    await chair.press(say.save, typed(3));
    await chair.press(say.note, { en: 'Agreed at once.', fr: 'Entente immédiate.' });
    await chair.press(say.settle, { advice: 'recommended' });
    await (await chair.type(room)).follow(say.other);
    const second = chair.path;
    await chair.press(say.discuss);
    await (await member.type(second)).press(say.recuse, { kind: 'family', reason: 'A cousin works there' });
    expect([member.words.includes(say.recused), member.words.includes(say.other), (await member.type(second)).page.status]).toEqual([true, false, 404]);
    await chair.type(second);
    await chair.press(say.save, typed(2));
    await chair.press(say.note, { en: 'Not convincing yet.', fr: 'Pas encore convaincant.' });
    await chair.press(say.settle, { advice: 'notRecommended' });
    await (await chair.type(room)).follow(say.third);
    await chair.press(say.defer, { reason: 'A question to the applicant is open' });
    await chair.press(say.note, { en: 'Deferred.', fr: 'Reportée.' });

    // Minutes in both languages, approved by the chair, locked by the officer.
    await (await officer.type(room)).follow(say.minutes);
    expect(officer.offers(say.lock)).toBe(false);
    await officer.press(say.draft);
    await (await (await chair.type(room)).follow(say.minutes)).press(say.approve);
    await officer.type(`${room}/minutes`);
    await officer.press(say.lock);
    expect(officer.status).toBe(say.locked);
    await (await member.type(room)).follow(say.minutes);
    expect([member.status, member.words.includes(say.recused), member.words.includes('Not convincing yet.'), member.words.includes('Pas encore convaincant.'), member.words.includes(locale === 'en' ? 'Agreed at once.' : 'Entente immédiate.')]).toEqual([say.locked, true, false, false, true]);
    await member.follow(say.pdf);
    expect(member.page.headers.get('content-type')).toBe('application/pdf');
    expect(Object.fromEntries(notebook.problems)).toEqual({});
  });

  it('is the same as JSON', async () => {
    const w = await panelWorld(portal, world);
    const { id, items } = await openMeeting(w);
    await settle(w, id, items[0]!.id);
    const second = `/panels/${id}/items/${items[1]!.id}`;
    await good(w.chair.api('POST', `${second}/discussion`, {}));
    await good(w.member.api('POST', `${second}/recusals`, { kind: 'partner', reason: 'We worked together' }));
    expect((await w.member.api('GET', second)).status).toBe(404);
    await good(w.chair.api('POST', `${second}/scores`, { scores: all(2), versions: {} }));
    await good(w.chair.api('POST', `${second}/note`, { en: 'Weak.', fr: 'Faible.', version: 0 }));
    await good(w.chair.api('POST', `${second}/settlement`, { advice: 'notRecommended' }));
    const third = `/panels/${id}/items/${items[2]!.id}`;
    await good(w.officer.api('POST', `${third}/deferral`, { reason: 'No time' }));
    await good(w.officer.api('POST', `${third}/note`, { en: 'Deferred.', fr: 'Reportée.', version: 0 }));
    await lock(w, id);
    const minutes = await good<{ meeting: { state: string }; items: { recused: boolean; total?: number; advice?: string }[] }>(w.member.api('GET', `/panels/${id}/minutes`));
    expect([minutes.meeting.state, minutes.items.map(({ recused, total, advice }) => [recused, total, advice])]).toEqual(['locked', [[false, 75, 'recommended'], [true, undefined, undefined], [false, null, null]]]);
  });
});
