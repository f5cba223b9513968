import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { type Download, Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { RefuseDocument, VerifyDocument } from './document.dto.js';
import { documentWorkflow } from './document.workflow.js';
import { Documents } from './documents.service.js';
import type { DocumentPageView, DocumentQueueView } from './file.view.js';
import { documentPage } from './pages/document.page.js';
import { documentQueuePage } from './pages/document-queue.page.js';

const { verify, refuse, checkAgain } = documentWorkflow.transitions;
const here = { page: ({ id }: Record<string, string>) => `/organization-documents/${id}`, then: ({ document }: DocumentPageView) => `/organization-documents/${document.id}` };

/** Documents of organizations, one by one, and the officers' queue of those to check. */
@Controller('organization-documents')
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  @Get()
  @Can('organization.verify')
  @View(documentQueuePage)
  queue(@Me() me: Actor, @Query('after') after?: string): Promise<DocumentQueueView> {
    return this.documents.queue(after ?? null, me);
  }

  @Get(':id')
  @SignedIn()
  @View(documentPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<DocumentPageView> {
    return this.documents.show(id, me);
  }

  @Get(':id/file')
  @SignedIn()
  open(@Param('id') id: string, @Me() me: Actor): Promise<Download> {
    return this.documents.open(id, me);
  }

  @Post(':id/verification')
  @HttpCode(200)
  @SignedIn()
  @Form<DocumentPageView>({ ...here, notice: verify.notice })
  async verify(@Param('id') id: string, @Body() dto: VerifyDocument, @Me() me: Actor): Promise<DocumentPageView> {
    await this.documents.judge(id, 'verify', dto.reason ?? null, me);
    return this.documents.show(id, me);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @SignedIn()
  @Form<DocumentPageView>({ ...here, notice: refuse.notice })
  async refuse(@Param('id') id: string, @Body() dto: RefuseDocument, @Me() me: Actor): Promise<DocumentPageView> {
    await this.documents.judge(id, 'refuse', dto.reason ?? null, me);
    return this.documents.show(id, me);
  }

  @Post(':id/new-check')
  @HttpCode(200)
  @SignedIn()
  @Form<DocumentPageView>({ ...here, notice: checkAgain.notice })
  async checkAgain(@Param('id') id: string, @Body() dto: RefuseDocument, @Me() me: Actor): Promise<DocumentPageView> {
    await this.documents.judge(id, 'checkAgain', dto.reason ?? null, me);
    return this.documents.show(id, me);
  }
}
