import type { Bilingual } from '../../../../kernel/i18n/text.js';
import type { Option } from '../form.js';

/** A text of the standard form in both languages. */
export const both = (en: string, fr: string): Bilingual => ({ en, fr });

/** Options out of a code list with names. */
export const optionsOf = (list: readonly { readonly code: string; readonly name: Bilingual }[]): Option[] => list.map(({ code, name }) => ({ code, label: name }));
