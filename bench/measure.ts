import autocannon from 'autocannon';

export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

export interface Load {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  /** The next request to send. */
  next: () => { path: string; body?: string };
  /** So many requests; without it, so many seconds. */
  amount?: number | undefined;
  connections: number;
  seconds: number;
}

/** Sends a bounded load over loopback and reads the figures. */
export async function measure(load: Load): Promise<Figures> {
  const result = await autocannon({
    url: load.url, connections: load.connections, ...(load.amount ? { amount: load.amount } : { duration: load.seconds }),
    requests: [{ method: load.method, headers: load.headers, setupRequest: (request) => ({ ...request, ...load.next() }) }],
  });
  // A counted round ends between autocannon's whole seconds: its rate follows from the mean latency of the busy connections.
  const perSecond = load.amount ? load.connections / (result.latency.average / 1_000) : result.requests.average;
  return { perSecond, p50: result.latency.p50, p99: result.latency.p99, errors: result.errors + result.non2xx };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
