import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Clock } from '../../kernel/time/clock.js';
import './request.js';

/**
 * Stamps a request before anything else is done with it, its body still unread: a slow line or a busy server makes
 * nobody late. The stamp is taken once, so a clock that jumps while the request is worked on changes nothing.
 */
export const arrival = (clock: Clock): RequestHandler => (req: Request, _res: Response, next: NextFunction): void => {
  req.receivedAt ??= clock.now();
  next();
};

/** When the request arrived; the only instant a submission is judged by. */
export const ReceivedAt = createParamDecorator((_: unknown, context: ExecutionContext): Date => context.switchToHttp().getRequest<Request>().receivedAt);
