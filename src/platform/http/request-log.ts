import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { Log } from '../logs/log.js';
import { inRequest, queriesSoFar } from './request-context.js';

/** An address as it may be logged: without its query, identifiers and tokens. */
export const loggedPath = (address: string): string =>
  address.replace(/\?.*$/s, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/gi, ':id').replace(/(confirmation|password|invitations|feed|unsubscription)\/[^/]+/gi, '$1/:token');

/** Gives each request its id, and leaves one line and one measurement about it. Paths with identifiers are not logged whole. */
export function requestLog(log: Log, registry: Registry) {
  const duration = new Histogram({ name: 'http_request_seconds', help: 'Duration of requests', labelNames: ['method', 'status'], buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5], registers: [registry] });
  const statements = new Counter({ name: 'http_request_queries_total', help: 'SQL statements sent by requests', registers: [registry] });
  return (req: Request, res: Response, next: NextFunction): void => {
    if (req.id) return next();
    req.id = randomUUID();
    req.actor = null;
    req.formState = null;
    req.uploads = [];
    req.formScope = null;
    res.setHeader('X-Request-Id', req.id);
    const started = performance.now();
    inRequest(req.id, () => {
      const { method } = req;
      const path = loggedPath(req.path);
      res.on('finish', () => {
        const ms = Math.round(performance.now() - started);
        duration.observe({ method, status: res.statusCode }, ms / 1000);
        statements.inc(queriesSoFar());
        if (!path.startsWith('/assets')) log.info('request', { requestId: req.id, method, route: path, status: res.statusCode, ms, queries: queriesSoFar() });
      });
      next();
    });
  };
}
