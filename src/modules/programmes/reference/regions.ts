import type { Bilingual } from '../../../kernel/i18n/text.js';

/** A region of the world as the United Nations group countries in statistics (M.49). */
export interface Region {
  readonly code: string;
  readonly name: Bilingual;
}

// Code, English name, French name, countries. Kosovo, which M.49 does not list, stands with its neighbours; Antarctica in no region.
const listed: readonly (readonly [string, string, string, string])[] = [
  ['005', 'South America', 'Amérique du Sud', 'AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE'],
  ['011', 'Western Africa', 'Afrique occidentale', 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG'],
  ['013', 'Central America', 'Amérique centrale', 'BZ CR GT HN MX NI PA SV'],
  ['014', 'Eastern Africa', 'Afrique orientale', 'BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW'],
  ['015', 'Northern Africa', 'Afrique septentrionale', 'DZ EG EH LY MA SD TN'],
  ['017', 'Middle Africa', 'Afrique centrale', 'AO CD CF CG CM GA GQ ST TD'],
  ['018', 'Southern Africa', 'Afrique australe', 'BW LS NA SZ ZA'],
  ['021', 'Northern America', 'Amérique septentrionale', 'BM CA GL PM US'],
  ['029', 'Caribbean', 'Caraïbes', 'AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI'],
  ['030', 'Eastern Asia', 'Asie orientale', 'CN HK JP KP KR MN MO TW'],
  ['034', 'Southern Asia', 'Asie méridionale', 'AF BD BT IN IR LK MV NP PK'],
  ['035', 'South-eastern Asia', 'Asie du Sud-Est', 'BN ID KH LA MM MY PH SG TH TL VN'],
  ['039', 'Southern Europe', 'Europe méridionale', 'AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK'],
  ['053', 'Australia and New Zealand', 'Australie et Nouvelle-Zélande', 'AU CC CX HM NF NZ'],
  ['054', 'Melanesia', 'Mélanésie', 'FJ NC PG SB VU'],
  ['057', 'Micronesia', 'Micronésie', 'FM GU KI MH MP NR PW UM'],
  ['061', 'Polynesia', 'Polynésie', 'AS CK NU PF PN TK TO TV WF WS'],
  ['143', 'Central Asia', 'Asie centrale', 'KG KZ TJ TM UZ'],
  ['145', 'Western Asia', 'Asie occidentale', 'AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE'],
  ['151', 'Eastern Europe', 'Europe orientale', 'BG BY CZ HU MD PL RO RU SK UA'],
  ['154', 'Northern Europe', 'Europe septentrionale', 'AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ'],
  ['155', 'Western Europe', 'Europe occidentale', 'AT BE CH DE FR LI LU MC NL'],
];

/** The 22 regions, by code. */
export const regions: readonly Region[] = listed.map(([code, en, fr]) => ({ code, name: { en, fr } }));

const byCountry = new Map(listed.flatMap(([code, , , members]) => members.split(' ').map((country) => [country, code] as const)));

/** The regions that countries belong to, each once, in the order of their codes. */
export const regionsOf = (countries: readonly string[]): string[] => [...new Set(countries.flatMap((country) => byCountry.get(country) ?? []))].sort();

const byCode = new Map(regions.map(({ code, name }) => [code, name]));
/** The region's name, or the code itself when it is unknown. */
export const regionName = (code: string): Bilingual => byCode.get(code) ?? { en: code, fr: code };
