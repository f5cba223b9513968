import type { Locale } from '../kernel/i18n/text.js';
import { people } from './accounts.js';
import type { Stage } from './stage.js';

interface InventedReviewer {
  languages: readonly string[];
  countries: readonly string[];
  homeCountry: string;
  employerName: string;
  employerDomain: string;
  pastEmployers: readonly { name: string; domain: string | null; until: number | null }[];
  skills: Readonly<Record<string, number>>;
  interests: readonly { organization: string; kind: string; since: number | null; until: number | null; note: string | null }[];
}

/** What the invented reviewers say about themselves. */
const known: Readonly<Record<string, InventedReviewer>> = {
  'reviewer1@reviews.example': {
    languages: ['en', 'fr'], countries: ['CO', 'EC', 'PE'], homeCountry: 'NO', employerName: 'Fjordland Institute for Peace Studies', employerDomain: 'fjordland.example', pastEmployers: [], skills: { POC: 3, 'POC-5': 3, CPR: 2 }, interests: [],
  },
  'reviewer2@reviews.example': {
    languages: ['fr', 'en'], countries: ['CD', 'ML', 'SN'], homeCountry: 'CA', employerName: 'Université de la Rive-Sud', employerDomain: 'rivesud.example', pastEmployers: [{ name: 'Maison du dialogue', domain: null, until: 2017 }], skills: { CPR: 3, 'CPR-4': 3, GOV: 2 },
    interests: [{ organization: 'Sahel Early Warning Collective', kind: 'board', since: 2019, until: null, note: 'Membre bénévole du conseil.' }],
  },
  'reviewer3@reviews.example': {
    languages: ['en', 'ar'], countries: ['LB', 'JO'], homeCountry: 'LB', employerName: 'Cedar Coast Policy Centre', employerDomain: 'cedarcoast.example', pastEmployers: [], skills: { PSO: 3, 'PSO-3': 2, GOV: 2 }, interests: [],
  },
  'reviewer4@reviews.example': {
    languages: ['en', 'ru'], countries: ['LV', 'UA'], homeCountry: 'PL', employerName: 'Vistula School of Public Safety', employerDomain: 'vistula.example', pastEmployers: [], skills: { CPR: 2, 'CPR-3': 3, PUB: 2 }, interests: [],
  },
  'reviewer5@reviews.example': {
    languages: ['fr', 'en'], countries: ['CM', 'CD'], homeCountry: 'CM', employerName: 'Observatoire du golfe de Guinée', employerDomain: 'observatoire-golfe.example', pastEmployers: [], skills: { POC: 2, GOV: 3 }, interests: [],
  },
  'reviewer6@reviews.example': {
    languages: ['en'], countries: ['IN', 'LK'], homeCountry: 'IN', employerName: 'Deccan Centre for Security Sector Reform', employerDomain: 'deccan.example', pastEmployers: [{ name: 'Ministry of Home Affairs', domain: null, until: 2015 }], skills: { PSO: 3, PUB: 3 }, interests: [],
  },
};

/** Reviewers fill in their profiles, sign the agreement and declare their interests, now; those who did a year ago, again. */
export async function signPapers({ teller }: Stage, emails: readonly string[]): Promise<void> {
  for (const email of emails) {
    const { interests, ...profile } = known[email]!;
    const { name, locale } = people.find((person) => person.email === email)!;
    const voice = await teller.as(email);
    const { version } = (await voice.get('/reviewer-profile')) as { version: number };
    await voice.post('/reviewer-profile', { version, ...profile, capacityPerCall: 6 });
    await voice.post('/reviewer-profile/agreement', { name, agreed: true, language: locale });
    const { current } = (await voice.get('/reviewer-profile/declaration')) as { current: { id: string } | null };
    await voice.post('/reviewer-profile/declaration', { entries: interests, nothing: interests.length === 0, name, agreed: true, seen: current?.id ?? null });
  }
}

/** Two invitations: one waits for its answer, one was withdrawn. */
export async function inviteReviewers({ teller }: Stage): Promise<void> {
  const officer = await teller.as('officer@hsp.example');
  const invite = (name: string, email: string, language: Locale): Promise<unknown> => officer.post('/reviewer-invitations', { name, email, language });
  await invite('Marguerite Delorme', 'marguerite.delorme@tamarac.example', 'fr');
  const { invitations } = (await officer.get('/reviewer-invitations')) as { invitations: { id: string }[] };
  await officer.post(`/reviewer-invitations/${invitations[0]!.id}/revocation`);
  await invite('Helena Strand', 'helena.strand@polarquay.example', 'en');
}
