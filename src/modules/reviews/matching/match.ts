import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

/** What a reviewer brings: skills, languages and countries of the profile, and what their reviews so far were about. */
export interface ReviewerStrengths {
  id: string;
  name: string;
  themes: readonly string[];
  /** The parents of those themes. */
  fields: readonly string[];
  languages: readonly string[];
  countries: readonly string[];
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
}

const points = { theme: 60, field: 45, unknownTheme: 20, language: 30, country: 10 };

const says = texts({
  veryGood: { en: 'very good match', fr: 'correspondance très bonne' },
  good: { en: 'good match', fr: 'bonne correspondance' },
  fair: { en: 'fair match', fr: 'correspondance moyenne' },
  weak: { en: 'weak match', fr: 'faible correspondance' },
});

/** How well a reviewer fits a proposal, 0 to 100: theme up to 60, language 30, country 10. */
export function matchOf(reviewer: Pick<ReviewerStrengths, 'themes' | 'fields' | 'languages' | 'countries'>, proposal: ProposalSubject): number {
  const theme = proposal.theme !== null && reviewer.themes.includes(proposal.theme) ? points.theme : proposal.field !== null && reviewer.fields.includes(proposal.field) ? points.field : points.unknownTheme;
  return theme + (reviewer.languages.includes(proposal.language) ? points.language : 0) + (proposal.countries.some((country) => reviewer.countries.includes(country)) ? points.country : 0);
}

/** The number in words. */
export const matchWords = (score: number): Bilingual => (score >= 90 ? says.veryGood : score >= 70 ? says.good : score >= 45 ? says.fair : says.weak);
