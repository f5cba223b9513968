import { Injectable } from '@nestjs/common';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { SanctionsMatches } from '../sanctions/matches.service.js';
import { BankAccounts } from './bank-accounts.service.js';

const batch = 100;

/** After the key was changed: what the earlier key sealed is sealed with the present one, so that the earlier can be thrown away. */
@Injectable()
@Sweeping('seal-anew', 90)
export class SealAnew implements Sweep {
  constructor(
    private readonly accounts: BankAccounts,
    private readonly matches: SanctionsMatches,
  ) {}

  async sweep(): Promise<void> {
    while ((await this.accounts.sealAnew(batch)) === batch);
    while ((await this.matches.sealAnew(batch)) === batch);
  }
}
