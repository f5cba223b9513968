import type { Readable } from 'node:stream';

/** What a scanner says of a file. */
export type Finding = { infected: false } | { infected: true; threat: string };

/** The seam to a virus scanner. Throws when it cannot say anything. */
export abstract class VirusScanner {
  /** False: nobody scans here, and files say so. */
  abstract readonly available: boolean;
  abstract scan(content: Readable): Promise<Finding>;
}

/** Without CLAMD_URL. */
export class NoScanner extends VirusScanner {
  readonly available = false;
  scan(): Promise<Finding> {
    return Promise.reject(new Error('No virus scanner is set up'));
  }
}
