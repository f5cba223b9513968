import type { Bilingual } from '../../../kernel/i18n/text.js';

/** A purpose code of the OECD Creditor Reporting System: the sector of an activity in open data. */
export interface CrsCode {
  readonly code: string;
  readonly name: Bilingual;
}

/** The purpose codes the programme's work falls under; each is active in the code list. */
export const crsCodes: readonly CrsCode[] = [
  { code: '15110', name: { en: 'Public sector policy and administrative management', fr: 'Politiques publiques et gestion administrative' } },
  { code: '15113', name: { en: 'Anti-corruption organisations and institutions', fr: 'Organisations et institutions pour la lutte contre la corruption' } },
  { code: '15130', name: { en: 'Legal and judicial development', fr: 'Développement des services légaux et judiciaires' } },
  { code: '15132', name: { en: 'Police', fr: 'Police' } },
  { code: '15134', name: { en: 'Judicial affairs', fr: 'Système judiciaire' } },
  { code: '15136', name: { en: 'Immigration', fr: 'Immigration' } },
  { code: '15137', name: { en: 'Prisons', fr: 'Prisons' } },
  { code: '15150', name: { en: 'Democratic participation and civil society', fr: 'Participation démocratique et société civile' } },
  { code: '15151', name: { en: 'Elections', fr: 'Élections' } },
  { code: '15153', name: { en: 'Media and free flow of information', fr: 'Médias et liberté de l’information' } },
  { code: '15160', name: { en: 'Human rights', fr: 'Droits de la personne' } },
  { code: '15170', name: { en: 'Women’s rights organisations and movements, and government institutions', fr: 'Organisations et mouvements de défense des droits des femmes et institutions gouvernementales' } },
  { code: '15180', name: { en: 'Ending violence against women and girls', fr: 'Élimination de la violence à l’égard des femmes et des filles' } },
  { code: '15190', name: { en: 'Facilitation of orderly, safe, regular and responsible migration and mobility', fr: 'Faciliter la migration et la mobilité de façon ordonnée, sans danger, régulière et responsable' } },
  { code: '15210', name: { en: 'Security system management and reform', fr: 'Gestion et réforme des systèmes de sécurité' } },
  { code: '15220', name: { en: 'Civilian peace-building, conflict prevention and resolution', fr: 'Dispositifs civils de construction de la paix, et de prévention et de règlement des conflits' } },
  { code: '15230', name: { en: 'Participation in international peacekeeping operations', fr: 'Participation à des opérations internationales de maintien de la paix' } },
  { code: '15240', name: { en: 'Reintegration and SALW control', fr: 'Réintégration et contrôle des armes légères et de petit calibre' } },
  { code: '15250', name: { en: 'Removal of land mines and explosive remnants of war', fr: 'Enlèvement des mines terrestres et restes explosifs de guerre' } },
  { code: '15261', name: { en: 'Child soldiers (prevention and demobilisation)', fr: 'Enfants soldats (Prévention et démobilisation)' } },
  { code: '16063', name: { en: 'Narcotics control', fr: 'Lutte contre le trafic de drogues' } },
  { code: '72010', name: { en: 'Material relief assistance and services', fr: 'Assistance matérielle et services d’urgence' } },
];

export const isCrsCode = (code: string): boolean => crsCodes.some((crs) => crs.code === code);
