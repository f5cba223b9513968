import { minutesFrom, type Stage } from './stage.js';

interface PlannedItem {
  id: string;
  average: number | null;
}

/** A meeting of the panel of a call, planned with its members and all its reviewed proposals by score. */
export async function planPanel({ teller, people }: Stage, callId: string, startsAt: Date, who: { chair: string; members: readonly string[]; observers?: readonly string[] }): Promise<{ id: string; items: PlannedItem[] }> {
  const officer = await teller.as('officer@hsp.example');
  const { id } = (await officer.post(`/calls/${callId}/panels`, {
    titleEn: 'Panel on the proposals of this call', titleFr: 'Comité sur les propositions de cet appel', startsAt: startsAt.toISOString(), zone: 'America/Toronto', place: '125 Sussex Drive, Ottawa, room B1-250', link: 'https://meet.hsp.example/panel', quorum: 2,
  })) as { id: string };
  const name = (email: string, role: string): Promise<unknown> => officer.post(`/panels/${id}/members`, { personId: people[email], role });
  await name(who.chair, 'chair');
  for (const email of who.members) await name(email, 'member');
  for (const email of who.observers ?? []) await name(email, 'observer');
  const { items } = (await officer.post(`/panels/${id}/items`, { byScore: true })) as { items: PlannedItem[] };
  return { id, items };
}

/** The whole meeting, as it was held: each proposal discussed, scored and settled, the minutes approved and locked. */
export async function holdPanel(stage: Stage, callId: string, startsAt: Date): Promise<void> {
  const { teller, people } = stage;
  const chairEmail = 'manager@hsp.example';
  const members = ['reviewer1@reviews.example', 'reviewer2@reviews.example'];
  const { id, items } = await planPanel(stage, callId, startsAt, { chair: chairEmail, members });
  await teller.at(minutesFrom(startsAt, 5));
  const [officer, chair] = [await teller.as('officer@hsp.example'), await teller.as(chairEmail)];
  for (const email of [chairEmail, ...members]) await officer.post(`/panels/${id}/attendance`, { personId: people[email], present: true });
  await chair.post(`/panels/${id}/opening`);
  for (const item of items) {
    const at = `/panels/${id}/items/${item.id}`;
    const passes = (item.average ?? 0) >= 60;
    const score = Math.round((item.average ?? 0) / 25);
    await chair.post(`${at}/discussion`);
    const { criteria } = (await chair.get(at)) as { criteria: { code: string }[] };
    const scores = Object.fromEntries(criteria.map(({ code }) => [code, score]));
    await chair.post(`${at}/scores`, { scores, versions: {} });
    await officer.post(`${at}/note`, { ...(passes ? notes.passes : notes.fails), version: 0 });
    await chair.post(`${at}/settlement`, { advice: passes ? 'recommended' : 'notRecommended' });
  }
  await officer.post(`/panels/${id}/minutes/draft`);
  await chair.post(`/panels/${id}/minutes-approval`);
  await officer.post(`/panels/${id}/lock`);
}

const notes = {
  passes: {
    en: 'The panel found the analysis convincing and the partners well chosen. It asks the officer to agree on indicators before the agreement is signed.',
    fr: 'Le comité a jugé l’analyse convaincante et les partenaires bien choisis. Il demande que les indicateurs soient convenus avant la signature de l’entente.',
  },
  fails: {
    en: 'The panel agreed with the reviewers: the need is real, but the activities do not follow from it, and the team lacks experience in this field.',
    fr: 'Le comité partage l’avis des évaluateurs\u00a0: le besoin est réel, mais les activités n’en découlent pas et l’équipe manque d’expérience dans ce domaine.',
  },
};
