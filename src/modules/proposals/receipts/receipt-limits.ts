import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TryLimits } from '../../accounts/index.js';

/** Checks of receipts from one place: more than any person needs, too few to try fingerprints out. */
@Injectable()
export class ReceiptLimits extends TryLimits {
  constructor(source: DataSource) {
    super(source, { name: 'receipt', pair: 200, origin: 200, seconds: 900 });
  }
}
