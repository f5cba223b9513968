import { localDateOf } from '../kernel/time/dates.js';
import { fiscalYearOf } from '../kernel/time/fiscal-year.js';
import { exampleAnswers, standardForm } from '../modules/calls/index.js';
import { callTexts } from './call-texts.js';
import { holdPanel } from './panels.js';
import { signPapers } from './reviewers.js';
import { applicantOf, daysFrom, firstOfMonth, minutesFrom, type Stage } from './stage.js';
import type { Teller, Told } from './teller.js';

const reviewers = ['reviewer1@reviews.example', 'reviewer2@reviews.example', 'reviewer3@reviews.example', 'reviewer4@reviews.example'] as const;

/** A call of about twenty months ago: awarded, signed, paid over two fiscal years, one agreement closed. */
export async function finishedCall(stage: Stage): Promise<void> {
  const { teller, story, now, people } = stage;
  const opensAt = daysFrom(now, -610);
  const closesAt = daysFrom(now, -575);
  const startOn = firstOfMonth(daysFrom(now, -500), 0);
  const year = fiscalYearOf(startOn);
  await teller.at(daysFrom(opensAt, -7));
  const callId = await story.draftCall({ texts: callTexts.first, opensAt, closesAt, earliestStartOn: localDateOf(closesAt), envelope: { [year]: 1_400_000, [year + 1]: 1_600_000 } });
  await story.publish(callId);
  await teller.at(opensAt);

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
  await teller.at(minutesFrom(closesAt, 2));
  await teller.at(daysFrom(closesAt, 2));
  await story.screen(proposals);
  await (await teller.as('officer@hsp.example')).post(`/calls/${callId}/review-start`);
  await signPapers(stage, reviewers);
  for (const [n, proposalId] of proposals.entries()) {
    for (const which of [0, 1]) {
      await teller.at(daysFrom(closesAt, 4));
      const email = reviewers[(n + which) % reviewers.length]!;
      const reviewId = await story.assign(callId, proposalId, people[email]!, daysFrom(closesAt, 25));
      await teller.at(daysFrom(closesAt, 12 + n));
      await story.review(reviewId, email, plans[n]!.level, plans[n]!.who.language);
    }
  }
  await teller.at(daysFrom(closesAt, 27));
  await holdPanel(stage, callId, daysFrom(closesAt, 29));
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
    const agreementId = await story.agree(proposals[n]!, who.email, awardTexts(who.seed, startOn));
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

/** Title, public description and expected results of an award, in both languages. */
function awardTexts(seed: number, startOn: string): { en: string; fr: string }[] {
  const [en, fr] = (['en', 'fr'] as const).map((locale) => exampleAnswers(standardForm, locale, seed, { startOn, requestCents: 40_000_000 })) as [Told, Told];
  return ['projectTitle', 'summary', 'expectedResults'].map((key) => ({ en: en[key] as string, fr: fr[key] as string }));
}

const achievements = {
  text: 'All four rounds of training took place; 648 people completed them, 312 of them women. Safe routes were marked around eleven schools, and attendance rose from 61 to 84 per cent in the second year. No child was hurt on a marked route.',
  lessons: 'Training teachers, families and soldiers together built the trust that training them apart had not. The maps must be kept up after the project; two municipalities have put this into their budgets.',
};
