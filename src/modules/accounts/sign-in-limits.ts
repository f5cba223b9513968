import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TryLimits } from './try-limits.js';

/** Slows the guessing of passwords down. */
@Injectable()
export class SignInLimits extends TryLimits {
  constructor(source: DataSource) {
    super(source, { name: 'sign-in', pair: 10, origin: 200, seconds: 900 });
  }
}
