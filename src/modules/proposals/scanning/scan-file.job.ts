import { Injectable } from '@nestjs/common';
import { type EventListener, ListensTo, type RecordedEvent } from '../../../platform/events/listener.js';
import { VirusScanner } from '../../../platform/files/scanning/virus-scanner.js';
import { defineJob, Performing, type Performs } from '../../../platform/jobs/define-job.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { FileScans } from './file-scans.service.js';

export const scanFile = defineJob<{ fileId: string; round: string }>({
  name: 'scan-file', queue: 'files', purpose: 'Looks for viruses in one uploaded file', attempts: 3, backoffMs: 5_000,
  key: ({ fileId, round }) => `${fileId}-${round}`,
});

/** Scans one file; drafting never waits for it. */
@Injectable()
@Performing(scanFile)
export class ScanFile implements Performs<{ fileId: string; round: string }> {
  constructor(private readonly scans: FileScans) {}

  perform({ fileId }: { fileId: string }): Promise<void> {
    return this.scans.scan(fileId);
  }
}

/** Has each new file scanned. It comes from the committed event, so a crash in between loses nothing. */
@Injectable()
@ListensTo('file-scans', ['proposal.fileAdded'])
export class ScanAddedFiles implements EventListener {
  constructor(
    private readonly jobs: Jobs,
    private readonly scanner: VirusScanner,
  ) {}

  async handle({ particulars: { fileId } }: RecordedEvent): Promise<void> {
    if (this.scanner.available && typeof fileId === 'string') await this.jobs.add(scanFile, { fileId, round: 'first' });
  }
}
