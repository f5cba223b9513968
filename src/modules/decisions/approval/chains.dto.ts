import { Amount, OneOf } from '../../../platform/http/fields.js';
import { type ChainKind, chainKinds } from './chain.js';

export class SetChain {
  @OneOf(chainKinds) chain: ChainKind;
  /** Of the first step, where there are two. */
  @Amount({ optional: true }) limit?: number | null;
}
