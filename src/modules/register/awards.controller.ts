import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { say } from '../../kernel/i18n/text.js';
import { Public } from '../../platform/access/access.js';
import { atomFeed, atomType } from '../../platform/feeds/atom.js';
import { Download, View } from '../../platform/http/view.js';
import { BASE_URL } from '../../platform/platform.module.js';
import { awardCsv } from './award-csv.js';
import { AwardFilter } from './award.dto.js';
import { awardFeed } from './award-feed.js';
import type { AwardsView, AwardView } from './award.view.js';
import { Awards } from './awards.service.js';
import { says } from './messages.js';
import { awardPage } from './pages/award.page.js';
import { awardsPage } from './pages/awards.page.js';
import { publicCache } from '../../platform/http/public-cache.js';

/** The public register: for everybody, without an account. */
@Controller('awards')
export class AwardsController {
  constructor(
    private readonly awards: Awards,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  @Get()
  @Public()
  @View(awardsPage)
  async list(@Query() filter: AwardFilter, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<AwardsView> {
    const found = await this.awards.list(filter, req.locale);
    publicCache(req, res);
    return found;
  }

  @Get('download.csv')
  @Public()
  download(@Query() filter: AwardFilter, @Req() req: Request, @Res({ passthrough: true }) res: Response): Download {
    publicCache(req, res);
    return new Download(awardCsv(this.awards.all(filter, req.locale), req.locale), 'text/csv; charset=utf-8', say(req.locale, says.fileName));
  }

  @Get('feed.atom')
  @Public()
  async feed(@Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<Download> {
    const newest = await this.awards.newest(50);
    publicCache(req, res);
    return new Download(atomFeed(awardFeed(newest, req.locale, this.baseUrl)), atomType, null, true);
  }

  @Get(':id')
  @Public()
  @View(awardPage)
  async show(@Param('id') id: string, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<AwardView> {
    const award = await this.awards.show(id);
    publicCache(req, res);
    return award;
  }
}
