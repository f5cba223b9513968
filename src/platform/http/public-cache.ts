import type { Request, Response } from 'express';
import { hasSeed } from './cookies.js';

/**
 * Lets browsers and caches keep a public answer for a minute, unless somebody is signed in. A page that sets the
 * visitor's first cookie is not kept: others would get the same cookie.
 */
export function publicCache(req: Request, res: Response): void {
  if (req.actor) return;
  if (req.representation === 'page') res.vary('Cookie');
  const setsCookie = req.representation === 'page' && !hasSeed(req);
  res.setHeader('Cache-Control', setsCookie ? 'private, no-cache' : 'public, max-age=60');
}
