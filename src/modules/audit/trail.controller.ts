import { Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { say } from '../../kernel/i18n/text.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me } from '../../platform/access/access.js';
import { Download, Form, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { says } from './messages.js';
import { trailPage } from './pages/trail.page.js';
import { verificationPage } from './pages/verification.page.js';
import { trailCsv } from './trail-csv.js';
import { TrailFilter } from './trail.dto.js';
import { Trail } from './trail.service.js';
import type { TrailView, VerificationView } from './trail.view.js';

@Controller('trail')
export class TrailController {
  constructor(private readonly trail: Trail) {}

  @Get()
  @Can('trail.read')
  @View(trailPage)
  list(@Query() filter: TrailFilter, @Me() me: Actor): Promise<TrailView> {
    return this.trail.list(filter, me);
  }

  @Get('download.csv')
  @Can('trail.read')
  download(@Query() filter: TrailFilter, @Req() req: Request, @Me() me: Actor): Download {
    return new Download(trailCsv(this.trail.all(filter, me), req.locale), 'text/csv; charset=utf-8', say(req.locale, says.fileName));
  }

  @Get('verification')
  @Can('trail.read')
  @View(verificationPage)
  verification(): Promise<VerificationView> {
    return this.trail.verification();
  }

  @Post('verification')
  @HttpCode(200)
  @Can('trail.read')
  @Form<VerificationView>({ page: () => '/trail/verification', then: () => '/trail/verification', notice: says.verified })
  verify(@Me() me: Actor): Promise<VerificationView> {
    return this.trail.verify(me);
  }
}
