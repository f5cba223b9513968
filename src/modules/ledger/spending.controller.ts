import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
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
  show(@Query() filter: SpendingFilter, @Me() me: Actor): Promise<SpendingView> {
    return this.spending.show(filter, me);
  }

  /** The chart of the view, an image of its own because its styles may not stand inside a page. */
  @Get('chart.svg')
  @Can('spending.read')
  async chart(@Query() filter: SpendingFilter, @Req() req: Request, @Me() me: Actor): Promise<Download> {
    return new Download(await spendingChart(await this.spending.show(filter, me), req.locale), 'image/svg+xml; charset=utf-8', null, true);
  }

  @Get('download.csv')
  @Can('spending.read')
  async download(@Query() filter: SpendingFilter, @Req() req: Request, @Me() me: Actor): Promise<Download> {
    const view = await this.spending.show(filter, me);
    return new Download(spendingCsv(view, req.locale), 'text/csv; charset=utf-8', spendingFileName(view, req.locale));
  }
}
