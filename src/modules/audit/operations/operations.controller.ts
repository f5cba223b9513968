import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { says } from './messages.js';
import { Operations } from './operations.service.js';
import type { OperationsView, RetriedView } from './operations.view.js';
import { operationsPage } from './pages/operations.page.js';

@Controller('operations')
export class OperationsController {
  constructor(private readonly operations: Operations) {}

  @Get()
  @Can('operations.read')
  @View(operationsPage)
  show(@Me() me: Actor): Promise<OperationsView> {
    return this.operations.show(me);
  }

  @Post('jobs/:queue/:id/retry')
  @HttpCode(200)
  @Can('operations.act')
  @Form<RetriedView>({ page: () => '/operations', then: () => '/operations', notice: says.retriedJob })
  retryJob(@Param('queue') queue: string, @Param('id') id: string): Promise<RetriedView> {
    return this.operations.retryJob(queue, id);
  }

  @Post('letters/:id/retry')
  @HttpCode(200)
  @Can('operations.act')
  @Form<RetriedView>({ page: () => '/operations', then: () => '/operations', notice: says.retriedLetter })
  retryLetter(@Param('id') id: string): Promise<RetriedView> {
    return this.operations.retryLetter(id);
  }
}
