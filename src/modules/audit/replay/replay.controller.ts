import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Download, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { replayPage } from './replay.page.js';
import { Replay } from './replay.service.js';
import type { ReplayView } from './replay.view.js';

@Controller('proposals/:id/replay')
export class ReplayController {
  constructor(private readonly replay: Replay) {}

  @Get()
  @Can('decision.read')
  @View(replayPage)
  show(@Param('id') id: string, @Me() me: Actor, @Query('after') after?: string): Promise<ReplayView> {
    return this.replay.show(id, after, me);
  }

  @Get('document')
  @Can('decision.read')
  async document(@Param('id') id: string, @Me() me: Actor, @Req() req: Request): Promise<Download> {
    const { reference, pdf } = await this.replay.document(id, req.locale, me);
    return new Download(Buffer.from(pdf.bytes), 'application/pdf', `${reference}-replay.pdf`);
  }
}
