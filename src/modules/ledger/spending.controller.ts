import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Download, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { spendingPage } from './pages/spending.page.js';
import { spendingChart } from './spending-chart.js';
import { spendingCsv, spendingFileName } from './spending-csv.js';
import { SpendingFilter } from './spending-filter.dto.js';
import { Spending } from './spending.service.js';
import type { SpendingView } from './spending.view.js';

@Controller('spending')
export class SpendingController {
  constructor(private readonly spending: Spending) {}

  @Get()
  @Can('spending.read')
  @View(spendingPage)
  show(@Query() filter: SpendingFilter): Promise<SpendingView> {
    return this.spending.show(filter);
  }

  /** The chart of the view, an image of its own because its styles may not stand inside a page. */
  @Get('chart.svg')
  @Can('spending.read')
  async chart(@Query() filter: SpendingFilter, @Req() req: Request): Promise<Download> {
    return new Download(await spendingChart(await this.spending.show(filter), req.locale), 'image/svg+xml; charset=utf-8', null, true);
  }

  @Get('download.csv')
  @Can('spending.read')
  async download(@Query() filter: SpendingFilter, @Req() req: Request): Promise<Download> {
    const view = await this.spending.show(filter);
    return new Download(spendingCsv(view, req.locale), 'text/csv; charset=utf-8', spendingFileName(view, req.locale));
  }
}
