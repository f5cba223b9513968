import { megabyte } from '../../../kernel/files/bytes.js';
import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

/** The largest document a file takes. */
export const mostDocumentBytes = 10 * megabyte;

/** The parts of an organization's file that hold documents. */
export const fileParts = ['registration', 'governingBody', 'statements', 'policies', 'bank'] as const;
export type FilePart = (typeof fileParts)[number];

export const filePartNames = texts({
  registration: { en: 'Registration', fr: 'Enregistrement' },
  governingBody: { en: 'Governing body', fr: 'Conseil d’administration' },
  statements: { en: 'Financial statements and reports', fr: 'États financiers et rapports' },
  policies: { en: 'Policies', fr: 'Politiques' },
  bank: { en: 'Bank', fr: 'Banque' },
}) satisfies Record<FilePart, Bilingual>;

/** One kind of document that a file may hold. */
export interface DocumentKind {
  code: string;
  part: FilePart;
  name: Bilingual;
  hint: Bilingual;
  /** One document for each fiscal year; how many of the latest years a complete file has. */
  years: number;
  /** Months it counts when it names no last day itself; null for as long as nothing changes. */
  months: number | null;
  /** A complete file has it. The others are given where a call asks for them. */
  expected: boolean;
}

/** What GAC's calls ask an organization for, once instead of each time (domain 4, section I; workflows 1.3). */
export const documentKinds = [
  { code: 'proofOfRegistration', part: 'registration', years: 0, months: null, expected: true, name: { en: 'Proof of registration', fr: 'Preuve d’enregistrement' }, hint: { en: 'Letters patent, certificate of incorporation, or the law that creates the body.', fr: 'Lettres patentes, certificat de constitution ou loi constitutive.' } },
  { code: 'boardList', part: 'governingBody', years: 0, months: 24, expected: true, name: { en: 'List of the governing body', fr: 'Liste des membres du conseil' }, hint: { en: 'Names and functions, as the board itself approved them.', fr: 'Noms et fonctions, tels que le conseil les a approuvés.' } },
  { code: 'auditedStatements', part: 'statements', years: 2, months: 30, expected: true, name: { en: 'Audited financial statements', fr: 'États financiers vérifiés' }, hint: { en: 'One file for each fiscal year; the last two years.', fr: 'Un fichier par exercice; les deux derniers exercices.' } },
  { code: 'annualReport', part: 'statements', years: 1, months: 30, expected: false, name: { en: 'Annual report', fr: 'Rapport annuel' }, hint: { en: 'The latest one.', fr: 'Le plus récent.' } },
  { code: 'safeguardingPolicy', part: 'policies', years: 0, months: 36, expected: true, name: { en: 'Code of conduct against sexual exploitation and abuse', fr: 'Code de conduite contre l’exploitation et les abus sexuels' }, hint: { en: 'Required of every recipient of international assistance since September 2019.', fr: 'Exigé de tout bénéficiaire de l’aide internationale depuis septembre 2019.' } },
  { code: 'antiFraudPolicy', part: 'policies', years: 0, months: 36, expected: true, name: { en: 'Policy against fraud and corruption', fr: 'Politique contre la fraude et la corruption' }, hint: { en: 'With the way to report a suspicion.', fr: 'Avec la façon de signaler un soupçon.' } },
  { code: 'procurementPolicy', part: 'policies', years: 0, months: 36, expected: true, name: { en: 'Procurement policy', fr: 'Politique d’approvisionnement' }, hint: { en: 'How goods and services are bought, and from which amount by tender.', fr: 'Comment les biens et les services sont achetés, et à partir de quel montant par appel d’offres.' } },
  { code: 'conflictOfInterestPolicy', part: 'policies', years: 0, months: 36, expected: true, name: { en: 'Conflict of interest policy', fr: 'Politique sur les conflits d’intérêts' }, hint: { en: 'For the governing body and for staff.', fr: 'Pour le conseil et pour le personnel.' } },
  { code: 'genderEqualityPolicy', part: 'policies', years: 0, months: 36, expected: false, name: { en: 'Gender equality policy', fr: 'Politique sur l’égalité des genres' }, hint: { en: 'If your organization has one.', fr: 'Si votre organisme en a une.' } },
  { code: 'bankLetter', part: 'bank', years: 0, months: null, expected: false, name: { en: 'Letter of the bank or void cheque', fr: 'Lettre de la banque ou chèque annulé' }, hint: { en: 'Shows the account’s holder and numbers.', fr: 'Indique le titulaire et les numéros du compte.' } },
] as const satisfies readonly DocumentKind[];
export type DocumentKindCode = (typeof documentKinds)[number]['code'];

export const documentKindCodes: readonly DocumentKindCode[] = documentKinds.map(({ code }) => code);

/** The kind of a code out of the database. */
export function documentKindOf(code: string): DocumentKind {
  const kind = documentKinds.find((one) => one.code === code);
  if (!kind) throw new Error(`There is no document of the kind ${code}`);
  return kind;
}

/** A kind's name, with its fiscal year where it has one: Audited financial statements 2025-2026. */
export function documentKindName(code: string, fiscalYear: number | null = null): Bilingual {
  const { name } = documentKindOf(code);
  return fiscalYear === null ? name : { en: `${name.en} ${fiscalYear}-${fiscalYear + 1}`, fr: `${name.fr} ${fiscalYear}-${fiscalYear + 1}` };
}
