import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';

/** The handler's answer is already on its way: a redirect or a stream. */
export const answered = Symbol('answered');

/** Express for Nest, except that an answer may already be on its way and a refused form keeps its status. */
export class PortalAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body === answered) return undefined;
    const status = (response.locals.status as number | undefined) ?? statusCode;
    if (response.getHeader('Cache-Control') === 'no-store' && isWhole(body) && response.req.method !== 'HEAD') return send(response, body, status);
    return super.reply(response, body, status) as unknown;
  }
}

const isWhole = (body: unknown): body is string | object => typeof body === 'string' || (typeof body === 'object' && body !== null && !Buffer.isBuffer(body) && (Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype));

/** What nobody keeps needs no entity tag: Express would make one by copying and hashing the whole answer. */
function send(response: Response, body: string | object, status: number | undefined): void {
  if (status !== undefined) response.statusCode = status;
  if (typeof body !== 'string') response.setHeader('Content-Type', 'application/json; charset=utf-8');
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}
