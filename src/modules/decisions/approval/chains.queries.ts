import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../kernel/ids/ids.js';
import type { ChainStep } from './chain.js';

/** The rules of one programme over one period. */
export interface ChainPeriod {
  steps: ChainStep[];
  validFrom: Date;
  validUntil: Date | null;
  setByName: string | null;
}
export interface ProgrammeChain {
  id: string;
  code: string;
  name: Bilingual;
  periods: ChainPeriod[];
}

/** Approval chains: rules for a programme, or for all that have none of their own. */
@Injectable()
export class ChainQueries {
  constructor(private readonly source: DataSource) {}

  /** Every programme with what has stood for it, newest first; the rule for all stands under those without their own. */
  async all(): Promise<ProgrammeChain[]> {
    const rows = await this.source.query<(Omit<ProgrammeChain, 'periods'> & { periods: (Omit<ChainPeriod, 'validFrom' | 'validUntil'> & { validFrom: string; validUntil: string | null })[] })[]>(
      `select g.id, g.code, g.name, coalesce((select json_agg(x order by x."validFrom" desc) from (
         select json_agg(json_build_object('position', r.position, 'role', r.role, 'limitCents', r.limit_cents) order by r.position) as steps, r.valid_from as "validFrom", max(r.valid_until) as "validUntil", max(p.name) as "setByName"
         from approval_rules r left join persons p on p.id = r.set_by where r.programme_id = g.id or r.programme_id is null group by r.programme_id, r.valid_from) x), '[]'::json) as periods
       from programmes g order by g.code`);
    return rows.map((row) => ({ ...row, periods: row.periods.map((one) => ({ ...one, validFrom: new Date(one.validFrom), validUntil: one.validUntil === null ? null : new Date(one.validUntil) })) }));
  }

  /** Ends the programme's present rules at this instant and begins others. */
  async replace({ manager, at }: Work, programmeId: string, steps: readonly ChainStep[], setBy: string): Promise<void> {
    // Of two who set it at once the later one waited for the lock, so its own instant may lie before what the first began.
    const [{ from }] = (await manager.query<{ from: Date }[]>('select greatest($2::timestamptz, max(valid_from)) as "from" from approval_rules where programme_id = $1', [programmeId, at])) as [{ from: Date }];
    await manager.query('update approval_rules set valid_until = $2 where programme_id = $1 and valid_until is null', [programmeId, from]);
    // Rules that would have begun at this very instant never stood: the last word counts.
    await manager.query('delete from approval_rules where programme_id = $1 and valid_from = $2', [programmeId, from]);
    for (const step of steps) {
      await manager.query('insert into approval_rules (id, programme_id, position, role, limit_cents, valid_from, set_by) values ($1, $2, $3, $4, $5, $6, $7)', [newId(), programmeId, step.position, step.role, step.limitCents, from, setBy]);
    }
  }
}
