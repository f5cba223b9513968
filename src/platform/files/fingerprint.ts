import busboy from 'busboy';
import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import type { CrossSite } from '../http/csrf.js';

const says = texts({
  broken: { en: 'The upload was cut. Send it again.', fr: 'Le téléversement a été interrompu. Recommencez.' },
  tooLarge: { en: 'The file is too large to be one of ours.', fr: 'Le fichier est trop volumineux pour être l’un des nôtres.' },
});

declare module 'express-serve-static-core' {
  interface Request {
    /** The SHA-256 of the file that came with a public form; the file itself is kept nowhere. */
    fingerprint?: string;
  }
}

/** On these paths anybody may send one file to be hashed: its bytes stream by and nothing of it is stored. */
export const fingerprints = (paths: readonly string[], guard: CrossSite, maxBytes: number) => (req: Request, _res: Response, next: NextFunction): void => {
  if (req.method !== 'POST' || !paths.includes(req.route_) || !req.is('multipart/form-data') || req.body !== undefined) return next();
  receive(req, guard, maxBytes).then(() => next(), next);
};

async function receive(req: Request, guard: CrossSite, maxBytes: number): Promise<void> {
  const fields: Record<string, string> = {};
  const broken = (): Refusal => new Refusal('invalid', 'uploadBroken', says.broken);
  let parser: busboy.Busboy;
  try {
    parser = busboy({ headers: req.headers, limits: { files: 1, fileSize: maxBytes, fields: 10, fieldSize: 2_000, fieldNameSize: 100 } });
  } catch {
    throw broken();
  }
  await new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value) => void (fields[name] = value));
    parser.on('file', (_field, stream, { filename }) => {
      const hash = createHash('sha256');
      stream.on('data', (chunk: Buffer) => hash.update(chunk)).on('limit', () => reject(new Refusal('tooLarge', 'tooLarge', says.tooLarge)));
      stream.on('end', () => { if (filename) req.fingerprint = hash.digest('hex'); });
    });
    parser.on('close', resolve).on('error', () => reject(broken()));
    req.on('aborted', () => reject(broken()));
    req.pipe(parser);
  }).catch((error: unknown) => {
    req.unpipe(parser);
    parser.destroy();
    req.resume();
    throw error;
  });
  if (req.representation === 'page') guard.checkToken(req, fields._csrf);
  const { _csrf, _form, ...body } = fields;
  req.formScope = _form ?? null;
  req.body = body;
}
