import type { Bilingual } from '../../kernel/i18n/text.js';
import { recipientTypes } from '../programmes/index.js';

/** The kind of a recipient in words. */
export const recipientTypeName = (code: string): Bilingual => recipientTypes.find((type) => type.code === code)?.name ?? { en: code, fr: code };
