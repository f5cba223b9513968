import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TryLimits } from '../../accounts/index.js';

/** Slows down who would read out which organizations there are, search by search. */
@Injectable()
export class FindLimits extends TryLimits {
  constructor(source: DataSource) {
    super(source, { name: 'organization-search', pair: 60, origin: 600, seconds: 600 });
  }
}
