import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me } from '../../../../platform/access/access.js';
import type { Actor } from '../../../../platform/access/actor.js';
import { takeUploads } from '../../../../platform/http/multipart.js';
import { Form, View } from '../../../../platform/http/view.js';
import { Can } from '../../../accounts/index.js';
import { LoadList } from '../sanctions.dto.js';
import { listNotice, sanctionsListsPage } from '../pages/sanctions-lists.page.js';
import { type LoadedList, SanctionsLists, type SanctionsListsView } from './sanctions-lists.service.js';

/** Sanctions lists: loaded by administrators, read by auditors and due-diligence officers too. */
@Controller('sanctions-lists')
export class SanctionsListsController {
  constructor(private readonly lists: SanctionsLists) {}

  @Get()
  @Can('sanctions.readLists')
  @View(sanctionsListsPage)
  list(@Me() me: Actor, @Query('after') after?: string): Promise<SanctionsListsView> {
    return this.lists.list(after ?? null, me);
  }

  @Post()
  @Can('sanctions.load')
  @Form<LoadedList>({ page: () => '/sanctions-lists', then: () => '/sanctions-lists', notice: listNotice })
  load(@Body() { source, name, fewerEntries }: LoadList, @Me() me: Actor, @Req() req: Request): Promise<LoadedList> {
    return this.lists.load({ source, name: name ?? '', fewerEntries: fewerEntries ?? null }, takeUploads(req), req.uploadRefusal ?? null, me);
  }
}
