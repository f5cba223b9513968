import { localDateOf } from '../kernel/time/dates.js';
import { fiscalYearOf } from '../kernel/time/fiscal-year.js';
import { callTexts } from './call-texts.js';
import { applicantOf, daysFrom, firstOfMonth, type Stage } from './stage.js';
import type { Teller } from './teller.js';

const reviewers = ['reviewer1@reviews.example', 'reviewer2@reviews.example', 'reviewer3@reviews.example', 'reviewer4@reviews.example'] as const;

/** A call of about twenty months ago: awarded, signed, paid over two fiscal years, one agreement closed. */
export async function finishedCall(stage: Stage): Promise<void> {
  const { teller, story, now, people } = stage;
  const opensAt = daysFrom(now, -610);
  const closesAt = daysFrom(now, -575);
  const startOn = firstOfMonth(daysFrom(now, -500), 0);
  const year = fiscalYearOf(startOn);
  await teller.at(daysFrom(opensAt, -7));
  const callId = await story.draftCall({ texts: callTexts.trafficking, opensAt, closesAt, earliestStartOn: localDateOf(closesAt), envelope: { [year]: 1_400_000, [year + 1]: 1_600_000 } });
  await story.publish(callId);

  const plans = [
    { who: applicantOf(stage, 'Northbridge Peace Institute', 0, 420_000), level: 4, award: { [year]: 200_000, [year + 1]: 220_000 } },
    { who: applicantOf(stage, 'Réseau Lumière contre la traite', 1, 380_000), level: 3, award: { [year]: 180_000, [year + 1]: 170_000 } },
    { who: applicantOf(stage, 'Andean Border Watch', 2, 510_000), level: 3, award: { [year]: 240_000, [year + 1]: 260_000 } },
    { who: applicantOf(stage, 'Prairie Centre for Police Reform', 3, 295_000), level: 1, award: null },
  ];
  const proposals: string[] = [];
  for (const [n, { who }] of plans.entries()) {
    await teller.at(daysFrom(closesAt, -6 + n));
    proposals.push(await story.apply(callId, who, startOn));
  }
  await teller.at(daysFrom(closesAt, 2));
  await story.screen(proposals);
  await (await teller.as('officer@hsp.example')).post(`/calls/${callId}/review-start`);
  for (const [n, proposalId] of proposals.entries()) {
    for (const which of [0, 1]) {
      await teller.at(daysFrom(closesAt, 4));
      const email = reviewers[(n + which) % reviewers.length]!;
      const reviewId = await story.assign(callId, proposalId, people[email]!, daysFrom(closesAt, 25));
      await teller.at(daysFrom(closesAt, 12 + n));
      await story.review(reviewId, email, plans[n]!.level, plans[n]!.who.language);
    }
  }
  await teller.at(daysFrom(closesAt, 30));
  await (await teller.as('manager@hsp.example')).post(`/calls/${callId}/decision-start`);
  for (const [n, proposalId] of proposals.entries()) {
    const { award, who } = plans[n]!;
    if (award) await story.approve(proposalId, award, feedback.approved[who.language]);
    else await story.decline(proposalId, feedback.declined[who.language]);
  }
  await teller.at(daysFrom(closesAt, 35));
  await (await teller.as('manager@hsp.example')).post(`/calls/${callId}/release`);
  await teller.settle();

  const agreements: string[] = [];
  for (const [n, { who, award }] of plans.entries()) {
    if (!award) continue;
    await teller.at(daysFrom(closesAt, 45 + n * 3));
    const agreementId = await story.agree(proposals[n]!, who.email, agreementTexts[n]!);
    agreements.push(agreementId);
    await payUntilNow(stage, agreementId, n);
  }
  await teller.settle();
  await closeFirst(stage, agreements[0]!, plans[0]!.who.email);
}

/** Pays what fell due; of the last agreement, one payment waits for its release. */
async function payUntilNow({ teller, story, now }: Stage, agreementId: string, n: number): Promise<void> {
  for (const { paymentId, number, dueOn, kind } of await instalmentsOf(teller, agreementId)) {
    const due = new Date(`${dueOn}T17:00:00Z`);
    if (due > now || kind === 'final') continue;
    await teller.at(due);
    if (n === 2 && number === 2) {
      await (await teller.as('certifier@hsp.example')).post(`/payments/${paymentId}/certification`, { note: 'Progress report of the second half-year read; activities as agreed.' });
      continue;
    }
    await story.pay(paymentId, dueOn, `RG-${dueOn.slice(0, 4)}-${4100 + n * 17 + number}`);
  }
}

