import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../jobs/jobs.js';
import { type Sweep, Sweeping } from '../sweeps/sweep.js';
import { Mail } from './mail.entity.js';
import { sendMail } from './send-mail.job.js';

/** Letters that nobody is sending: their job was lost, or their sender died. */
@Injectable()
@Sweeping('forgotten-mail', 90)
export class ForgottenMailSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
  ) {}

  async sweep(now: Date): Promise<void> {
    const due = await this.source.manager.createQueryBuilder(Mail, 'm').select(['m.id', 'm.attempts', 'm.nextAttemptAt'])
      .where("m.delivery in ('queued', 'sending') and m.nextAttemptAt <= :now", { now }).orderBy('m.nextAttemptAt').limit(500).getMany();
    // The key differs from the first job's, which may have finished without sending.
    for (const mail of due) await this.jobs.add(sendMail, { mailId: mail.id, attempt: 1_000 + mail.attempts * 1_000 + (mail.nextAttemptAt.getTime() % 1_000) });
  }
}
