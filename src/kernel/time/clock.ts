/** The only source of the present: everything that compares with a deadline asks here. */
export abstract class Clock {
  abstract now(): Date;
}

/** Real time, moved by an offset in demonstration and test mode. */
export class MovableClock extends Clock {
  #offset = 0;
  now(): Date {
    return new Date(Date.now() + this.#offset);
  }
  /** Makes `instant` the present; time runs on from there. */
  moveTo(instant: Date): void {
    this.#offset = instant.getTime() - Date.now();
  }
  reset(): void {
    this.#offset = 0;
  }
}
