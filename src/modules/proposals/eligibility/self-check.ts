import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { formatMoney } from '../../../kernel/money/money.js';
import { formatDate } from '../../../kernel/time/dates.js';
import { documentKinds } from '../../applicants/index.js';
import type { CallRecord } from '../../calls/index.js';
import { recipientTypes } from '../../programmes/index.js';

/** What is asked before the first word; each is a statement of the call's rules, true for a project that fits. */
export const selfCheckKeys = ['servesThemes', 'startsInTime', 'withinAmounts', 'sharesCost', 'nothingBefore'] as const;
export type SelfCheckKey = (typeof selfCheckKeys)[number];
export type SelfCheckAnswers = Partial<Record<SelfCheckKey, 'yes' | 'no' | null>>;
/** What the portal knows by itself. */
export interface SelfCheckOrganization {
  kind: string;
  registrationYear: number | null;
}
export interface SelfCheckQuestion {
  key: SelfCheckKey;
  text: Bilingual;
}
/** One rule, and whether it holds; null when nobody said. */
export interface Finding {
  code: SelfCheckKey | 'recipientKind' | 'yearsOfExistence';
  /** The rule. */
  text: Bilingual;
  holds: boolean | null;
  /** Why the proposal is probably not eligible, where the rule does not hold. */
  why: Bilingual | null;
}
export type Verdict = 'eligible' | 'probablyNot' | 'unanswered';
/** As it is kept with the proposal. */
export interface SelfCheck {
  verdict: Verdict;
  findings: Finding[];
}
type Rules = Pick<CallRecord, 'recipientKinds' | 'requiredDocuments' | 'earliestStartOn' | 'maximumMonths' | 'minimumCents' | 'maximumCents' | 'costSharePercent'>;

const says = texts({
  servesThemes: { en: 'The project serves at least one theme of this call', fr: 'Le projet sert au moins un thème de cet appel' },
  startsInTime: { en: 'The project starts on {date} or later and lasts at most {months} months', fr: 'Le projet commence le {date} ou plus tard et dure au plus {months} mois' },
  withinAmounts: { en: 'You will ask for at least {least} and at most {most}', fr: 'Vous demanderez au moins {least} et au plus {most}' },
  sharesCost: { en: 'Other sources pay at least {percent}% of the cost, in cash or in kind', fr: 'D’autres sources paient au moins {percent}\u00a0% du coût, en espèces ou en nature' },
  nothingBefore: { en: 'The grant pays no cost from before the agreement is signed, and nobody makes a profit from it', fr: 'La subvention ne paie aucun coût antérieur à la signature de l’entente, et personne n’en tire de profit' },
  recipientKind: { en: 'The call is meant for your type of organization', fr: 'L’appel vise votre type d’organisme' },
  yearsOfExistence: { en: 'Your organization has existed for at least {years} full years, so that it can show the audited statements the call asks for', fr: 'Votre organisme existe depuis au moins {years} années complètes et peut donc fournir les états financiers vérifiés que l’appel demande' },
});
const reasons = texts({
  servesThemes: { en: 'Proposals outside the themes of the call are found not eligible.', fr: 'Les propositions hors des thèmes de l’appel sont jugées non admissibles.' },
  startsInTime: { en: 'The call funds no project that starts before {date} or lasts longer than {months} months.', fr: 'L’appel ne finance aucun projet qui commence avant le {date} ou qui dure plus de {months} mois.' },
  withinAmounts: { en: 'The call funds requests between {least} and {most} only.', fr: 'L’appel ne finance que des demandes de {least} à {most}.' },
  sharesCost: { en: 'The budget cannot be submitted when other sources pay less than {percent}% of the cost.', fr: 'Le budget ne peut être soumis si d’autres sources paient moins de {percent}\u00a0% du coût.' },
  nothingBefore: { en: 'Costs from before the signature, and profit, are not eligible costs.', fr: 'Les coûts antérieurs à la signature et les profits ne sont pas des coûts admissibles.' },
  recipientKind: { en: 'This call is meant for other types of organizations than yours ({kind}).', fr: 'Cet appel vise d’autres types d’organismes que le vôtre ({kind}).' },
  yearsOfExistence: { en: 'The call asks for audited statements of {years} years. Your organization says that it was incorporated in {year}.', fr: 'L’appel demande les états financiers vérifiés de {years} années. Votre organisme indique avoir été constitué en {year}.' },
  tick: { en: 'Tick the box to go on all the same.', fr: 'Cochez la case pour poursuivre malgré tout.' },
  goOn: { en: 'By what we know, this proposal is probably not eligible: the reasons are listed here. If you believe that we are wrong, tick the box and go on.', fr: 'D’après ce que nous savons, cette proposition n’est probablement pas admissible\u00a0: les raisons sont énumérées ici. Si vous croyez que nous avons tort, cochez la case et poursuivez.' },
});

