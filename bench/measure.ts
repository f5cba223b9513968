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
  /** The body of the n-th request. */
  requests?: { path: string; body?: string }[];
  connections: number;
  seconds: number;
}

/** Sends a bounded load over loopback and reads the figures. */
export async function measure(load: Load): Promise<Figures> {
  const result = await autocannon({
    url: load.url, connections: load.connections, duration: load.seconds, method: load.method, headers: load.headers,
    ...(load.requests ? { requests: load.requests.map(({ path, body }) => ({ method: load.method, path, headers: load.headers, ...(body === undefined ? {} : { body }) })) } : {}),
  });
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, errors: result.errors + result.non2xx };
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
