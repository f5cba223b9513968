import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import type { Config } from './config/config.js';
import { refuseUnsound } from './kernel/workflow/refuse-unsound.js';
import { sessions } from './modules/accounts/index.js';
import { navigation } from './navigation.js';
import { Dispatcher } from './platform/events/dispatcher.js';
import { Typesetter } from './platform/documents/typesetter.js';
import { FileStore } from './platform/files/file-store.js';
import { Clock } from './kernel/time/clock.js';
import { arrival } from './platform/http/arrival.js';
import { fingerprints } from './platform/files/fingerprint.js';
import { Assets } from './platform/http/assets.js';
import { bodyParsers } from './platform/http/body.js';
import { type CrossSite, protectWrites } from './platform/http/csrf.js';
import { multipart } from './platform/http/multipart.js';
import { CROSS_SITE } from './platform/http/page.renderer.js';
import { PortalAdapter } from './platform/http/portal-adapter.js';
import { representation } from './platform/http/representation.js';
import { requestLog } from './platform/http/request-log.js';
import { RouteCatalogue } from './platform/http/route-catalogue.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { jobBackend } from './platform/jobs/job-backend.js';
import { JobWorkers } from './platform/jobs/job-workers.js';
import { Jobs } from './platform/jobs/jobs.js';
import { queueNames } from './platform/jobs/define-job.js';
import { Log } from './platform/logs/log.js';
import { MailboxTransport, MailTransport, SmtpTransport } from './platform/mail/mail-transport.js';
import { apiRoot } from './platform/openapi/api-root.js';
import { Vault } from './platform/secrets/vault.js';
import { Sweeper } from './platform/sweeps/sweeper.js';
import { workflows } from './workflows.js';

export interface Application {
  nest: NestExpressApplication;
  /** Starts the workers, the dispatcher and the sweeps of this process. */
  work: () => Promise<void>;
  /** Lets requests and jobs under way finish, then closes everything this application opened. */
  close: () => Promise<void>;
}

/** Builds the whole application on a migrated database. It listens and works only when told to. */
export async function createApplication(config: Config, databaseUrl: string, options: { jobPrefix?: string; mail?: MailTransport } = {}): Promise<Application> {
  refuseUnsound(workflows);
  const secure = config.baseUrl.startsWith('https:');
  const log = new Log(config.logLevel);
  const registry = new Registry();
  const jobs = jobBackend({ databaseUrl, redisUrl: config.redisUrl, workers: queueNames.length });
  const jobPrefix = options.jobPrefix ?? 'portal';
  const mail = options.mail ?? (config.smtpUrl ? new SmtpTransport(config.smtpUrl, config.mailFrom) : new MailboxTransport());
  const nest = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot(databaseUrl, {
      dataDir: config.dataDir, sessionSecret: config.sessionSecret, vault: new Vault(config.encryptionKey, config.earlierKeys), baseUrl: config.baseUrl,
      site: { demonstration: config.mode !== 'production', secure }, navigation, jobs, jobPrefix, mail, mailFrom: config.mailFrom, clamdUrl: config.clamdUrl, s3Url: config.s3Url, log, registry,
      metricsToken: config.metricsToken, contactEmail: config.contactEmail,
    }),
    new PortalAdapter(), { logger: log, abortOnError: false, bodyParser: false },
  );
  if (config.trustProxy !== false) nest.set('trust proxy', config.trustProxy);
  nest.disable('x-powered-by');
  const guard = nest.get<CrossSite>(CROSS_SITE);
  nest.use(
    arrival(nest.get(Clock)), securityHeaders(secure), nest.get(Assets).serve, requestLog(log, registry), representation, apiRoot,
    ...sessions(nest.get(DataSource), { secret: config.sessionSecret, secure }),
    fingerprints(['/receipts/comparison'], guard, config.maxUploadBytes), multipart(nest.get(FileStore), guard, config.maxUploadBytes, ['/sanctions-lists']), ...bodyParsers(), protectWrites(guard),
  );
  await nest.init();
  // Longer than a proxy keeps its idle connections: the portal must never close one the other side is about to use.
  nest.getHttpServer().keepAliveTimeout = 75_000;
  nest.get(RouteCatalogue).refuseUndeclared();
  await nest.get(Jobs).ready();
  return {
    nest,
    async work() {
      nest.get(JobWorkers).start(jobPrefix);
      nest.get(Dispatcher).start();
      await nest.get(Sweeper).schedule();
    },
    async close() {
      await nest.get(Dispatcher).stop();
      await nest.get(JobWorkers).stop();
      await nest.get(Typesetter).close();
      await nest.close();
      await nest.get(Jobs).close();
      nest.get(MailTransport).close();
      await jobs.close();
    },
  };
}
