import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { isCountry } from '../../programmes/index.js';
import type { PastEmployerFields, SaveReviewerProfile } from './profile.dto.js';
import { registerRefusals as says } from './register-words.js';
import type { PastEmployer } from './reviewer-profile.entity.js';

/** A web domain as people type it, addresses included; undefined where it is none. */
export function readDomain(typed: string | null | undefined): string | null | undefined {
  if (!typed) return null;
  const host = typed.toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/^www\./, '').replace(/[/:?#].*$/s, '');
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : undefined;
}

/** Levels by theme; what is no level or no theme is a problem of its field. */
export function readSkills(typed: Readonly<Record<string, unknown>> | null | undefined, themes: ReadonlySet<string>): { skills: Record<string, number>; problems: FieldProblem[] } {
  const skills: Record<string, number> = {};
  const problems: FieldProblem[] = [];
  for (const [code, value] of Object.entries(typed ?? {})) {
    if (value === '' || value === null) continue;
    const level = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0;
    if (!themes.has(code) || ![1, 2, 3].includes(level)) problems.push(problem('skills', 'choose', says.skills));
    else skills[code] = level;
  }
  return { skills, problems: problems.slice(0, 1) };
}

/** Past employers; rows left empty do not count. */
export function readPastEmployers(rows: readonly PastEmployerFields[]): { pastEmployers: PastEmployer[]; problems: FieldProblem[] } {
  const pastEmployers: PastEmployer[] = [];
  const problems: FieldProblem[] = [];
  for (const [i, { name = null, domain: typed = null, until = null }] of rows.entries()) {
    if (name === null && typed === null && until === null) continue;
    const domain = readDomain(typed);
    if (!name) problems.push(problem(`pastEmployers.${i}.name`, 'required', says.pastName));
    if (domain === undefined) problems.push(problem(`pastEmployers.${i}.domain`, 'domain', says.domain));
    if (name && domain !== undefined) pastEmployers.push({ name, domain, until });
  }
  return { pastEmployers, problems };
}

/** Everything wrong with a profile that its fields alone do not show. */
export function profileProblems({ languages, countries, homeCountry, employerDomain }: SaveReviewerProfile): FieldProblem[] {
  return [
    ...(languages.length ? [] : [problem('languages', 'required', says.languages)]),
    ...(countries.every(isCountry) ? [] : [problem('countries', 'choose', says.country)]),
    ...(!homeCountry || isCountry(homeCountry) ? [] : [problem('homeCountry', 'choose', says.country)]),
    ...(readDomain(employerDomain) === undefined ? [problem('employerDomain', 'domain', says.domain)] : []),
  ];
}
