import { LocalInstant } from '../http/fields.js';

export class MoveClock {
  /** The instant that becomes the present. */
  @LocalInstant() now: Date;
}
