import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { Refusal } from '../../kernel/errors/refusal.js';

const badEncoding = { en: 'The text is not valid UTF-8. Send it again with the right encoding.', fr: 'Le texte n’est pas en UTF-8 valide. Envoyez-le de nouveau avec le bon encodage.' };
const refuse = (): never => {
  throw new Refusal('invalid', 'badEncoding', badEncoding);
};

/** Largest body without files: a whole section of long answers fits several times over. */
export const bodyLimit = '1mb';

/** Parsers of JSON and of plain forms; wrong encoding is refused, never silently replaced. */
export const bodyParsers = (): RequestHandler[] => [
  express.json({ limit: bodyLimit, verify: (_req, _res, bytes) => void (isUtf8(bytes) || refuse()) }),
  express.urlencoded({
    extended: true, limit: bodyLimit, parameterLimit: 5_000,
    verify: (_req, _res, bytes) => {
      try {
        decodeURIComponent(bytes.toString('latin1').replaceAll('+', ' '));
      } catch {
        refuse();
      }
    },
  }),
];
