import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalid, notFound } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { actionsFor } from '../../../kernel/workflow/judge.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Vault } from '../../../platform/secrets/vault.js';
import { WorkflowEngine } from '../../../platform/workflow/engine.js';
import { lockOrganization } from '../members/lock.js';
import { OrganizationQueries } from '../organizations.queries.js';
import { type AccountNumbers, lastDigits, numberProblems, numbersOf } from './account-numbers.js';
import { BankAccountAggregate, keepsAccount, seesAccount, verifiesAccount } from './bank-account.aggregate.js';
import type { GiveBankAccount } from './bank-account.dto.js';
import type { BankAccountView, BankPageView, ReadingView } from './bank-account.view.js';
import { bankAccountGiven, bankAccountWorkflow } from './bank-account.workflow.js';

/** How long a reader sees the numbers they asked for. */
export const readingMinutes = 10;

const columns = `id, organization_id as "organizationId", state, country, bank_name as "bankName", last_digits as "lastDigits", submitted_at as "submittedAt", checked_at as "checkedAt", check_note as "checkNote"`;
type Row = BankAccountView & { organizationId: string };
const contextOf = (accountId: string): string => `bank_accounts.sealed ${accountId}`;

/** Where organizations are paid: sealed in the database, masked on screen, read whole only by saying why (quality 3.5). */
@Injectable()
export class BankAccounts {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly organizations: OrganizationQueries,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async show(organizationId: string, me: Actor): Promise<BankPageView> {
    if (!isId(organizationId) || !seesAccount(me, organizationId)) throw notFound();
    const [organization, [row]] = await Promise.all([this.organizations.one(organizationId), this.source.query<Row[]>(`select ${columns} from bank_accounts where organization_id = $1 and state <> 'replaced'`, [organizationId])]);
    const verifies = verifiesAccount(me, organizationId);
    const readings = row && verifies ? await this.source.query<BankPageView['readings']>(
      'select r.read_at as "readAt", p.name as reader, r.reason from bank_account_readings r join persons p on p.id = r.reader_id where r.account_id = $1 order by r.read_at desc, r.id desc limit 50', [row.id]) : [];
    return {
      organizationId, organizationName: organization.legalName, organizationCountry: organization.country, audience: keepsAccount(me, organizationId) ? 'applicant' : 'staff', account: row ? masked(row) : null,
      mayGive: keepsAccount(me, organizationId), mayRead: verifies && row !== undefined, readings,
      actions: row ? actionsFor(bankAccountWorkflow, { state: row.state, roles: verifies ? ['verifier'] : [], facts: { wasRead: readings.length > 0 } }) : [],
    };
  }

  /** A new account takes the place of the present one, and has to be checked, whatever the old one was. */
  async give(organizationId: string, dto: GiveBankAccount, me: Actor): Promise<void> {
    if (!isId(organizationId) || !seesAccount(me, organizationId)) throw notFound();
    if (!keepsAccount(me, organizationId)) throw forbidden();
    const numbers = numbersOf(dto.country, dto);
    const problems = numberProblems(dto.country, numbers);
    if (problems.length) throw invalid(problems);
    await this.units.run(async (work) => {
      await lockOrganization(work, organizationId);
      const [present] = await work.manager.query<{ id: string }[]>("select id from bank_accounts where organization_id = $1 and state <> 'replaced'", [organizationId]);
      if (present) await this.engine.fireIn(work, BankAccountAggregate, 'replace', present.id, 'system', { particulars: { organizationId } });
      const id = newId();
      await this.engine.beginIn(work, BankAccountAggregate, {
        id, organizationId, country: dto.country, bankName: dto.bankName, lastDigits: lastDigits(numbers), sealed: this.vault.seal(JSON.stringify(numbers), contextOf(id)),
        submittedBy: me.personId, submittedAt: work.at, checkedBy: null, checkedAt: null, checkNote: null,
      }, bankAccountGiven, me, { organizationId });
    });
  }

  async judge(id: string, step: 'verify' | 'refuse', reason: string | null, me: Actor): Promise<BankPageView> {
    if (!isId(id)) throw notFound();
    const particulars: Record<string, unknown> = {};
    const row = await this.engine.fire(BankAccountAggregate, step, id, me, {
      reason, particulars,
      prepare: (account) => {
        account.checkNote = reason;
        particulars.organizationId = account.organizationId;
      },
    });
    return this.show(row.organizationId, me);
  }

  /** Opens the numbers for one person, who says why. The reading is in the trail before anything is shown. */
  async read(id: string, reason: string, me: Actor): Promise<ReadingView> {
    const row = await this.#one(id, me);
    const readingId = newId();
    await this.units.run(async (work) => {
      await work.manager.query('insert into bank_account_readings (id, account_id, reader_id, reason, read_at) values ($1, $2, $3, $4, $5)', [readingId, id, me.personId, reason, work.at]);
      work.record({ name: 'bankAccount.read', subjectType: 'bankAccount', subjectId: id, actorId: me.personId, reason, particulars: { organizationId: row.organizationId, readingId } });
    });
    return this.reading(id, readingId, me);
  }

  /** The numbers, for as long as the reading lasts and for its reader only. */
  async reading(id: string, readingId: string, me: Actor): Promise<ReadingView> {
    const row = await this.#one(id, me);
    const [found] = isId(readingId) ? await this.source.query<{ readAt: Date; sealed: string; organizationName: string }[]>(
      `select r.read_at as "readAt", a.sealed, o.legal_name as "organizationName" from bank_account_readings r join bank_accounts a on a.id = r.account_id join organizations o on o.id = a.organization_id
       where r.id = $1 and r.account_id = $2 and r.reader_id = $3`, [readingId, id, me.personId]) : [];
    const until = found && new Date(found.readAt.getTime() + readingMinutes * 60_000);
    if (!until || until <= this.clock.now()) throw notFound();
    return { id: readingId, organizationId: row.organizationId, organizationName: found.organizationName, country: row.country, bankName: row.bankName, numbers: JSON.parse(this.vault.open(found.sealed, contextOf(id))) as AccountNumbers, until };
  }

  async #one(id: string, me: Actor): Promise<Row> {
    const [row] = isId(id) ? await this.source.query<Row[]>(`select ${columns} from bank_accounts where id = $1`, [id]) : [];
    if (!row || !seesAccount(me, row.organizationId)) throw notFound();
    if (!verifiesAccount(me, row.organizationId)) throw forbidden();
    return row;
  }

  /** Seals anew what an earlier key sealed, a few at a time; how many there were. */
  async sealAnew(most: number): Promise<number> {
    const rows = await this.source.query<{ id: string; sealed: string }[]>('select id, sealed from bank_accounts where not starts_with(sealed, $1) order by id limit $2', [this.vault.present, most]);
    for (const { id, sealed } of rows) await this.source.query('update bank_accounts set sealed = $3 where id = $1 and sealed = $2', [id, sealed, this.vault.seal(this.vault.open(sealed, contextOf(id)), contextOf(id))]);
    return rows.length;
  }
}

const masked = ({ id, state, country, bankName, lastDigits: digits, submittedAt, checkedAt, checkNote }: Row): BankAccountView => ({ id, state, country, bankName, lastDigits: digits, submittedAt, checkedAt, checkNote });
