import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { createHmac } from 'node:crypto';
import path from 'node:path';
import { Registry } from 'prom-client';
import { Clock, MovableClock } from '../kernel/time/clock.js';
import { AccessGuard } from './access/access.guard.js';
import { organizerOf } from './calendar/calendar-file.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { DemoClockController } from './demo/demo-clock.controller.js';
import { DeliverEvent } from './events/deliver-event.job.js';
import { Dispatcher } from './events/dispatcher.js';
import { EventListeners } from './events/event-listeners.js';
import { Timelines } from './events/timelines.js';
import { AbandonedUploadsSweep } from './files/abandoned-uploads.sweep.js';
import { DiskFileStore } from './files/disk-file-store.js';
import { FileStore } from './files/file-store.js';
import { S3FileStore } from './files/s3-file-store.js';
import { ClamdScanner } from './files/scanning/clamd-scanner.js';
import { NoScanner, VirusScanner } from './files/scanning/virus-scanner.js';
import { Typesetter } from './documents/typesetter.js';
import { TypstTypesetter } from './documents/typst-typesetter.js';
import { HealthController } from './health/health.controller.js';
import { METRICS_ACCESS, metricsAccess } from './health/metrics-access.js';
import { Assets } from './http/assets.js';
import { type CrossSite, crossSite } from './http/csrf.js';
import { PageInterceptor } from './http/page.interceptor.js';
import { CROSS_SITE, type Navigation, NAVIGATION, PageRenderer, type Site, SITE } from './http/page.renderer.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RouteCatalogue } from './http/route-catalogue.js';
import { validation } from './http/validation.js';
import { JobWorkers } from './jobs/job-workers.js';
import { type JobBackend } from './jobs/job-backend.js';
import { Jobs } from './jobs/jobs.js';
import { Log } from './logs/log.js';
import { ForgottenMailSweep } from './mail/forgotten-mail.sweep.js';
import { MailTransport } from './mail/mail-transport.js';
import { PostOffice } from './mail/post-office.js';
import { SendMail } from './mail/send-mail.job.js';
import { Vault } from './secrets/vault.js';
import { Sweeper } from './sweeps/sweeper.js';
import { WorkflowEngine } from './workflow/engine.js';

/** What the application must bring for the platform to stand on. */
export interface PlatformOptions {
  dataDir: string;
  sessionSecret: string;
  /** Seals what the database must not hold in clear. */
  vault: Vault;
  baseUrl: string;
  site: Site;
  navigation: Navigation;
  jobs: JobBackend;
  jobPrefix: string;
  mail: MailTransport;
  /** Who letters come from: `Name <address>`. */
  mailFrom: string;
  /** Where clamd listens; without it nothing is scanned. */
  clamdUrl: string | undefined;
  /** The S3-compatible store of uploaded files; without it a folder. */
  s3Url: string | undefined;
  log: Log;
  registry: Registry;
  /** Opens the metrics to other machines in production. */
  metricsToken: string | undefined;
  /** Where people write to. */
  contactEmail: string | undefined;
}

/** The base address of the portal as people reach it, for links in letters. */
export const BASE_URL = Symbol('base url');
/** The address people write to, undefined where none is set. */
export const CONTACT_EMAIL = Symbol('contact email');

/** Who calls a meeting, as calendars want to know it: the address letters come from. */
export const ORGANIZER = Symbol('organizer of meetings');

/** What tokens of calendar feeds are derived from; never in the database. */
export const FEED_KEY = Symbol('key of calendar feeds');

/** Adapters to Nest, Postgres, HTTP, jobs, mail and files; no business word. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(o: PlatformOptions): DynamicModule {
    const guard: CrossSite = crossSite({ secret: o.sessionSecret, secure: o.site.secure, origin: new URL(o.baseUrl).origin });
    const providers = [
      { provide: Clock, useClass: MovableClock },
      { provide: Log, useValue: o.log },
      { provide: Registry, useValue: o.registry },
      { provide: METRICS_ACCESS, useValue: metricsAccess({ open: o.site.demonstration, token: o.metricsToken }) },
      { provide: CONTACT_EMAIL, useValue: o.contactEmail },
      { provide: Jobs, useFactory: () => new Jobs(o.jobs, o.jobPrefix) },
      { provide: FileStore, useFactory: () => (o.s3Url ? new S3FileStore(o.s3Url, path.join(o.dataDir, 'scratch')) : new DiskFileStore(path.join(o.dataDir, 'files'))) },
      { provide: VirusScanner, useFactory: () => (o.clamdUrl ? new ClamdScanner(o.clamdUrl) : new NoScanner()) },
      { provide: Vault, useValue: o.vault },
      { provide: Typesetter, useFactory: () => new TypstTypesetter() },
      { provide: MailTransport, useValue: o.mail },
      { provide: Assets, useFactory: () => new Assets() },
      { provide: CROSS_SITE, useValue: guard },
      { provide: NAVIGATION, useValue: o.navigation },
      { provide: SITE, useValue: o.site },
      { provide: BASE_URL, useValue: o.baseUrl },
      { provide: ORGANIZER, useValue: organizerOf(o.mailFrom) },
      { provide: FEED_KEY, useValue: createHmac('sha256', o.sessionSecret).update('calendar feeds').digest() },
      UnitOfWork, WorkflowEngine, EventListeners, Timelines, Dispatcher, JobWorkers, Sweeper, PostOffice, PageRenderer, RouteCatalogue,
    ];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, DemoClockController],
      providers: [
        ...providers, DeliverEvent, SendMail, ForgottenMailSweep, AbandonedUploadsSweep,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [...providers.map((p) => ('provide' in p ? p.provide : p)), DiscoveryModule],
    };
  }
}
