import busboy from 'busboy';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { parse } from 'qs';
import { Refusal } from '../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import type { FileStore } from '../files/file-store.js';
import { safeFileName } from '../files/file-name.js';
import { inspect } from '../files/inspection/inspect.js';
import { reasons } from '../files/inspection/reasons.js';
import type { StoredUpload } from '../files/upload.js';
import type { CrossSite } from './csrf.js';

const says = texts({
  signInFirst: { en: 'Sign in to upload a file.', fr: 'Ouvrez une session pour téléverser un fichier.' },
  // No figure: each field has its own limit and says it, and this one lies above all of them.
  tooLarge: { en: 'The file is too large. Its field says how large it may be: make it smaller or split it.', fr: 'Le fichier est trop volumineux. Son champ indique la taille permise\u00a0: réduisez-le ou divisez-le.' },
  tooMany: { en: 'Send at most ten files at a time.', fr: 'Envoyez au plus dix fichiers à la fois.' },
  textTooLong: { en: 'A text is too long. Shorten it and send the form again.', fr: 'Un texte est trop long. Raccourcissez-le et envoyez de nouveau le formulaire.' },
  broken: { en: 'The upload was cut. Send it again.', fr: 'Le téléversement a été interrompu. Recommencez.' },
});

const mostFiles = 10;

/** Streams multipart requests of signed-in people into the file store: the token first, then files, checked by content. XML is a kind of file only at the addresses `xmlAt`. */
export const multipart = (files: FileStore, guard: CrossSite, maxBytes: number, xmlAt: readonly string[] = []) => (req: Request, res: Response, next: NextFunction): void => {
  req.uploads ??= [];
  if (req.method !== 'POST' || !req.is('multipart/form-data') || req.body !== undefined) return next();
  if (!req.actor) return next(new Refusal('signInFirst', 'signInFirst', says.signInFirst));
  // What no handler took (another route, a refused body) is thrown away when the request is over.
  const discard = (): void => void Promise.all(takeUploads(req).map(({ key }) => files.remove(key)));
  receive(req, files, guard, maxBytes, xmlAt.includes(req.path)).then(() => {
    if (res.closed) discard();
    else res.once('close', discard);
    next();
  }, next);
};

/** The files of a request; who takes them answers for them from then on. */
export function takeUploads(req: Request): StoredUpload[] {
  const { uploads } = req;
  req.uploads = [];
  return uploads;
}

/** Reads the parts of a request; refuses one that does not say where a part ends. */
function parserOf(req: Request, maxBytes: number): busboy.Busboy {
  try {
    return busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { files: mostFiles, fileSize: maxBytes + 1, fields: 5_000, fieldSize: 256 * 1024, fieldNameSize: 200 } });
  } catch {
    throw new Refusal('invalid', 'uploadBroken', says.broken);
  }
}

async function receive(req: Request, files: FileStore, guard: CrossSite, maxBytes: number, xml: boolean): Promise<void> {
  const fields: string[] = [];
  const kept: Promise<StoredUpload | null>[] = [];
  let trusted = req.representation === 'api';
  const parser = parserOf(req, maxBytes);
  const done = new Promise<void>((resolve, reject) => {
    parser.on('field', (name, value, { valueTruncated }) => {
      if (valueTruncated) return reject(new Refusal('tooLarge', 'tooLarge', says.textTooLong));
      try {
        if (name === '_form') return void (req.formScope = value);
        if (name !== '_csrf') return void fields.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
        if (req.representation === 'page') guard.checkToken(req, value);
        trusted = true;
      } catch (error) {
        reject(error instanceof Error ? error : new Error('upload'));
      }
    });
    parser.on('file', (field, stream, { filename }) => {
      if (!filename) return void stream.resume();
      if (!trusted) {
        stream.resume();
        return reject(new Refusal('forbidden', 'formExpired', says.broken));
      }
      const upload = keep(files, field, filename, stream, maxBytes, req, xml);
      upload.catch(() => undefined);
      kept.push(upload);
    });
    // A field left out unseen would be an answer lost.
    parser.on('fieldsLimit', () => reject(new Refusal('tooLarge', 'tooLarge', says.textTooLong)));
    parser.on('filesLimit', () => reject(new Refusal('tooLarge', 'tooManyFiles', says.tooMany)));
    parser.on('close', resolve).on('error', () => reject(new Refusal('invalid', 'uploadBroken', says.broken)));
    req.on('aborted', () => parser.destroy(new Error('cut')));
  });
  req.pipe(parser);
  try {
    await done;
    if (!trusted) guard.checkToken(req, undefined);
    req.uploads = (await Promise.all(kept)).filter((upload) => upload !== null);
  } catch (error) {
    req.unpipe(parser);
    parser.destroy(); // ends the files under way, so that nothing of them stays
    req.resume();
    for (const upload of await Promise.allSettled(kept)) if (upload.status === 'fulfilled' && upload.value) await files.remove(upload.value.key);
    throw error;
  }
  req.body = parse(fields.join('&'), { depth: 8, parameterLimit: 5_000 });
}

async function keep(files: FileStore, field: string, name: string, stream: busboy.FileInfo extends never ? never : NodeJS.ReadableStream & { truncated?: boolean }, maxBytes: number, req: Request, xml: boolean): Promise<StoredUpload | null> {
  const fileName = safeFileName(name);
  const kept = await files.put(stream as never);
  const refuse = async (code: string, text: Bilingual): Promise<null> => {
    await files.remove(kept.key);
    req.uploadRefusal ??= new Refusal('invalid', code, text, [{ field, code, text }]);
    return null;
  };
  if (stream.truncated) return refuse('tooLarge', says.tooLarge);
  const verdict = await files.lend(kept.key, (path) => inspect(fileName, path, kept.bytes, xml));
  return verdict.refused ? refuse(verdict.refused, named(fileName, reasons[verdict.refused])) : { field, fileName, mediaType: verdict.mediaType, ...kept };
}

/** Among several files people must know which one is meant. */
const named = (name: string, text: Bilingual): Bilingual => ({ en: `${name}: ${text.en}`, fr: `${name}\u00a0: ${text.fr}` });

declare module 'express-serve-static-core' {
  interface Request {
    /** Why a file of this request was not taken; thrown when the handler asks for its uploads. */
    uploadRefusal?: Refusal;
  }
}

/** The files of a request; refuses when one of them was not acceptable. */
export const Uploads = createParamDecorator((_: unknown, context: ExecutionContext): StoredUpload[] => {
  const req = context.switchToHttp().getRequest<Request>();
  if (req.uploadRefusal) throw req.uploadRefusal;
  return takeUploads(req);
});
