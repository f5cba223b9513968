import { megabyte } from '../kernel/files/bytes.js';
import { keptSecret, type SecretSource } from './kept-secret.js';
import { address, bucketAddress, clamdAddress, encryptionKey, listOf, oneOf, origin, sender, sessionSecret, text, trustedProxies, urlWith, wholeNumber } from './parsers.js';
import { Settings } from './settings.js';

export { ConfigError } from './settings.js';

const environments = ['production', 'development', 'test'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Demonstration: invented data, a movable clock, mail shown in the application. */
export type Mode = 'demonstration' | 'production' | 'test';

/** Every setting of the portal, checked and frozen. */
export interface Config {
  readonly environment: (typeof environments)[number];
  readonly mode: Mode;
  /** 0: any free port; see `withPort`. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Absent: the embedded PostgreSQL below `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absent: jobs on PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Absent (never in production, where letters would be lost): mail is shown in the application. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Absent: uploaded files are not scanned for viruses, and say so. */
  readonly clamdUrl: string | undefined;
  /** Absent: uploaded files live in a folder below `dataDir`. */
  readonly s3Url: string | undefined;
  /** Shown on the contact page; absent: none is shown. */
  readonly contactEmail: string | undefined;
  /** Absent: in production only the machine itself reads the metrics. */
  readonly metricsToken: string | undefined;
  readonly sessionSecret: string;
  /** 32 bytes for encrypted columns. */
  readonly encryptionKey: Buffer;
  /** Keys of before: they open what they sealed until it is sealed anew. */
  readonly earlierKeys: readonly Buffer[];
  /** Scheme, host and port of the portal as people reach it, without a slash at the end. */
  readonly baseUrl: string;
  /** True where `baseUrl` was set rather than derived from the port. */
  readonly baseUrlGiven: boolean;
  /** Express's `trust proxy`. */
  readonly trustProxy: number | string | false;
  readonly logLevel: (typeof logLevels)[number];
  readonly maxUploadBytes: number;
}

/**
 * The settings from the environment: the only place that reads it. Outside production, secrets that are not set are
 * made once and kept in the data folder. Throws a ConfigError that names every bad setting.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env, secretSource: SecretSource = keptSecret): Config {
  const settings = new Settings(env);
  const environment = settings.read('NODE_ENV', oneOf(...environments), 'development');
  const inProduction = environment === 'production';
  if (inProduction) {
    for (const name of ['DATABASE_URL', 'BASE_URL', 'SESSION_SECRET', 'ENCRYPTION_KEY', 'SMTP_URL']) {
      if (settings.isAbsent(name)) settings.complain(name, 'must be set in production');
    }
  }
  const port = settings.read('PORT', wholeNumber(0, 65_535), 3000);
  const givenBaseUrl = settings.read('BASE_URL', inProduction ? origin('https') : origin('http', 'https'), undefined);
  const config = {
    environment,
    mode: environment === 'development' ? 'demonstration' as const : environment,
    port,
    host: settings.read('HOST', text, inProduction ? '0.0.0.0' : '127.0.0.1'),
    dataDir: settings.read('DATA_DIR', text, '.data'),
    databaseUrl: settings.read('DATABASE_URL', urlWith('postgres', 'postgresql'), undefined),
    redisUrl: settings.read('REDIS_URL', urlWith('redis', 'rediss'), undefined),
    smtpUrl: settings.read('SMTP_URL', urlWith('smtp', 'smtps'), undefined),
    mailFrom: settings.read('MAIL_FROM', sender, 'Human Security Program <no-reply@hsp.example>'),
    clamdUrl: settings.read('CLAMD_URL', clamdAddress, undefined),
    s3Url: settings.read('S3_URL', bucketAddress, undefined),
    contactEmail: settings.read('CONTACT_EMAIL', address, inProduction ? undefined : 'human-security@hsp.example'),
    metricsToken: settings.read('METRICS_TOKEN', sessionSecret, undefined),
    baseUrl: givenBaseUrl ?? localUrl(port),
    baseUrlGiven: givenBaseUrl !== undefined,
    trustProxy: settings.read('TRUST_PROXY', trustedProxies, false as const),
    logLevel: settings.read('LOG_LEVEL', oneOf(...logLevels), environment === 'test' ? 'silent' : 'info'),
    maxUploadBytes: settings.read('MAX_UPLOAD_MB', wholeNumber(1, 1024), 50) * megabyte,
  };
  const givenSecret = settings.read('SESSION_SECRET', sessionSecret, undefined);
  const givenKey = settings.read('ENCRYPTION_KEY', encryptionKey, undefined);
  const earlierKeys = settings.read('EARLIER_ENCRYPTION_KEYS', listOf(encryptionKey), []);
  settings.finish(); // before any secret is made
  return Object.freeze({
    ...config,
    sessionSecret: givenSecret ?? secretSource(config.dataDir, 'session-secret'),
    earlierKeys,
    encryptionKey: givenKey ?? Buffer.from(secretSource(config.dataDir, 'encryption-key'), 'base64'),
  });
}

/** The same settings on the port that was really taken, for `PORT=0`. */
export const withPort = (config: Config, port: number): Config =>
  Object.freeze({ ...config, port, baseUrl: config.baseUrlGiven ? config.baseUrl : localUrl(port) });

const localUrl = (port: number): string => `http://localhost:${port}`;
