import { describe, expect, it } from '@jest/globals';
import { countries, countriesByName, countryName, crsCodes, isCountry, isCrsCode, isProvince, isRecipientType, isValidOn, provinces, recipientTypeCodes, recipientTypes, regions, regionsOf, subThemes, themeOfSubTheme, themes } from './index.js';

describe('reference lists', () => {
  it('have their sizes, unique codes and both languages', () => {
    for (const [list, size] of [[countries, 250], [provinces, 13], [crsCodes, 22], [themes, 5], [subThemes, 24], [recipientTypes, 11], [regions, 22]] as const) {
      expect(list.length).toBe(size);
      expect(new Set(list.map(({ code }) => code)).size).toBe(size);
      expect(list.every(({ name }) => name.en.trim() !== '' && name.fr.trim() !== '')).toBe(true);
    }
    expect(recipientTypes.map(({ code }) => code)).toEqual([...recipientTypeCodes]);
  });
  it('name countries and sort them by language', () => {
    expect([countryName('CI', 'fr'), countryName('XK', 'en'), countryName('ZZ', 'en')]).toEqual(['Côte d’Ivoire', 'Kosovo', 'ZZ']);
    const names = countriesByName('fr').map(({ name }) => name.fr);
    expect(names.indexOf('Égypte') < names.indexOf('Finlande')).toBe(true);
    expect(countriesByName('en').length).toBe(250);
  });
  it('put every country into one region, Antarctica into none', () => {
    expect(countries.filter(({ code }) => regionsOf([code]).length !== 1).map(({ code }) => code)).toEqual(['AQ']);
    expect([regionsOf(['CO', 'PE', 'ML', 'XX']), regionsOf(['XK', 'AL']), regionsOf([])]).toEqual([['005', '011'], ['039'], []]);
  });
  it('know their own codes only', () => {
    expect([isCountry('CA'), isCountry('ca'), isCountry('constructor'), isProvince('QC'), isProvince('XX'), isRecipientType('CDN_NPO'), isRecipientType('toString')]).toEqual([true, false, false, true, false, true, false]);
  });
  it('give every theme a known purpose code', () => {
    expect([...themes, ...subThemes].filter(({ crs }) => !isCrsCode(crs))).toEqual([]);
  });
  it('put sub-themes under their theme, the cross-cutting one under none', () => {
    expect([themeOfSubTheme('PUB-2')?.code, themeOfSubTheme('XCT-1')]).toEqual(['PUB', undefined]);
    expect(subThemes.every(({ code }) => code === 'XCT-1' || code.startsWith(`${themeOfSubTheme(code)?.code}-`))).toBe(true);
  });
  it('may end on a date', () => {
    const moved = { code: 'GOV-6', name: { en: 'x', fr: 'y' }, crs: '15113', validFrom: '2000-01-01', validTo: '2006-12-31' };
    expect(['1999-12-31', '2000-01-01', '2006-12-31', '2007-01-01'].map((date) => isValidOn(moved, date))).toEqual([false, true, true, false]);
  });
});
