import type { NextFunction, Request, Response } from 'express';
import { isLocale, type Locale } from '../../kernel/i18n/text.js';
import './request.js';

const plainRoots = new Set(['healthz', 'metrics', 'assets', 'favicon.ico', 'robots.txt']);

/** The language a browser prefers; English when it does not say French first. */
export const preferredLocale = (req: Request): Locale => (req.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en');

/**
 * Reads the first segment of the address: `/en`, `/fr` pages, `/api` JSON. What follows is the same route for all.
 * A page address without a language is sent to one.
 */
export function representation(req: Request, res: Response, next: NextFunction): void {
  if (req.representation) return next();
  const [, first = ''] = req.path.split('/', 2);
  if (isLocale(first)) {
    req.representation = 'page';
    req.locale = first;
  } else if (first === 'api') {
    req.representation = 'api';
    req.locale = preferredLocale(req);
  } else if (plainRoots.has(first)) {
    req.representation = 'plain';
    req.locale = 'en';
    req.route_ = req.url;
    return next();
  } else {
    req.representation = 'page';
    req.locale = preferredLocale(req);
    if (req.method === 'GET' || req.method === 'HEAD') return res.vary('Accept-Language').redirect(302, `/${req.locale}${req.url === '/' ? '' : req.url}`);
    req.route_ = req.url;
    req.url = '/not-found';
    return next();
  }
  const rest = req.url.slice(first.length + 1);
  req.url = rest.startsWith('/') ? rest : `/${rest}`;
  req.route_ = req.url;
  next();
}
