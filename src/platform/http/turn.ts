let last: Promise<void> = Promise.resolve();

/**
 * Waits for a turn of the event loop that nobody else has. A turn accepts one new connection and then does all work that
 * is ready: were ten pages drawn in it, whoever comes new in a rush would wait for ten pages times their place in the row.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}
