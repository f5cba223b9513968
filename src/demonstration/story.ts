import { exampleAnswers, standardForm, standardRubric } from '../modules/calls/index.js';
import type { Locale } from '../kernel/i18n/text.js';
import { localDateOf } from '../kernel/time/dates.js';
import { fiscalYearOf } from '../kernel/time/fiscal-year.js';
import { demonstrationPassword } from './accounts.js';
import type { CallTexts } from './call-texts.js';
import { daysFrom } from './stage.js';
import type { Teller } from './teller.js';

const officer = 'officer@hsp.example';
const manager = 'manager@hsp.example';
const decider = 'decider@hsp.example';

export interface CallPlan {
  texts: CallTexts;
  opensAt: Date;
  closesAt: Date;
  earliestStartOn: string;
  /** Dollars by fiscal year. */
  envelope: Readonly<Record<number, number>>;
  /** Hides from reviewers who applies. */
  anonymised?: boolean;
  partnerConsent?: 'off' | 'warn' | 'required';
}

/** One organization's part in a call. */
export interface Applicant {
  email: string;
  organizationId: string;
  language: Locale;
  /** Which of the example projects. */
  seed: number;
  /** Dollars. */
  request: number;
}

/** The steps of the programme's work, each as the people concerned would take it. */
export class Story {
  constructor(
    private readonly teller: Teller,
    private readonly nameOf: (email: string) => string,
  ) {}

