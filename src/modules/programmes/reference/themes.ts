import type { Bilingual } from '../../../kernel/i18n/text.js';

/**
 * A sub-theme; `crs` is its default purpose code. Sub-themes move between themes over the years (corruption
 * was under governance about 2000), so a period of validity may be set; without one it is valid always.
 */
export interface SubTheme {
  readonly code: string;
  readonly name: Bilingual;
  readonly crs: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** One of the programme's five themes with its sub-themes. */
export interface Theme extends SubTheme {
  readonly subThemes: readonly SubTheme[];
}

/** Seed of the theme tables: the five themes of the human security agenda. */
export const themes: readonly Theme[] = [
  {
    code: 'POC', name: { en: 'Protection of Civilians', fr: 'Protection des civils' }, crs: '15220',
    subThemes: [
      { code: 'POC-1', name: { en: 'War-affected children', fr: 'Enfants touchés par la guerre' }, crs: '15261' },
      { code: 'POC-2', name: { en: 'Legal and physical protection', fr: 'Protection juridique et physique' }, crs: '15160' },
      { code: 'POC-3', name: { en: 'Internally displaced persons', fr: 'Personnes déplacées à l’intérieur de leur pays' }, crs: '72010' },
      { code: 'POC-4', name: { en: 'Human rights field operations', fr: 'Opérations sur le terrain en matière de droits de la personne' }, crs: '15160' },
      { code: 'POC-5', name: { en: 'Landmines', fr: 'Mines terrestres' }, crs: '15250' },
      { code: 'POC-6', name: { en: 'Women, peace and security', fr: 'Les femmes, la paix et la sécurité' }, crs: '15170' },
    ],
  },
  {
    code: 'CPR', name: { en: 'Conflict Prevention', fr: 'Prévention des conflits' }, crs: '15220',
    subThemes: [
      { code: 'CPR-1', name: { en: 'Cooperative conflict prevention', fr: 'Prévention concertée des conflits' }, crs: '15220' },
      { code: 'CPR-2', name: { en: 'Targeted sanctions', fr: 'Sanctions ciblées' }, crs: '15220' },
      { code: 'CPR-3', name: { en: 'Small arms', fr: 'Armes légères' }, crs: '15240' },
      { code: 'CPR-4', name: { en: 'Post-conflict peacebuilding', fr: 'Consolidation de la paix après les conflits' }, crs: '15220' },
    ],
  },
  {
    code: 'PSO', name: { en: 'Peace Operations', fr: 'Opérations de soutien de la paix' }, crs: '15230',
    subThemes: [
      { code: 'PSO-1', name: { en: 'Peace support capacity', fr: 'Capacité de soutien de la paix' }, crs: '15230' },
      { code: 'PSO-2', name: { en: 'Expert deployment', fr: 'Déploiement d’experts' }, crs: '15220' },
      { code: 'PSO-3', name: { en: 'Police in peace operations', fr: 'La police dans les opérations de paix' }, crs: '15230' },
    ],
  },
  {
    code: 'GOV', name: { en: 'Governance and Accountability', fr: 'Gouvernance et responsabilisation' }, crs: '15150',
    subThemes: [
      { code: 'GOV-1', name: { en: 'International Criminal Court', fr: 'Cour pénale internationale' }, crs: '15130' },
      { code: 'GOV-2', name: { en: 'Security system reform', fr: 'Réforme du système de sécurité' }, crs: '15210' },
      { code: 'GOV-3', name: { en: 'Freedom of opinion and expression', fr: 'Liberté d’opinion et d’expression' }, crs: '15153' },
      { code: 'GOV-4', name: { en: 'Democratic governance', fr: 'Gouvernance démocratique' }, crs: '15150' },
      { code: 'GOV-5', name: { en: 'Corporate social responsibility', fr: 'Responsabilité sociale des entreprises' }, crs: '15110' },
    ],
  },
  {
    code: 'PUB', name: { en: 'Public Safety', fr: 'Sécurité publique' }, crs: '15130',
    subThemes: [
      { code: 'PUB-1', name: { en: 'Transnational crime', fr: 'Criminalité transnationale' }, crs: '15130' },
      { code: 'PUB-2', name: { en: 'Corruption and transparency', fr: 'Corruption et transparence' }, crs: '15113' },
      { code: 'PUB-3', name: { en: 'Human trafficking', fr: 'Traite des personnes' }, crs: '15160' },
      { code: 'PUB-4', name: { en: 'Illicit drugs', fr: 'Drogues illicites' }, crs: '16063' },
      { code: 'PUB-5', name: { en: 'Terrorism', fr: 'Terrorisme' }, crs: '15210' },
    ],
  },
];

/** Sub-themes that go with any theme. */
export const crossCuttingSubThemes: readonly SubTheme[] = [
  { code: 'XCT-1', name: { en: 'Human security in cities', fr: 'Sécurité humaine dans les villes' }, crs: '15220' },
];

/** Every sub-theme, the cross-cutting ones last. */
export const subThemes: readonly SubTheme[] = [...themes.flatMap((theme) => theme.subThemes), ...crossCuttingSubThemes];

/** The theme a sub-theme belongs to; undefined for a cross-cutting or unknown one. */
export const themeOfSubTheme = (code: string): Theme | undefined =>
  themes.find((theme) => theme.subThemes.some((subTheme) => subTheme.code === code));

/** True when the sub-theme may be used on a local date. */
export const isValidOn = (subTheme: SubTheme, date: string): boolean =>
  (subTheme.validFrom === undefined || subTheme.validFrom <= date) && (subTheme.validTo === undefined || date <= subTheme.validTo);
