import { Injectable } from '@nestjs/common';
import { type Sweep, Sweeping } from '../sweeps/sweep.js';
import { FileStore } from './file-store.js';

/** Half-written files that a killed process left behind. */
@Injectable()
@Sweeping('abandoned-uploads', 95)
export class AbandonedUploadsSweep implements Sweep {
  #doneAt = 0;
  constructor(private readonly files: FileStore) {}

  /** Looks once an hour; a file counts as abandoned after a day without a byte. */
  async sweep(): Promise<void> {
    const now = performance.now();
    if (this.#doneAt && now - this.#doneAt < 3_600_000) return;
    this.#doneAt = now;
    await this.files.removeAbandoned(24 * 3_600_000);
  }
}
