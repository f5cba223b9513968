import type { Bilingual } from '../../../kernel/i18n/text.js';

export const recipientTypeCodes = [
  'CDN_NPO', 'ACADEMIA', 'INT_NGO', 'LOCAL_NGO', 'MULTILATERAL', 'FOREIGN_GOV', 'CDN_GOV', 'INDIGENOUS', 'FOR_PROFIT', 'INDIVIDUAL', 'OTHER',
] as const;
export type RecipientTypeCode = (typeof recipientTypeCodes)[number];

/** A kind of recipient and what it is called in the three publications. */
export interface RecipientType {
  readonly code: RecipientTypeCode;
  readonly name: Bilingual;
  /** Recipient type of proactive disclosure. */
  readonly disclosure: 'A' | 'F' | 'G' | 'I' | 'N' | 'O' | 'P' | 'S';
  /** IATI organisation types, the usual one first. */
  readonly iati: readonly string[];
  /** CRS channels of delivery, the usual one first. */
  readonly channels: readonly string[];
  /** False for kinds the programme does not fund unless a call says so. */
  readonly fundedByDefault: boolean;
}

export const recipientTypes: readonly RecipientType[] = [
  { code: 'CDN_NPO', name: { en: 'Canadian not-for-profit or charity', fr: 'Organisme canadien à but non lucratif ou de bienfaisance' }, disclosure: 'N', iati: ['22'], channels: ['22000'], fundedByDefault: true },
  { code: 'ACADEMIA', name: { en: 'University, college, research institute', fr: 'Université, collège, institut de recherche' }, disclosure: 'S', iati: ['80'], channels: ['51000'], fundedByDefault: true },
  { code: 'INT_NGO', name: { en: 'International non-government organization', fr: 'Organisation internationale non gouvernementale' }, disclosure: 'I', iati: ['21'], channels: ['21000'], fundedByDefault: true },
  { code: 'LOCAL_NGO', name: { en: 'Organization based in the project country', fr: 'Organisation établie dans le pays du projet' }, disclosure: 'I', iati: ['24'], channels: ['23000'], fundedByDefault: true },
  { code: 'MULTILATERAL', name: { en: 'Intergovernmental organization', fr: 'Organisation intergouvernementale' }, disclosure: 'I', iati: ['40'], channels: ['40000', '41000', '47000'], fundedByDefault: true },
  { code: 'FOREIGN_GOV', name: { en: 'Foreign state or its agency', fr: 'État étranger ou l’un de ses organismes' }, disclosure: 'G', iati: ['10'], channels: ['12000'], fundedByDefault: true },
  { code: 'CDN_GOV', name: { en: 'Province, territory, municipality, Crown corporation', fr: 'Province, territoire, municipalité, société d’État' }, disclosure: 'G', iati: ['11', '15'], channels: ['11000'], fundedByDefault: true },
  { code: 'INDIGENOUS', name: { en: 'Indigenous organization', fr: 'Organisme autochtone' }, disclosure: 'A', iati: ['22'], channels: ['22000'], fundedByDefault: true },
  { code: 'FOR_PROFIT', name: { en: 'For-profit organization', fr: 'Organisme à but lucratif' }, disclosure: 'F', iati: ['71'], channels: ['61000'], fundedByDefault: true },
  { code: 'INDIVIDUAL', name: { en: 'Individual', fr: 'Particulier' }, disclosure: 'P', iati: ['90'], channels: ['90000'], fundedByDefault: false },
  { code: 'OTHER', name: { en: 'Other (explain)', fr: 'Autre (préciser)' }, disclosure: 'O', iati: ['90'], channels: ['90000'], fundedByDefault: true },
];

export const isRecipientType = (code: string): code is RecipientTypeCode => (recipientTypeCodes as readonly string[]).includes(code);
