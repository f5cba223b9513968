import type { NextFunction, Request, Response } from 'express';
import { preferredLocale } from '../http/representation.js';
import '../http/request.js';

/** `/api` itself is the description of the API: the viewer for people, the document for programs that ask for JSON. */
export function apiRoot(req: Request, res: Response, next: NextFunction): void {
  if (req.representation !== 'api' || req.path !== '/' || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
  res.vary('Accept');
  if (req.accepts(['html', 'json']) === 'json') {
    req.url = '/openapi.json';
  } else {
    res.vary('Accept-Language');
    req.representation = 'page';
    req.locale = preferredLocale(req);
    req.url = '/openapi';
  }
  req.route_ = req.url;
  next();
}
