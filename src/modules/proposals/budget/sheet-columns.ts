import type { Bilingual } from '../../../kernel/i18n/text.js';
import { fundingSources } from '../../calls/index.js';
import { fieldWords } from '../fields/field-words.js';

/** A column of a budget's file: its heading, and where its cell sits in a line. */
export interface SheetColumn {
  readonly key: string;
  readonly label: Bilingual;
  readonly kind: 'text' | 'number' | 'money';
  /** A file without it is not a budget. */
  readonly required: boolean;
}

const column = (key: string, label: Bilingual, kind: SheetColumn['kind'] = 'text', required = true): SheetColumn => ({ key, label, kind, required });

/** Whose line it is, as the heading says it in a file. */
export const partnerHeading: Bilingual = { en: 'Partner', fr: 'Partenaire' };

/** The columns of a budget's file, in order; headings are understood in both languages. */
export const sheetColumns: readonly SheetColumn[] = [
  column('category', fieldWords.category), column('description', fieldWords.description), column('partner', partnerHeading, 'text', false),
  column('fiscalYear', fieldWords.fiscalYear), column('quantity', fieldWords.quantity, 'number'), column('unit', fieldWords.unit, 'text', false),
  column('unitCostCents', fieldWords.unitCost, 'money'),
  ...fundingSources.map(({ code, label }) => column(`sources.${code}`, label, 'money', code === 'requested')),
];

const bare = (heading: string): string => heading.normalize('NFKC').replace(/[\s\u00a0]+/g, ' ').trim().toLocaleLowerCase('fr');
const byHeading = new Map(sheetColumns.flatMap((one) => [one.label.en, one.label.fr].map((label) => [bare(label), one] as const)));

/** The column of a heading, in either language. */
export const columnOf = (heading: string): SheetColumn | undefined => byHeading.get(bare(heading));
