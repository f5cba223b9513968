import { describe, expect, it } from '@jest/globals';
import type { OrganizationDto } from './organization.dto.js';
import { profileOf, profileProblems } from './organization-profile.js';

const dto: OrganizationDto = { legalName: 'Northbridge', kind: 'CDN_NPO', businessNumber: '812345678', country: 'CA', province: 'ON', city: 'Ottawa', postalCode: 'K1P 5M7' };
const problemsOf = (changes: Partial<OrganizationDto>): string[] => profileProblems(profileOf({ ...dto, ...changes }), 2026).map(({ field, code }) => `${field} ${code}`);

describe('the profile of an organization', () => {
  it('takes numbers and codes however they are spaced', () => {
    expect(profileOf({ ...dto, businessNumber: '81234 5678 RR0001', postalCode: 'k1p5m7', website: 'northbridge.example' })).toMatchObject({ businessNumber: '812345678', postalCode: 'K1P 5M7', website: 'https://northbridge.example' });
    expect(problemsOf({})).toEqual([]);
  });

  it('needs a business number, a province and a postal code of Canadian form in Canada only', () => {
    expect(problemsOf({ businessNumber: null, province: null, postalCode: '75001' })).toEqual(['businessNumber required', 'province required', 'postalCode postalCode']);
    expect(problemsOf({ kind: 'INT_NGO', businessNumber: null, province: null, country: 'FR', postalCode: '75001' })).toEqual([]);
    expect(problemsOf({ kind: 'MULTILATERAL', businessNumber: null })).toEqual([]);
  });

  it('refuses a business number that is none', () => {
    expect([problemsOf({ businessNumber: '012345678' }), problemsOf({ businessNumber: '12345' })]).toEqual([['businessNumber businessNumber'], ['businessNumber businessNumber']]);
  });

  it('refuses a year to come and an address that is not https', () => {
    expect(problemsOf({ registrationYear: 2027, website: 'javascript:alert(1)' })).toEqual(['registrationYear yearAhead', 'website website']);
    expect(problemsOf({ registrationYear: 2026, website: 'http://a.example' })).toEqual(['website website']);
  });

  it('drops a province outside Canada and an operating name that repeats the legal one', () => {
    expect(profileOf({ ...dto, country: 'CO', operatingName: 'Northbridge' })).toMatchObject({ province: null, operatingName: null });
  });
});
