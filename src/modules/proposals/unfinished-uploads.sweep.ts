import { Injectable } from '@nestjs/common';
import { type Sweep, Sweeping } from '../../platform/sweeps/sweep.js';
import { Uploads } from './uploads.service.js';

const patienceMs = 3 * 24 * 3_600_000;

/** Uploads in parts that nobody went on with for three days: a weekend without a line is survived. */
@Injectable()
@Sweeping('unfinished-uploads', 94)
export class UnfinishedUploadsSweep implements Sweep {
  constructor(private readonly uploads: Uploads) {}

  async sweep(now: Date): Promise<void> {
    for (const id of await this.uploads.abandonedSince(new Date(now.getTime() - patienceMs))) await this.uploads.forget(id);
  }
}
