import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Config, ConfigError, readConfig, withPort } from './config.js';

const secret = 'k3Jx0vQmZr7tYw1bNc5dLe9fGh2iAs4u';
const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString('base64');
const made = (dataDir: string, name: string): string => Buffer.from(`${dataDir}/${name}`.padEnd(32).slice(0, 32)).toString('base64');
const production = {
  NODE_ENV: 'production', DATABASE_URL: 'postgres://portal@db/portal', BASE_URL: 'https://grants.example', SESSION_SECRET: secret, ENCRYPTION_KEY: key, SMTP_URL: 'smtp://mail.example',
};
const read = (env: Record<string, string>): Config => readConfig(env, made);

function complaintsOf(env: Record<string, string>): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.lines;
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('need nothing for a demonstration', () => {
    expect(read({})).toEqual({
      environment: 'development', mode: 'demonstration', port: 3000, host: '127.0.0.1', dataDir: '.data',
      databaseUrl: undefined, redisUrl: undefined, smtpUrl: undefined, clamdUrl: undefined, s3Url: undefined, mailFrom: 'Human Security Program <no-reply@hsp.example>',
      baseUrl: 'http://localhost:3000', baseUrlGiven: false, contactEmail: 'human-security@hsp.example', metricsToken: undefined, trustProxy: false, logLevel: 'info', maxUploadBytes: 52_428_800,
      earlierKeys: [], sessionSecret: made('.data', 'session-secret'), encryptionKey: Buffer.from(made('.data', 'encryption-key'), 'base64'),
    });
  });

  it('name everything production lacks at once', () => {
    expect(complaintsOf({ NODE_ENV: 'production' })).toEqual([
      'DATABASE_URL: must be set in production', 'BASE_URL: must be set in production',
      'SESSION_SECRET: must be set in production', 'ENCRYPTION_KEY: must be set in production', 'SMTP_URL: must be set in production',
    ]);
  });

  it('are read in production', () => {
    expect(read({ ...production, REDIS_URL: 'redis://cache', TRUST_PROXY: '1', PORT: '8080' })).toMatchObject({
      mode: 'production', host: '0.0.0.0', port: 8080, baseUrl: 'https://grants.example', sessionSecret: secret,
      encryptionKey: Buffer.from(key, 'base64'), redisUrl: 'redis://cache', trustProxy: 1,
    });
  });

  it.each([
    [{ NODE_ENV: 'staging' }, 'NODE_ENV: must be one of production, development, test'],
    [{ PORT: '70000' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ PORT: '3000x' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL: must be an address that starts with postgres:// or postgresql://'],
    [{ REDIS_URL: 'cache:6379' }, 'REDIS_URL: must be an address that starts with redis:// or rediss://'],
    [{ SMTP_URL: 'mail' }, 'SMTP_URL: must be an address that starts with smtp:// or smtps://'],
    [{ CLAMD_URL: 'clamd:3310' }, 'CLAMD_URL: must be tcp://host:port or unix:/path of the socket'],
    [{ S3_URL: 'https://key:secret@store.example/' }, 'S3_URL: must name the bucket, such as https://key:secret@store.example/bucket?region=ca-central-1'],
    [{ S3_URL: 'https://store.example/files' }, 'S3_URL: must hold the access key and its secret, percent-encoded'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM: must be a mail address, such as Grants <no-reply@grants.example>'],
    [{ BASE_URL: 'https://grants.example/portal' }, 'BASE_URL: must be scheme, host and port only, such as https://grants.example'],
    [{ ...production, BASE_URL: 'http://grants.example' }, 'BASE_URL: must be an address that starts with https://'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN: must have at least 32 characters'],
    [{ CONTACT_EMAIL: 'Grants <a@b.example>' }, 'CONTACT_EMAIL: must be a mail address, such as grants@department.example'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY: must be the number of proxies in front, or their addresses'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent'],
    [{ MAX_UPLOAD_MB: '0' }, 'MAX_UPLOAD_MB: must be a whole number from 1 to 1024'],
    [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET: must have at least 32 characters'],
    [{ SESSION_SECRET: 'change-me-change-me-change-me-change-me' }, 'SESSION_SECRET: must be random, for instance from: openssl rand -base64 48'],
    [{ ENCRYPTION_KEY: 'c2hvcnQ=' }, 'ENCRYPTION_KEY: must be 32 bytes in base64, for instance from: openssl rand -base64 32'],
    [{ ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') }, 'ENCRYPTION_KEY: must be random, for instance from: openssl rand -base64 32'],
  ])('refuse %j', (env, line) => {
    expect(complaintsOf(env)).toEqual([line]);
  });

  it('report all malformed ones together', () => {
    expect(() => read({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: .*\n.*LOG_LEVEL: /);
  });

  it('treat an empty value as absent', () => {
    expect(read({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ databaseUrl: undefined, port: 3000 });
  });

  it('cannot be changed', () => {
    const config = read({});
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
  });

  it('follow the port that was taken', () => {
    expect(withPort(read({ PORT: '0' }), 4711)).toMatchObject({ port: 4711, baseUrl: 'http://localhost:4711' });
    expect(withPort(read({ PORT: '0', BASE_URL: 'http://portal.test' }), 4711)).toMatchObject({ port: 4711, baseUrl: 'http://portal.test' });
  });

  it('keep a made secret between starts, for this user only', () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'portal-config-'));
    try {
      const first = readConfig({ DATA_DIR: dir });
      expect(readConfig({ DATA_DIR: dir }).sessionSecret).toBe(first.sessionSecret);
      expect(first.encryptionKey).toHaveLength(32);
      expect(fs.statSync(path.join(dir, 'session-secret')).mode & 0o777).toBe(0o600);
    } finally {
      fs.rmSync(dir, { recursive: true });
    }
  });

  it('make no secret when something else is wrong', () => {
    const dir = path.join(os.tmpdir(), 'portal-config-never-made');
    expect(() => readConfig({ DATA_DIR: dir, PORT: 'x' })).toThrow(ConfigError);
    expect(fs.existsSync(dir)).toBe(false);
  });
});
