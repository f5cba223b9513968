import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../../platform/access/access.js';
import { Download, View } from '../../../platform/http/view.js';
import { publicCache } from '../../../platform/http/public-cache.js';
import { historyChart } from './history-chart.js';
import { AuthorityFilter, PaymentFilter } from './history.dto.js';
import { History } from './history.service.js';
import type { AuthoritiesView, HistoryView, PaymentsView } from './history.view.js';
import { type PublicAccountsFile, publicAccountsFiles, publicAccountsStream } from './import-public-accounts.js';
import { authoritiesPage } from './pages/authorities.page.js';
import { historyPage } from './pages/history.page.js';
import { paymentsPage } from './pages/payments.page.js';

/** What was paid before this portal, for everybody. */
@Controller('history')
export class HistoryController {
  constructor(private readonly history: History) {}

  @Get()
  @Public()
  @View(historyPage)
  async totals(@Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<HistoryView> {
    const view = await this.history.totals();
    publicCache(req, res);
    return view;
  }

  @Get('chart.svg')
  @Public()
  async chart(@Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<Download> {
    const svg = await historyChart(await this.history.totals(), req.locale);
    publicCache(req, res);
    return new Download(svg, 'image/svg+xml; charset=utf-8', null, true);
  }

  @Get('payments')
  @Public()
  @View(paymentsPage)
  async payments(@Query() filter: PaymentFilter, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<PaymentsView> {
    const view = await this.history.payments(filter);
    publicCache(req, res);
    return view;
  }

  @Get('authorities')
  @Public()
  @View(authoritiesPage)
  async authorities(@Query() filter: AuthorityFilter, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<AuthoritiesView> {
    const view = await this.history.authorities(filter);
    publicCache(req, res);
    return view;
  }

  @Get('totals.csv')
  @Public()
  totalsFile(): Download {
    return sourceFile('totals');
  }

  @Get('payments.csv')
  @Public()
  paymentsFile(): Download {
    return sourceFile('payments');
  }

  @Get('authorities.csv')
  @Public()
  authoritiesFile(): Download {
    return sourceFile('authorities');
  }
}

/** The very file the tables were loaded from, in both languages where the source is. */
const sourceFile = (name: PublicAccountsFile): Download => new Download(publicAccountsStream(name), 'text/csv; charset=utf-8', publicAccountsFiles[name]);
