import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { notFound } from '../../../kernel/errors/refusal.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { takeUploads } from '../../../platform/http/multipart.js';
import { type Download, Form, View } from '../../../platform/http/view.js';
import { UseReading } from './budget-reading.dto.js';
import type { BudgetFilesView, BudgetReadingView, UsedReadingView } from './budget-reading.view.js';
import { BudgetFiles, type SheetFormat } from './budget-files.service.js';
import { BudgetReadings } from './budget-readings.service.js';
import { budgetFilesPage } from './pages/budget-files.page.js';
import { budgetReadingPage } from './pages/budget-reading.page.js';
import { sheetWords } from './sheet-words.js';

/** `lines.csv`, `template.xlsx`: 404 for any other name. */
function fileNamed(file: string): { what: string; format: SheetFormat } {
  const [, what, format] = /^(lines|template)\.(csv|xlsx)$/.exec(file) ?? [];
  if (what === undefined) throw notFound();
  return { what, format: format as SheetFormat };
}

/** The budget as a file, out and in. */
@Controller('proposals/:id/budget')
export class BudgetFilesController {
  constructor(
    private readonly files: BudgetFiles,
    private readonly readings: BudgetReadings,
  ) {}

  @Get()
  @SignedIn()
  @View(budgetFilesPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<BudgetFilesView> {
    return this.files.show(id, me);
  }

  @Get('files/:file')
  @SignedIn()
  async download(@Param('id') id: string, @Param('file') file: string, @Me() me: Actor, @Req() req: Request): Promise<Download> {
    const { what, format } = fileNamed(file);
    return what === 'lines' ? this.files.lines(id, format, req.locale, me) : this.files.template(id, format, req.locale, me);
  }

  @Post('readings')
  @SignedIn()
  @Form<BudgetReadingView>({ page: ({ id }) => `/proposals/${id}/budget`, then: ({ id, proposal }) => `/proposals/${proposal.id}/budget/readings/${id}`, notice: sheetWords.read })
  async read(@Param('id') id: string, @Me() me: Actor, @Req() req: Request): Promise<BudgetReadingView> {
    const [upload] = takeUploads(req);
    if (!upload && req.uploadRefusal) {
      await this.files.show(id, me);
      throw req.uploadRefusal;
    }
    return this.readings.read(id, upload, me);
  }

  @Get('readings/:readingId')
  @SignedIn()
  @View(budgetReadingPage)
  reading(@Param('id') id: string, @Param('readingId') readingId: string, @Me() me: Actor): Promise<BudgetReadingView> {
    return this.readings.show(id, readingId, me);
  }

  @Post('readings/:readingId/use')
  @HttpCode(200)
  @SignedIn()
  @Form<UsedReadingView>({ page: ({ id, readingId }) => `/proposals/${id}/budget/readings/${readingId}`, then: ({ proposalId, section }) => `/proposals/${proposalId}/sections/${section}`, notice: sheetWords.replaced })
  use(@Param('id') id: string, @Param('readingId') readingId: string, @Body() dto: UseReading, @Me() me: Actor): Promise<UsedReadingView> {
    return this.readings.use(id, readingId, dto.version ?? null, me);
  }
}
