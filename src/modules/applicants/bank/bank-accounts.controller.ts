import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { texts } from '../../../kernel/i18n/text.js';
import { GiveBankAccount, JudgeBankAccount, ReadBankAccount } from './bank-account.dto.js';
import type { BankPageView, ReadingView } from './bank-account.view.js';
import { bankAccountWorkflow } from './bank-account.workflow.js';
import { BankAccounts } from './bank-accounts.service.js';
import { bankAccountPage } from './pages/bank-account.page.js';
import { readingPage } from './pages/reading.page.js';

const { verify, refuse } = bankAccountWorkflow.transitions;
const notices = texts({ given: { en: 'The account is given. It will be checked before anything is paid to it.', fr: 'Le compte est fourni. Il sera vérifié avant tout paiement.' } });
const there = (v: BankPageView): string => `/organizations/${v.organizationId}/bank-account`;

/** Bank accounts of organizations. */
@Controller()
export class BankAccountsController {
  constructor(private readonly accounts: BankAccounts) {}

  @Get('organizations/:id/bank-account')
  @SignedIn()
  @View(bankAccountPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<BankPageView> {
    return this.accounts.show(id, me);
  }

  @Post('organizations/:id/bank-account')
  @HttpCode(200)
  @SignedIn()
  @Form<BankPageView>({ page: ({ id }) => `/organizations/${id}/bank-account`, then: there, notice: notices.given })
  async give(@Param('id') id: string, @Body() dto: GiveBankAccount, @Me() me: Actor): Promise<BankPageView> {
    await this.accounts.give(id, dto, me);
    return this.accounts.show(id, me);
  }

  @Post('organizations/:id/bank-account/:accountId/verification')
  @HttpCode(200)
  @SignedIn()
  @Form<BankPageView>({ page: ({ id }) => `/organizations/${id}/bank-account`, then: there, notice: verify.notice })
  verify(@Param('accountId') accountId: string, @Me() me: Actor): Promise<BankPageView> {
    return this.accounts.judge(accountId, 'verify', null, me);
  }

  @Post('organizations/:id/bank-account/:accountId/refusal')
  @HttpCode(200)
  @SignedIn()
  @Form<BankPageView>({ page: ({ id }) => `/organizations/${id}/bank-account`, then: there, notice: refuse.notice })
  refuse(@Param('accountId') accountId: string, @Body() dto: JudgeBankAccount, @Me() me: Actor): Promise<BankPageView> {
    return this.accounts.judge(accountId, 'refuse', dto.reason ?? null, me);
  }

  /** Opens the numbers; who and why stay in the trail. */
  @Post('organizations/:id/bank-account/:accountId/readings')
  @SignedIn()
  @Form<ReadingView>({ page: ({ id }) => `/organizations/${id}/bank-account`, then: ({ id: readingId }, { id, accountId }) => `/organizations/${id}/bank-account/${accountId}/readings/${readingId}` })
  read(@Param('accountId') accountId: string, @Body() dto: ReadBankAccount, @Me() me: Actor): Promise<ReadingView> {
    return this.accounts.read(accountId, dto.reason, me);
  }

  @Get('organizations/:id/bank-account/:accountId/readings/:readingId')
  @SignedIn()
  @View(readingPage)
  reading(@Param('accountId') accountId: string, @Param('readingId') readingId: string, @Me() me: Actor): Promise<ReadingView> {
    return this.accounts.reading(accountId, readingId, me);
  }
}
