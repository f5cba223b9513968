import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import type { OrganizationDto } from './organization.dto.js';

/** What an organization says about itself. */
export interface OrganizationProfile {
  legalName: string;
  operatingName: string | null;
  kind: string;
  businessNumber: string | null;
  country: string;
  province: string | null;
  city: string;
  postalCode: string | null;
  registrationNumber: string | null;
  registrationYear: number | null;
  website: string | null;
}
export const profileKeys = ['legalName', 'operatingName', 'kind', 'businessNumber', 'country', 'province', 'city', 'postalCode', 'registrationNumber', 'registrationYear', 'website'] as const satisfies readonly (keyof OrganizationProfile)[];

const says = texts({
  businessNumberNeeded: { en: 'Enter the business number: Canadian organizations of this type have one.', fr: 'Entrez le numéro d’entreprise\u00a0: les organismes canadiens de ce type en ont un.' },
  businessNumber: { en: 'Enter the nine digits of the business number; the first is not 0.', fr: 'Entrez les neuf chiffres du numéro d’entreprise; le premier n’est pas 0.' },
  province: { en: 'Choose the province or territory.', fr: 'Choisissez la province ou le territoire.' },
  postalCode: { en: 'Enter a Canadian postal code such as K1A 0G2.', fr: 'Entrez un code postal canadien tel que K1A 0G2.' },
  year: { en: 'Enter a year that has begun, not later than {year}.', fr: 'Entrez une année déjà commencée, au plus tard {year}.' },
  website: { en: 'Enter an address that begins with https://.', fr: 'Entrez une adresse qui commence par https://.' },
});

/** Kinds that the Canada Revenue Agency gives a business number when they are in Canada. */
const canadianKinds = new Set(['CDN_NPO', 'ACADEMIA', 'CDN_GOV', 'INDIGENOUS', 'FOR_PROFIT']);

/** True where a business number must be given. */
export const needsBusinessNumber = (kind: string, country: string): boolean => country === 'CA' && canadianKinds.has(kind);

/** Tidies what was typed: spaces in numbers, the middle of a postal code, fields that only Canada has. */
export function profileOf(dto: OrganizationDto): OrganizationProfile {
  const inCanada = dto.country === 'CA';
  const postal = dto.postalCode?.toUpperCase().replace(/[\s-]+/g, ' ') ?? null;
  return {
    legalName: dto.legalName,
    operatingName: dto.operatingName === dto.legalName ? null : (dto.operatingName ?? null),
    kind: dto.kind,
    businessNumber: dto.businessNumber?.replace(/[\s-]/g, '').replace(/[A-Z]{2}\d{4}$/i, '') || null,
    country: dto.country,
    province: inCanada ? (dto.province ?? null) : null,
    city: dto.city,
    postalCode: inCanada ? (postal?.replace(/^([A-Z]\d[A-Z]) ?(\d[A-Z]\d)$/, '$1 $2') ?? null) : (dto.postalCode ?? null),
    registrationNumber: dto.registrationNumber ?? null,
    registrationYear: dto.registrationYear ?? null,
    website: website(dto.website),
  };
}

/** What is wrong with a tidied profile, every field at once. */
export function profileProblems(p: OrganizationProfile, thisYear: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (p.businessNumber ? !/^[1-9]\d{8}$/.test(p.businessNumber) : needsBusinessNumber(p.kind, p.country)) {
    problems.push(problem('businessNumber', p.businessNumber ? 'businessNumber' : 'required', p.businessNumber ? says.businessNumber : says.businessNumberNeeded));
  }
  if (p.country === 'CA') {
    if (!p.province) problems.push(problem('province', 'required', says.province));
    // Canada Post uses neither D, F, I, O, Q, U nor, in front, W and Z.
    if (p.postalCode && !/^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/.test(p.postalCode)) problems.push(problem('postalCode', 'postalCode', says.postalCode));
  }
  if (p.registrationYear && p.registrationYear > thisYear) problems.push(problem('registrationYear', 'yearAhead', says.year, { year: String(thisYear) }));
  if (p.website && !isHttps(p.website)) problems.push(problem('website', 'website', says.website));
  return problems;
}

/** A bare name is taken for an address. */
const website = (typed: string | null | undefined): string | null => (!typed ? null : /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`);

function isHttps(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' && url.hostname.includes('.') && !url.username;
}
