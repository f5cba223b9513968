import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { texts } from '../../../kernel/i18n/text.js';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { BulkSelection, DecideSeveral } from './bulk.dto.js';
import { bulkPage } from './bulk.page.js';
import { BulkDecisions } from './bulk.service.js';
import type { BulkDecided, BulkView } from './bulk.view.js';

const notices = texts({ done: { en: 'What could be decided is decided. Anything refused is listed below with its reason.', fr: 'Ce qui pouvait être décidé l’est. Tout refus figure ci-dessous avec son motif.' } });

/** One outcome for several proposals of a call. */
@Controller('calls/:callId/bulk-decision')
export class BulkController {
  constructor(private readonly bulk: BulkDecisions) {}

  @Get()
  @Can('decision.approve')
  @View(bulkPage)
  preview(@Param('callId') callId: string, @Query() dto: BulkSelection, @Me() me: Actor): Promise<BulkView> {
    return this.bulk.preview(callId, dto, me);
  }

  @Post()
  @HttpCode(200)
  @Can('decision.approve')
  @Form<BulkDecided>({ page: (p) => `/calls/${p.callId}/bulk-decision`, then: (v) => v.address, notice: notices.done })
  decide(@Param('callId') callId: string, @Body() dto: DecideSeveral, @Me() me: Actor): Promise<BulkDecided> {
    return this.bulk.decide(callId, dto, me);
  }
}
