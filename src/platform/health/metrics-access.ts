import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** Whether a request may read the metrics. */
export type MetricsAccess = (req: Request) => boolean;
export const METRICS_ACCESS = Symbol('metrics access');

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** A proxy on the same machine connects from loopback, too, but says for whom. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In production: this machine itself, and whoever knows the token. Elsewhere everybody. */
export function metricsAccess(options: { open: boolean; token: string | undefined }): MetricsAccess {
  const wanted = options.token === undefined ? null : digest(`Bearer ${options.token}`);
  return (req) => {
    if (options.open) return true;
    if (wanted && timingSafeEqual(digest(req.get('authorization') ?? ''), wanted)) return true;
    return loopback.has(req.socket.remoteAddress ?? '') && !forwarding.some((name) => req.headers[name] !== undefined);
  };
}
