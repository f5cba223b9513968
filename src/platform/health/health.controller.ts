import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { forbidden } from '../../kernel/errors/refusal.js';
import { Public } from '../access/access.js';
import { Jobs } from '../jobs/jobs.js';
import { METRICS_ACCESS, type MetricsAccess } from './metrics-access.js';

const withinMs = 3_000;

/** For load balancers and monitors: is it alive, is it ready, what does it measure. */
@Controller()
export class HealthController {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly registry: Registry,
    @Inject(METRICS_ACCESS) private readonly access: MetricsAccess,
  ) {}

  @Get('healthz/live')
  @Public()
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** 200 when the database and the queue answer, else 503 with what does not. */
  @Get('healthz/ready')
  @Public()
  async ready(@Res({ passthrough: true }) res: Response): Promise<{ status: string; checks: Record<string, string> }> {
    const checks = { database: await outcome(this.source.query('select 1')), queue: await outcome(this.jobs.health()) };
    const ok = Object.values(checks).every((check) => check === 'ok');
    if (!ok) res.locals.status = 503;
    return { status: ok ? 'ok' : 'unavailable', checks };
  }

  @Get('metrics')
  @Public()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(@Req() req: Request): Promise<string> {
    if (!this.access(req)) throw forbidden();
    const lines = (await this.jobs.health()).flatMap(({ queue, ...counts }) => Object.entries(counts).map(([state, count]) => `queue_jobs{queue="${queue}",state="${state}"} ${count}`));
    return `${await this.registry.metrics()}\n# HELP queue_jobs Jobs by queue and state\n# TYPE queue_jobs gauge\n${lines.join('\n')}\n`;
  }
}

async function outcome(check: Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => (timer = setTimeout(() => resolve('does not answer'), withinMs)));
  try {
    return await Promise.race([check.then(() => 'ok'), late]);
  } catch (error) {
    return (error as { code?: string }).code ?? 'failed';
  } finally {
    clearTimeout(timer);
  }
}
