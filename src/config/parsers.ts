import type { Parse } from './settings.js';

export const text: Parse<string> = (value) => value;

export const oneOf = <const T extends string>(...allowed: readonly T[]): Parse<T> => (value) => {
  const found = allowed.find((one) => one === value);
  if (!found) throw new Error(`must be one of ${allowed.join(', ')}`);
  return found;
};

export const wholeNumber = (least: number, most: number): Parse<number> => (value) => {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) throw new Error(`must be a whole number from ${least} to ${most}`);
  return number;
};

/** An address with one of these schemes, unchanged. */
export const urlWith = (...schemes: readonly string[]): Parse<string> => (value) => {
  if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol.slice(0, -1))) {
    throw new Error(`must be an address that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`);
  }
  return value;
};

/** Where ClamAV's daemon listens: `tcp://host:port` or `unix:/path`. */
export const clamdAddress: Parse<string> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!(url?.protocol === 'tcp:' && url.hostname) && !(url?.protocol === 'unix:' && url.pathname.startsWith('/'))) throw new Error('must be tcp://host:port or unix:/path of the socket');
  return value;
};

/** An S3-compatible store and its bucket: `https://key:secret@host/bucket?region=ca-central-1`. */
export const bucketAddress: Parse<string> = (value) => {
  const url = new URL(urlWith('https', 'http')(value));
  if (!/^\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/?$/.test(url.pathname)) throw new Error('must name the bucket, such as https://key:secret@store.example/bucket?region=ca-central-1');
  if (!url.username || !url.password) throw new Error('must hold the access key and its secret, percent-encoded');
  return value;
};

/** Where the portal is reached: scheme, host and port, without a path. */
export const origin = (...schemes: readonly string[]): Parse<string> => (value) => {
  const url = new URL(urlWith(...schemes)(value));
  if (url.pathname !== '/' || url.search || url.hash || url.username) throw new Error('must be scheme, host and port only, such as https://grants.example');
  return url.origin;
};

/** `name <name@host>` or a bare mail address. */
export const sender: Parse<string> = (value) => {
  if (/[\r\n]/.test(value) || !/^(?:[^<>@]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(value)) {
    throw new Error('must be a mail address, such as Grants <no-reply@grants.example>');
  }
  return value;
};

/** A bare mail address. */
export const address: Parse<string> = (value) => {
  if (!/^[^\s<>@,;]+@[^\s<>@,;]+$/.test(value)) throw new Error('must be a mail address, such as grants@department.example');
  return value;
};

/** Proxies in front: how many, or their addresses. Not "true": anyone could then name the address they come from. */
export const trustedProxies: Parse<number | string | false> = (value) => {
  if (value === 'false') return false;
  if (value === 'true') throw new Error('must be the number of proxies in front, or their addresses');
  return /^\d{1,2}$/.test(value) ? Number(value) : value;
};

const tellingWords = /change.?me|default|example|insecure|secret|password/i;

/** At least 32 characters that nobody could guess from the documentation. */
export const sessionSecret: Parse<string> = (value) => {
  if (value.length < 32) throw new Error('must have at least 32 characters');
  if (tellingWords.test(value) || new Set(value).size < 10) throw new Error('must be random, for instance from: openssl rand -base64 48');
  return value;
};

/** 32 random bytes in base64. */
export const encryptionKey: Parse<Buffer> = (value) => {
  const key = Buffer.from(value, 'base64');
  if (key.length !== 32 || key.toString('base64') !== value) throw new Error('must be 32 bytes in base64, for instance from: openssl rand -base64 32');
  if (new Set(key).size < 10) throw new Error('must be random, for instance from: openssl rand -base64 32');
  return key;
};

/** Several values with commas between them. */
export const listOf = <T>(parse: Parse<T>): Parse<T[]> => (value) => value.split(',').map((one) => parse(one.trim()));
