import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** No inline script or style, nothing from elsewhere, no framing. None of it depends on the request, so helmet writes the headers once. */
export function securityHeaders(secure: boolean): RequestHandler {
  const headers = new Map<string, string>();
  const once = { setHeader: (name: string, value: string) => headers.set(name, value), removeHeader: (name: string) => headers.delete(name) };
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'"], fontSrc: ["'self'"], connectSrc: ["'self'"],
        formAction: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })({} as Request, once as unknown as Response, (error?: unknown) => {
    if (error) throw error instanceof Error ? error : new Error('The security headers could not be made');
  });
  return (_req: Request, res: Response, next: NextFunction): void => {
    res.setHeaders(headers);
    next();
  };
}
