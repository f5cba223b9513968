import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor.js';
import { Me } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { Can } from '../accounts/index.js';
import { RecordAppropriation } from './appropriation.dto.js';
import type { AppropriationsView } from './appropriation.view.js';
import { Appropriations } from './appropriations.service.js';
import { appropriationTexts } from './messages.js';
import { appropriationsPage } from './pages/appropriations.page.js';

@Controller('appropriations')
export class AppropriationsController {
  constructor(private readonly appropriations: Appropriations) {}

  @Get()
  @Can('spending.read')
  @View(appropriationsPage)
  show(@Me() me: Actor): Promise<AppropriationsView> {
    return this.appropriations.show(me);
  }

  @Post()
  @Can('appropriation.record')
  @Form<AppropriationsView>({ page: () => '/appropriations', then: () => '/appropriations', notice: appropriationTexts.recorded })
  record(@Body() dto: RecordAppropriation, @Me() me: Actor): Promise<AppropriationsView> {
    return this.appropriations.record(dto, me);
  }
}