  async draftCall({ texts, opensAt, closesAt, earliestStartOn, envelope, anonymised = false, partnerConsent = 'warn' }: CallPlan): Promise<string> {
    const call = await (await this.teller.as(officer)).post('/calls', {
      titleEn: texts.title.en, titleFr: texts.title.fr, summaryEn: texts.summary.en, summaryFr: texts.summary.fr, purposeEn: texts.purpose.en, purposeFr: texts.purpose.fr,
      themeCodes: texts.themes, recipientKinds: ['CDN_NPO', 'ACADEMIA', 'INT_NGO', 'LOCAL_NGO'], opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), graceSeconds: 60, decisionTargetOn: localDateOf(daysFrom(closesAt, 100)),
      envelope: Object.entries(envelope).map(([fiscalYear, amount]) => ({ fiscalYear, amount: String(amount) })), minimum: '50000', maximum: '900000', earliestStartOn, maximumMonths: 36,
      costSharePercent: 5, overheadPercent: 12, stackingPercent: 100, reviewsPerProposal: 2, anonymised, partnerConsent, weights: Object.fromEntries(standardRubric.criteria.map(({ code, weight }) => [code, weight])),
    });
    return call.id as string;
  }

  async publish(callId: string): Promise<void> {
    await (await this.teller.as(officer)).post(`/calls/${callId}/approval-request`);
    await (await this.teller.as(decider)).post(`/calls/${callId}/approval`);
  }

  /** Starts a proposal and answers its sections, all of them or the first few. */
  async write(callId: string, { email, organizationId, language, seed, request }: Applicant, startOn: string, sections = standardForm.sections.length): Promise<string> {
    const voice = await this.teller.as(email);
    const { id } = (await voice.post('/proposals', { callId, organizationId, language, servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' })) as { id: string };
    const answers = exampleAnswers(standardForm, language, seed, { startOn, requestCents: request * 100, months: 14 });
    for (const section of standardForm.sections.slice(0, sections)) {
      const own = Object.fromEntries(section.questions.filter(({ key }) => answers[key] !== undefined).map(({ key }) => [key, answers[key]]));
      await voice.post(`/proposals/${id}/sections/${section.key}`, { answers: own });
    }
    return id;
  }

  async submit(id: string, email: string): Promise<void> {
    await (await this.teller.as(email)).post(`/proposals/${id}/submission`, { name: this.nameOf(email), agreed: true, password: demonstrationPassword });
  }

  async apply(callId: string, applicant: Applicant, startOn: string): Promise<string> {
    const id = await this.write(callId, applicant, startOn);
    await this.submit(id, applicant.email);
    return id;
  }

  async screen(proposalIds: readonly string[]): Promise<void> {
    const voice = await this.teller.as(officer);
    for (const id of proposalIds) await voice.post(`/proposals/${id}/eligibility`);
  }

  async assign(callId: string, proposalId: string, reviewerId: string, dueAt: Date): Promise<string> {
    const made = (await (await this.teller.as(officer)).post(`/calls/${callId}/assignments`, { proposalId, reviewerId, dueAt: dueAt.toISOString() }));
    return (made.id ?? made.assignmentId ?? made.reviewId) as string;
  }

  /** A whole review; `level` is how good the proposal is, 1 to 4. */
  async review(reviewId: string, email: string, level: number, language: Locale): Promise<void> {
    const voice = await this.teller.as(email);
    await voice.post(`/reviews/${reviewId}/acceptance`, { noConflict: true });
    const codes = standardRubric.criteria.map(({ code }) => code);
    const score = (n: number): number => Math.max(1, Math.min(4, level + (n % 4 === 3 ? -1 : n % 5 === 2 ? 1 : 0)));
    const comment = (n: number): string => comments[language][score(n)]![n % 2]!;
    await voice.post(`/reviews/${reviewId}/submission`, {
      scores: Object.fromEntries(codes.map((code, n) => [code, score(n)])), comments: Object.fromEntries(codes.map((code, n) => [code, comment(n)])), internal: {},
      recommendation: level >= 3 ? 'fund' : level === 2 ? 'fundWithChanges' : 'doNotFund', confidence: level === 2 ? 'medium' : 'high', overallComment: comment(0),
    });
  }

  async approve(proposalId: string, years: Readonly<Record<number, number>>, feedback: string): Promise<void> {
    await (await this.teller.as(decider)).post(`/proposals/${proposalId}/decision`, {
      outcome: 'approved', amount: String(Object.values(years).reduce((sum, dollars) => sum + dollars, 0)), years: Object.fromEntries(Object.entries(years).map(([year, dollars]) => [year, String(dollars)])), reasonCode: 'ranked', reason: null, feedback,
    });
  }

  async decline(proposalId: string, feedback: string): Promise<void> {
    await (await this.teller.as(decider)).post(`/proposals/${proposalId}/decision`, { outcome: 'declined', reasonCode: 'belowPassMark', reason: null, feedback });
  }

  /** From the award to both signatures. */
  async agree(proposalId: string, signatory: string, texts: { en: string; fr: string }[]): Promise<string> {
    const [title, description, results] = texts;
    const staff = await this.teller.as(manager);
    const { id } = (await staff.post('/agreements', { proposalId })) as { id: string };
    const { agreement, version } = (await staff.get(`/agreements/${id}`));
    await staff.post(`/agreements/${id}`, {
      version: version ?? agreement?.version ?? 1, titleEn: title!.en, titleFr: title!.fr, publicDescriptionEn: description!.en, publicDescriptionFr: description!.fr,
      expectedResultsEn: results!.en, expectedResultsFr: results!.fr,
    });
    await staff.post(`/agreements/${id}/offer`);
    await (await this.teller.as(signatory)).post(`/agreements/${id}/recipient-signature`, { fullName: this.nameOf(signatory), agreed: true });
    await (await this.teller.as(decider)).post(`/agreements/${id}/department-signature`, { agreed: true });
    await this.teller.settle();
    return id;
  }

  /** Certified by one person, released by another, paid. */
  async pay(paymentId: string, paidOn: string, reference: string): Promise<void> {
    await (await this.teller.as('certifier@hsp.example')).post(`/payments/${paymentId}/certification`, { note: 'The terms for this instalment are met; the evidence is in the file of the agreement.' });
    const payer = await this.teller.as('payer@hsp.example');
    await payer.post(`/payments/${paymentId}/release`);
    await payer.post(`/payments/${paymentId}/confirmation`, { paidOn, externalReference: reference });
  }
}

/** The fiscal years of an envelope around a date. */
export const yearsFrom = (date: string, dollars: readonly number[]): Record<number, number> => Object.fromEntries(dollars.map((amount, i) => [fiscalYearOf(date) + i, amount]));

const comments: Record<Locale, Record<number, [string, string]>> = {
  en: {
    1: ['The proposal describes the problem but not how its activities would change it; the link between the two is missing.', 'The team has not yet worked in this field, and the plan does not say who would guide it in the first year.'],
    2: ['The idea is sound, but indicators lack baselines, so that success could not be told from failure.', 'The risks are listed; the responses to them are general and have no owner.'],
    3: ['A clear analysis with realistic activities. Local partners were consulted and their part is described.', 'The budget fits the activities. Some unit costs deserve a word of explanation.'],
    4: ['An outstanding analysis, built with the people concerned; each activity follows from it and can be measured.', 'The organization has done this before, with independent evaluations that show lasting results.'],
  },
  fr: {
    1: ['La proposition décrit le problème, mais non la façon dont ses activités y changeraient quelque chose; le lien entre les deux manque.', 'L’équipe n’a pas encore travaillé dans ce domaine, et le plan ne dit pas qui la guiderait la première année.'],
    2: ['L’idée est bonne, mais les indicateurs n’ont pas de valeur de départ\u00a0: on ne saurait distinguer la réussite de l’échec.', 'Les risques sont énumérés; les mesures prévues restent générales et n’ont pas de responsable.'],
    3: ['Une analyse claire et des activités réalistes. Les partenaires locaux ont été consultés et leur rôle est décrit.', 'Le budget correspond aux activités. Certains coûts unitaires mériteraient un mot d’explication.'],
    4: ['Une analyse remarquable, menée avec les personnes concernées; chaque activité en découle et se mesure.', 'L’organisme l’a déjà fait, et des évaluations indépendantes montrent des résultats durables.'],
  },
};
