import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { DataSource } from 'typeorm';
import { SessionStore } from './session-store.js';

/** Reads the session cookie and, with it, the actor. Visitors get no session. */
export function sessions(source: DataSource, options: { secret: string; secure: boolean }): RequestHandler[] {
  return [
    session({
      name: options.secure ? '__Host-session' : 'session', secret: options.secret, store: new SessionStore(source), resave: false, saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: options.secure, path: '/' },
    }),
    (req: Request, _res: Response, next: NextFunction): void => {
      req.actor = req.session?.actor?.() ?? null;
      next();
    },
  ];
}