const values = (call: Rules, locale: 'en' | 'fr'): Record<string, string | number> => ({
  date: formatDate(call.earliestStartOn, locale), months: call.maximumMonths, least: formatMoney(call.minimumCents, locale), most: formatMoney(call.maximumCents, locale), percent: call.costSharePercent,
});
const fill = (text: string, given: Record<string, string | number>): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]));
const both = (text: Bilingual, given: (locale: 'en' | 'fr') => Record<string, string | number>): Bilingual => ({ en: fill(text.en, given('en')), fr: fill(text.fr, given('fr')) });

/** What a call asks before one begins. */
export const questionsOf = (call: Rules): SelfCheckQuestion[] =>
  selfCheckKeys.filter((key) => key !== 'sharesCost' || call.costSharePercent > 0).map((key) => ({ key, text: both(says[key], (locale) => values(call, locale)) }));

/** What the organization's profile says by itself about the call's rules. */
export function profileFindings(call: Rules, organization: SelfCheckOrganization, year: number): Finding[] {
  const years = Math.max(0, ...documentKinds.filter(({ code }) => call.requiredDocuments.includes(code)).map((kind) => kind.years));
  const fits = call.recipientKinds.includes(organization.kind);
  const name = recipientTypes.find(({ code }) => code === organization.kind)?.name;
  const found: Finding[] = [{ code: 'recipientKind', text: says.recipientKind, holds: fits, why: fits ? null : both(reasons.recipientKind, (locale) => ({ kind: name?.[locale] ?? organization.kind })) }];
  const given = { years, year: organization.registrationYear ?? '' };
  if (years > 0) {
    const holds = organization.registrationYear === null ? null : year - organization.registrationYear >= years;
    found.push({ code: 'yearsOfExistence', text: both(says.yearsOfExistence, () => given), holds, why: holds === false ? both(reasons.yearsOfExistence, () => given) : null });
  }
  return found;
}

/** Judges answers and profile against the call's rules. */
export function selfCheck(call: Rules, organization: SelfCheckOrganization, answers: SelfCheckAnswers, year: number): SelfCheck {
  const asked = questionsOf(call).map(({ key, text }): Finding => {
    const answer = answers[key] ?? null;
    return { code: key, text, holds: answer && answer === 'yes', why: answer === 'no' ? both(reasons[key], (locale) => values(call, locale)) : null };
  });
  const findings = [...profileFindings(call, organization, year), ...asked];
  const verdict = findings.some(({ holds }) => holds === false) ? 'probablyNot' : asked.some(({ holds }) => holds === null) ? 'unanswered' : 'eligible';
  return { verdict, findings };
}

/** What somebody reads before they go on all the same: each reason at its field, and the box to tick. */
export const selfCheckProblems = ({ findings }: SelfCheck): FieldProblem[] => [
  ...findings.flatMap(({ code, why }) => (why ? [problem(code === 'recipientKind' || code === 'yearsOfExistence' ? 'organizationId' : code, code, why)] : [])),
  problem('goOn', 'probablyNotEligible', reasons.tick),
];
export const probablyNot = reasons.goOn;
