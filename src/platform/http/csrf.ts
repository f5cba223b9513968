import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '../../kernel/errors/refusal.js';
import { cookieOf, seedName } from './cookies.js';

const expired = { en: 'The form was open too long or came from another site. Send it again.', fr: 'Le formulaire est resté ouvert trop longtemps ou provient d’un autre site. Envoyez-le de nouveau.' };
const elsewhere = { en: 'This request came from another site and was refused.', fr: 'Cette demande provient d’un autre site et a été refusée.' };

export interface CrossSite {
  /** The token that this browser's forms carry. */
  tokenFor: (req: Request, res: Response) => string;
  /** Refuses a request that another site sent; reads only headers. */
  checkOrigin: (req: Request) => void;
  /** Refuses a form without this browser's token. */
  checkToken: (req: Request, token: unknown) => void;
}

/** Protection of writes: an origin check for all, and a token bound to the browser for forms. */
export function crossSite(options: { secret: string; secure: boolean; origin: string }): CrossSite {
  const cookieName = seedName(options.secure);
  const sign = (seed: string): string => createHmac('sha256', options.secret).update(`csrf ${seed}`).digest('base64url');
  const own = (origin: string, req: Request): boolean => origin === options.origin || origin === `${req.protocol}://${req.headers.host ?? ''}`;
  return {
    tokenFor(req, res) {
      let seed = cookieOf(req, cookieName);
      if (!seed || seed.length !== 32) {
        seed = randomBytes(24).toString('base64url');
        res.cookie(cookieName, seed, { httpOnly: true, sameSite: 'lax', secure: options.secure, path: '/' });
        req.headers.cookie = `${cookieName}=${seed}; ${req.headers.cookie ?? ''}`;
      }
      return sign(seed);
    },
    checkOrigin(req) {
      const { origin, 'sec-fetch-site': site } = req.headers;
      if (origin !== undefined && !own(origin, req)) throw new Refusal('forbidden', 'crossSite', elsewhere);
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refusal('forbidden', 'crossSite', elsewhere);
    },
    checkToken(req, token) {
      const wanted = Buffer.from(sign(cookieOf(req, cookieName) ?? ''));
      const given = Buffer.from(typeof token === 'string' ? token : '');
      if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) throw new Refusal('forbidden', 'formExpired', expired);
    },
  };
}

/** Checks every write before its handler; the token of a multipart form is checked while it streams in. */
export const protectWrites = (guard: CrossSite) => (req: Request, _res: Response, next: NextFunction): void => {
  if (req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS') return next();
  guard.checkOrigin(req);
  if (req.representation === 'page' && !req.is('multipart/form-data')) {
    const body = (req.body ?? {}) as Record<string, unknown>;
    guard.checkToken(req, body._csrf);
    delete body._csrf;
    req.formScope = typeof body._form === 'string' ? body._form : null;
    delete body._form;
  }
  next();
};
