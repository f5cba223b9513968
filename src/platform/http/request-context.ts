import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestScope {
  requestId: string;
  /** Counts SQL statements, for the page's query budget. */
  queries: number;
}

const scope = new AsyncLocalStorage<RequestScope>();

/** Runs a request (or a job) under an id that logs and events carry. */
export const inRequest = <T>(requestId: string, work: () => T): T => scope.run({ requestId, queries: 0 }, work);
export const currentRequestId = (): string | null => scope.getStore()?.requestId ?? null;
export const countQuery = (): void => {
  const store = scope.getStore();
  if (store) store.queries += 1;
};
export const queriesSoFar = (): number => scope.getStore()?.queries ?? 0;
