import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids/ids.js';
import { Clock } from '../../kernel/time/clock.js';
import { fiscalYearOf } from '../../kernel/time/fiscal-year.js';
import { localDateOf } from '../../kernel/time/dates.js';
import type { Actor } from '../../platform/access/actor.js';
import { hasRole } from '../../platform/access/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { permissions } from '../accounts/index.js';
import { Programmes } from '../programmes/index.js';
import { AppropriationsQueries } from './appropriations.queries.js';
import type { AppropriationsView } from './appropriation.view.js';
import type { RecordAppropriation } from './appropriation.dto.js';
import { Ledger } from './ledger.service.js';

/** What Parliament voted, by fiscal year, and its changes during the year. */
@Injectable()
export class Appropriations {
  constructor(
    private readonly units: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly queries: AppropriationsQueries,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  async show(me: Actor): Promise<AppropriationsView> {
    const { id } = await this.programmes.current();
    return {
      appropriations: await this.queries.list(id),
      changes: await this.queries.changes(id),
      currentYear: fiscalYearOf(localDateOf(this.clock.now())),
      mayRecord: hasRole(me, ...permissions['appropriation.record']),
    };
  }

  /** Raises or lowers a year's appropriation; refused with 409 below what its calls have been given. */
  async record(dto: RecordAppropriation, me: Actor): Promise<AppropriationsView> {
    const { id: programmeId } = await this.programmes.current();
    const { fiscalYear, note } = dto;
    const amountCents = dto.change === 'increase' ? dto.amount : -dto.amount;
    await this.units.run(async (work) => {
      await work.manager.query(
        `insert into appropriations (id, programme_id, fiscal_year, vote, created_at) values ($1, $2, $3, $4, $5) on conflict (programme_id, fiscal_year) do nothing`,
        [newId(), programmeId, fiscalYear, dto.vote ?? '10', work.at]);
      const [appropriation] = await work.manager.query<{ id: string }[]>('select id from appropriations where programme_id = $1 and fiscal_year = $2', [programmeId, fiscalYear]);
      await this.ledger.post(work, [{ programmeId, fiscalYear, kind: 'appropriate', amountCents, note, actorId: me.personId }]);
      work.record({ name: 'appropriation.recorded', subjectType: 'appropriation', subjectId: appropriation!.id, actorId: me.personId, reason: note, particulars: { programmeId, fiscalYear, amountCents } });
    });
    return this.show(me);
  }
}
