import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, instantOf, localDateOf } from '../../../kernel/time/dates.js';
import { VirusScanner } from '../../../platform/files/scanning/virus-scanner.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { scanFile } from './scan-file.job.js';

const minute = 60_000;
const atOnce = 500;

/** Files whose scan was lost or failed, and every night all of them again: scanners learn. */
@Injectable()
@Sweeping('file-scans', 80)
export class FileScansSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
    private readonly scanner: VirusScanner,
  ) {}

  async sweep(now: Date): Promise<void> {
    if (!this.scanner.available) return;
    const due = await this.source.query<{ id: string }[]>(
      `select id from attachments where removed_at is null and scan_state <> 'infected' and (
         (scanned_at is null and (scan_state = 'notScanned' or uploaded_at < $1)) or (scan_state = 'failed' and scanned_at < $2) or scanned_at < $3)
       order by scanned_at nulls first, id limit $4`,
      [new Date(now.getTime() - 2 * minute), new Date(now.getTime() - 10 * minute), lastNight(now), atOnce]);
    // One round in ten minutes: a job that was lost is added again, one that waits is not.
    const round = String(Math.floor(now.getTime() / (10 * minute)));
    for (const { id } of due) await this.jobs.add(scanFile, { fileId: id, round });
  }
}

/** The last two o'clock in the morning, Ottawa time. */
export function lastNight(now: Date): Date {
  const today = localDateOf(now);
  const at = instantOf(`${today}T02:00`);
  return at && at <= now ? at : (instantOf(`${addDays(today, -1)}T02:00`) ?? new Date(now.getTime() - 24 * 60 * minute));
}
