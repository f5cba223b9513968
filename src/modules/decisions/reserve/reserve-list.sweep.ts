import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Sweep, Sweeping } from '../../../platform/sweeps/sweep.js';
import { ReserveList } from './reserve-list.service.js';

const batch = 200;

/** Declines what is still on the reserve list after its last day, and the applicants are told. */
@Injectable()
@Sweeping('reserve-lists', 40)
export class ReserveListSweep implements Sweep {
  constructor(
    private readonly source: DataSource,
    private readonly reserve: ReserveList,
  ) {}

  async sweep(now: Date): Promise<void> {
    const today = localDateOf(now);
    for (let last = '00000000-0000-0000-0000-000000000000'; last; ) {
      const due = await this.source.query<{ id: string }[]>(
        `select p.id from decisions d join proposals p on p.id = d.proposal_id and p.state = 'reserveListed' where d.outcome = 'reserve' and d.reserve_until < $1 and p.id > $2 order by p.id limit ${batch}`, [today, last]);
      for (const { id } of due) await this.reserve.lapse(id, today);
      last = due.length === batch ? due.at(-1)!.id : '';
    }
  }
}
