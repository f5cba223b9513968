import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';

/** The handler's answer is already on its way: a redirect or a stream. */
export const answered = Symbol('answered');

/** Express for Nest, except that an answer may already be on its way and a refused form keeps its status. */
export class PortalAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (body === answered) return undefined;
    const status = (response.locals.status as number | undefined) ?? statusCode;
    return super.reply(response, body, status) as unknown;
  }
}
