import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Locale, say } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Download } from '../../../platform/http/view.js';
import { type Budget, budgetTotals } from '../../calls/index.js';
import { mayWrite } from '../proposal-access.js';
import { headOf } from '../section.view.js';
import { BudgetContexts } from './budget-contexts.js';
import type { BudgetFilesView } from './budget-reading.view.js';
import { budgetCsv, budgetXlsx } from './sheet-writing.js';
import { sheetWords } from './sheet-words.js';

export type SheetFormat = 'csv' | 'xlsx';
const mediaTypes: Record<SheetFormat, string> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

/** The budget of a proposal as a file, and an empty one to fill in. */
@Injectable()
export class BudgetFiles {
  constructor(
    private readonly source: DataSource,
    private readonly contexts: BudgetContexts,
  ) {}

  async show(id: string, me: Actor): Promise<BudgetFilesView> {
    const { row, call, section, budget } = await this.contexts.of(this.source.manager, id, me);
    return { proposal: headOf(row, call), section, lines: budget.lines.length, totalCents: budgetTotals(budget).totalCents, mayRead: row.state === 'draft' && mayWrite(me, row.organizationId) };
  }

  async lines(id: string, format: SheetFormat, locale: Locale, me: Actor): Promise<Download> {
    const { row, budget, lists } = await this.contexts.of(this.source.manager, id, me);
    return file(budget, lists, format, `${row.reference}-${say(locale, sheetWords.fileName)}`, locale);
  }

  async template(id: string, format: SheetFormat, locale: Locale, me: Actor): Promise<Download> {
    const { lists } = await this.contexts.of(this.source.manager, id, me);
    return file({ lines: [] }, lists, format, say(locale, sheetWords.templateName), locale);
  }
}

const file = (budget: Budget, lists: Parameters<typeof budgetXlsx>[1], format: SheetFormat, name: string, locale: Locale): Download =>
  new Download(format === 'csv' ? budgetCsv(budget, locale) : budgetXlsx(budget, lists, locale), mediaTypes[format], `${name}.${format}`);
