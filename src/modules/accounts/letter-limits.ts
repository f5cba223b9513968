import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TryLimits } from './try-limits.js';

/** Nobody can have the portal write letter after letter to a stranger. */
@Injectable()
export class LetterLimits extends TryLimits {
  constructor(source: DataSource) {
    super(source, { name: 'letter', pair: 6, origin: 120, seconds: 3_600 });
  }
}
