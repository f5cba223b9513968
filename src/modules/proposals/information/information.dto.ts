import { LocalInstant, OneOf, Rows, WholeNumber, Words } from '../../../platform/http/fields.js';

/** Questions of one request for information at most. */
export const mostQuestions = 10;

/** A question of a request; a row left blank is no question. */
export class AskedQuestion {
  @Words({ max: 4_000, optional: true }) question?: string | null;
}

/*
 * What must be there is asked for once it is known that the person may take the step at all, so the fields are optional here.
 */

export class RequestInformation {
  @Rows(() => AskedQuestion, { max: mostQuestions }) items: AskedQuestion[] = [];
  @LocalInstant({ optional: true }) dueAt?: Date | null;
}

/** An answer, in the order of the questions. */
export class GivenAnswer {
  @Words({ max: 10_000, optional: true }) answer?: string | null;
}

export class GiveInformation {
  @Rows(() => GivenAnswer, { max: mostQuestions }) answers: GivenAnswer[] = [];
  /** Which saved answers the writer saw; without it a blank answer leaves what is saved. */
  @WholeNumber({ min: 1, max: 1_000_000, optional: true }) version?: number | null;
  /** `save` keeps the answers for colleagues and later; anything else sends them. */
  @OneOf(['save', 'send'], { optional: true }) _go?: 'save' | 'send' | null;
}
