import { CodeList, Flag, OneOf, Rows, WholeNumber, Words } from '../../../platform/http/fields.js';
import type { Column, QuestionKind } from '../form/index.js';

/** Every kind of question, in the order they are offered; a kind missing here does not compile. */
const kinds: Record<QuestionKind, true> = { text: true, longText: true, choice: true, choices: true, yesNo: true, number: true, money: true, date: true, countryShares: true, rows: true, budget: true, files: true, declaration: true };
export const questionKinds = Object.keys(kinds) as QuestionKind[];
const columns: Record<Column['kind'], true> = { text: true, longText: true, number: true, money: true, date: true, choice: true };
export const columnKinds = Object.keys(columns) as Column['kind'][];
export const textFormats = ['email', 'phone'] as const;
export const mostColumns = 20;
const far = 1_000_000_000_000;

/** A column of a repeating group; a row of fields left blank is no column. */
export class WriteColumn {
  @Words({ max: 60, optional: true }) key?: string | null;
  @OneOf(columnKinds, { optional: true }) kind?: Column['kind'] | null;
  @Words({ max: 300, optional: true }) labelEn?: string | null;
  @Words({ max: 300, optional: true }) labelFr?: string | null;
  @Flag() required = false;
  @WholeNumber({ min: 1, max: 20_000, optional: true }) limit?: number | null;
  @WholeNumber({ min: -far, max: far, optional: true }) min?: number | null;
  @WholeNumber({ min: -far, max: far, optional: true }) max?: number | null;
  @Words({ max: 20_000, optional: true }) options?: string | null;
  @Flag() remove = false;
}

/** A question as staff write it; each kind reads the fields it has. */
export class WriteQuestion {
  @Words({ max: 20 }) code: string;
  @Words({ max: 500 }) labelEn: string;
  @Words({ max: 500 }) labelFr: string;
  @Words({ max: 1_000, optional: true }) hintEn?: string | null;
  @Words({ max: 1_000, optional: true }) hintFr?: string | null;
  @Flag() required = false;
  /** `hasPartners=true`: the question it depends on, and the answer; empty for always. */
  @Words({ max: 200, optional: true }) when?: string | null;
  @WholeNumber({ min: 1, max: 20_000, optional: true }) limit?: number | null;
  @OneOf(textFormats, { optional: true }) format?: (typeof textFormats)[number] | null;
  /** One option a line: `code | English | French`. */
  @Words({ max: 60_000, optional: true }) options?: string | null;
  @WholeNumber({ min: -far, max: far, optional: true }) min?: number | null;
  @WholeNumber({ min: -far, max: far, optional: true }) max?: number | null;
  @Flag() whole = false;
  @CodeList({ max: 20 }) accept: string[] = [];
  @WholeNumber({ min: 1, max: 50, optional: true }) maxFiles?: number | null;
  @WholeNumber({ min: 1, max: 100, optional: true }) maxMb?: number | null;
  @Rows(() => WriteColumn, { max: mostColumns + 2 }) columns: WriteColumn[] = [];
}

/** An edit names the question as it was when its page was made; `section` moves it. */
export class EditQuestion extends WriteQuestion {
  @Words({ max: 64, optional: true }) seen?: string | null;
  @Words({ max: 4, optional: true }) section?: string | null;
}

export class WriteSection {
  @Words({ max: 300 }) titleEn: string;
  @Words({ max: 300 }) titleFr: string;
  @Words({ max: 1_500, optional: true }) introEn?: string | null;
  @Words({ max: 1_500, optional: true }) introFr?: string | null;
}

/** Kinds that need nothing but their words to begin with. */
export const plainKinds = ['longText', 'text', 'yesNo', 'number', 'money', 'date', 'files', 'declaration'] as const;

/** A section begins with a question. */
export class AddSection extends WriteSection {
  @OneOf(plainKinds) firstKind: (typeof plainKinds)[number];
  @Words({ max: 500 }) firstEn: string;
  @Words({ max: 500 }) firstFr: string;
}

/** One change of the order, or of what is asked: the key of a section (`B`) or of a question (`summary`). */
export class ArrangeForm {
  @Words({ max: 60, optional: true }) up?: string | null;
  @Words({ max: 60, optional: true }) down?: string | null;
  @Words({ max: 60, optional: true }) remove?: string | null;
  @Words({ max: 60, optional: true }) restore?: string | null;
}
