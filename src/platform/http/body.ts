import { isUtf8 } from 'node:buffer';
import { BadRequestException } from '@nestjs/common';
import express, { type RequestHandler } from 'express';
import { Refusal } from '../../kernel/errors/refusal.js';

const badEncoding = { en: 'The text is not valid UTF-8. Send it again with the right encoding.', fr: 'Le texte n’est pas en UTF-8 valide. Envoyez-le de nouveau avec le bon encodage.' };
/** Requests in a wrong encoding. The parsers write into what `verify` throws, and a refusal does not let them: it is thrown afterwards. */
const wronglyEncoded = new WeakSet<object>();

/** Largest body without files: a whole section of long answers fits several times over. */
export const bodyLimit = '1mb';

/** How deep a body may nest: more than any form needs, and no danger to those who walk through it. */
const deepest = 32;

const isDeeper = (value: unknown, than: number): boolean =>
  typeof value === 'object' && value !== null && (than === 0 || Object.values(value).some((one) => isDeeper(one, than - 1)));

/** Refuses what no handler can mean: a body in a wrong encoding, one that is no object or nests without end, an address with the character that no database keeps. */
const refuseUnsound: RequestHandler = (req, _res, next) => {
  if (wronglyEncoded.has(req)) throw new Refusal('invalid', 'badEncoding', badEncoding);
  if (Array.isArray(req.body) || isDeeper(req.body, deepest) || /%00/.test(req.url)) throw new BadRequestException();
  next();
};

/** Parsers of JSON and of plain forms; wrong encoding is refused, never silently replaced. */
export const bodyParsers = (): RequestHandler[] => [
  express.json({ limit: bodyLimit, verify: (req, _res, bytes) => void (isUtf8(bytes) || wronglyEncoded.add(req)) }),
  express.urlencoded({
    extended: true, limit: bodyLimit, parameterLimit: 5_000,
    verify: (req, _res, bytes) => {
      try {
        decodeURIComponent(bytes.toString('latin1').replaceAll('+', ' '));
      } catch {
        wronglyEncoded.add(req);
      }
    },
  }),
  refuseUnsound,
];
