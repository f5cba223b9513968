import { type Bilingual, type Locale, texts } from '../../../kernel/i18n/text.js';

/** What a reviewer brings: skills, languages and countries of the profile, and what their reviews so far were about. */
export interface ReviewerStrengths {
  id: string;
  name: string;
  /** How well they know each theme, from 1, familiar, to 3, expert. A theme they reviewed counts as 2, works in it. */
  themes: Readonly<Record<string, number>>;
  /** The parents of those themes, each at its best level. */
  fields: Readonly<Record<string, number>>;
  languages: readonly string[];
  countries: readonly string[];
  /** The regions of those countries. */
  regions: readonly string[];
  /** Open and submitted reviews in this call. */
  load: number;
  /** The most this person takes in a call, as the profile says. */
  capacity: number | null;
}
/** What a proposal asks of its reviewers. */
export interface ProposalSubject {
  theme: string | null;
  field: string | null;
  language: string;
  countries: readonly string[];
  regions: readonly string[];
}
type Strengths = Pick<ReviewerStrengths, 'themes' | 'fields' | 'languages' | 'countries' | 'regions'>;

/** Why two fit, as it is kept and said beside the points. */
export const grounds = ['expert', 'theme', 'field', 'language', 'country', 'region'] as const;
export type Ground = (typeof grounds)[number];

/** By level where there are three: familiar, works in it, expert. */
const points = { theme: [50, 55, 60], field: [35, 40, 45], unknownTheme: 20, language: 30, country: 10, region: 5 } as const;
const pointsOf = (by: readonly number[], level: number): number => by[Math.min(3, Math.max(1, level)) - 1]!;

const says = texts({
  veryGood: { en: 'very good match', fr: 'correspondance très bonne' },
  good: { en: 'good match', fr: 'bonne correspondance' },
  fair: { en: 'fair match', fr: 'correspondance moyenne' },
  weak: { en: 'weak match', fr: 'faible correspondance' },
});
const groundNames: Record<Ground, Bilingual> = texts({
  expert: { en: 'expert in the theme', fr: 'spécialiste du thème' },
  theme: { en: 'theme', fr: 'thème' },
  field: { en: 'related theme', fr: 'thème voisin' },
  language: { en: 'language', fr: 'langue' },
  country: { en: 'country', fr: 'pays' },
  region: { en: 'region', fr: 'région' },
});

const levelIn = (known: Readonly<Record<string, number>>, code: string | null): number => (code !== null && Object.hasOwn(known, code) ? known[code]! : 0);
const shareOne = (some: readonly string[], others: readonly string[]): boolean => some.some((code) => others.includes(code));

/** How well a reviewer fits a proposal, 0 to 100: theme up to 60 by level, a related one up to 45; language 30; country 10, or its region 5. */
export function matchOf(reviewer: Strengths, proposal: ProposalSubject): number {
  const theme = levelIn(reviewer.themes, proposal.theme);
  const field = theme ? 0 : levelIn(reviewer.fields, proposal.field);
  const subject = theme ? pointsOf(points.theme, theme) : field ? pointsOf(points.field, field) : points.unknownTheme;
  const place = shareOne(proposal.countries, reviewer.countries) ? points.country : shareOne(proposal.regions, reviewer.regions) ? points.region : 0;
  return subject + (reviewer.languages.includes(proposal.language) ? points.language : 0) + place;
}

/** What the points are for. */
export function groundsOf(reviewer: Strengths, proposal: ProposalSubject): Ground[] {
  const theme = levelIn(reviewer.themes, proposal.theme);
  const subject: Ground[] = theme === 3 ? ['expert'] : theme ? ['theme'] : levelIn(reviewer.fields, proposal.field) ? ['field'] : [];
  const place: Ground[] = shareOne(proposal.countries, reviewer.countries) ? ['country'] : shareOne(proposal.regions, reviewer.regions) ? ['region'] : [];
  return [...subject, ...(reviewer.languages.includes(proposal.language) ? ['language' as const] : []), ...place];
}

/** The number in words. */
export const matchWords = (score: number): Bilingual => (score >= 90 ? says.veryGood : score >= 70 ? says.good : score >= 45 ? says.fair : says.weak);

/** The grounds in words, for a text that names none where there are none: `theme, language, region`. */
export const groundWords = (found: readonly Ground[], locale: Locale): string => (found.length ? found.map((one) => groundNames[one][locale]).join(', ') : 'none');