/** The first agreement's final report is accepted, its last instalment paid, the file closed. */
async function closeFirst({ teller, story, now }: Stage, agreementId: string, email: string): Promise<void> {
  const officer = await teller.as('officer@hsp.example');
  const recipient = await teller.as(email);
  const { report } = (await recipient.get(`/agreements/${agreementId}`)) as { report: { id: string } };
  await teller.at(daysFrom(now, -40));
  const { version } = (await recipient.get(`/reports/${report.id}`)) as { version: number };
  await recipient.post(`/reports/${report.id}`, { version, achievements: achievements.text, lessons: achievements.lessons, spent: '420000' });
  await recipient.post(`/reports/${report.id}/submission`);
  await teller.at(daysFrom(now, -33));
  await officer.post(`/reports/${report.id}/acceptance`);
  await teller.at(daysFrom(now, -20));
  for (const { paymentId, state } of await instalmentsOf(teller, agreementId)) if (state === 'scheduled') await story.pay(paymentId, localDateOf(daysFrom(now, -20)), 'RG-FINAL-0001');
  await officer.post(`/agreements/${agreementId}/close-out`);
  await (await teller.as('manager@hsp.example')).post(`/agreements/${agreementId}/closure`);
}

interface PlannedPayment {
  paymentId: string;
  number: number;
  dueOn: string;
  kind: string;
  state: string;
}

async function instalmentsOf(teller: Teller, agreementId: string): Promise<PlannedPayment[]> {
  const { instalments } = (await (await teller.as('officer@hsp.example')).get(`/agreements/${agreementId}`)) as { instalments: { number: number; dueOn: string; kind: string; payment: { id: string; state: string } | null }[] };
  return instalments.flatMap(({ payment, ...rest }) => (payment ? [{ ...rest, paymentId: payment.id, state: payment.state }] : []));
}

const feedback = {
  approved: {
    en: 'Your proposal was among the strongest of this call. Reviewers praised the analysis and the part of local partners. Please keep the indicators you proposed; the program officer will write to you about the agreement.',
    fr: 'Votre proposition figure parmi les plus solides de cet appel. L’analyse et la place faite aux partenaires locaux ont été saluées. Veuillez conserver les indicateurs proposés; l’agent ou l’agente de programme vous écrira au sujet de l’entente.',
  },
  declined: {
    en: 'The problem you describe is real, and reviewers said so. They missed the link between it and your activities, and experience in this field within the team. We encourage you to seek a partner with such experience and to apply again.',
    fr: 'Le problème que vous décrivez est réel, et les évaluations le reconnaissent. Il y manquait le lien avec vos activités ainsi qu’une expérience du domaine au sein de l’équipe. Nous vous encourageons à chercher un partenaire expérimenté et à présenter une nouvelle demande.',
  },
};

const agreementTexts: Record<number, { en: string; fr: string }[]> = {
  0: [
    { en: 'Border communities against trafficking', fr: 'Les collectivités frontalières contre la traite' },
    { en: 'Trains local authorities and community groups along two migration routes to recognize trafficking, protect those who report it, and refer victims to safe services.', fr: 'Forme les autorités locales et les groupes communautaires de deux routes migratoires à reconnaître la traite, à protéger les personnes qui la signalent et à orienter les victimes vers des services sûrs.' },
    { en: 'Six hundred officials and volunteers trained; reports of trafficking double in the districts concerned; every person who reports is offered protection.', fr: 'Six cents fonctionnaires et bénévoles formés; doublement des signalements dans les districts concernés; une protection offerte à chaque personne qui signale.' },
  ],
  1: [
    { en: 'Safe ports: consular and port staff against trafficking', fr: 'Des ports sûrs : le personnel consulaire et portuaire contre la traite' },
    { en: 'Brings port police, consulates and women’s groups of three coastal cities together to find and protect people who are trafficked by sea.', fr: 'Réunit la police portuaire, les consulats et les groupes de femmes de trois villes côtières pour repérer et protéger les victimes de la traite par voie maritime.' },
    { en: 'Joint procedures in three ports; two hundred victims sheltered; lessons shared with neighbouring countries.', fr: 'Procédures communes dans trois ports; deux cents victimes hébergées; leçons communiquées aux pays voisins.' },
  ],
  2: [
    { en: 'Watching the border together', fr: 'Veiller ensemble sur la frontière' },
    { en: 'Sets up a network of observers in Andean border towns who document trafficking and pass evidence safely to prosecutors.', fr: 'Met en place un réseau d’observation dans des villes frontalières andines qui documente la traite et transmet la preuve aux procureurs en toute sécurité.' },
    { en: 'Forty observers at work; at least sixty cases documented to the standard of the courts.', fr: 'Quarante personnes affectées à l’observation; au moins soixante dossiers documentés selon les exigences des tribunaux.' },
  ],
};

const achievements = {
  text: 'All four training rounds took place; 648 officials and volunteers completed them, 312 of them women. Reports of trafficking in the eleven districts rose from 74 to 181 in the second year. Protection was offered to each person who reported; 96 accepted it.',
  lessons: 'Training together, police and village groups learned to trust each other; training apart had not achieved this. Safe houses need money beyond the project, and two municipalities have put it into their budgets.',
};

