import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { takeUploads } from '../../../platform/http/multipart.js';
import { Form, View } from '../../../platform/http/view.js';
import { ContactsDto } from './contacts.dto.js';
import { Contacts } from './contacts.service.js';
import { SubmitDocument } from './document.dto.js';
import { Documents } from './documents.service.js';
import type { ContactsView, OrganizationFileView } from './file.view.js';
import { fileNotices } from './file.words.js';
import { OrganizationFiles } from './organization-files.service.js';
import { contactsPage } from './pages/contacts.page.js';
import { organizationFilePage } from './pages/organization-file.page.js';

/** The file of an organization. */
@Controller('organizations/:id')
export class OrganizationFilesController {
  constructor(
    private readonly files: OrganizationFiles,
    private readonly documents: Documents,
    private readonly contacts: Contacts,
  ) {}

  /** `?kind=` chooses a kind of document in the form. */
  @Get('file')
  @SignedIn()
  @View(organizationFilePage)
  show(@Param('id') id: string, @Me() me: Actor, @Query('kind') kind?: string): Promise<OrganizationFileView> {
    return this.files.show(id, me, kind ?? null);
  }

  @Get('contacts')
  @SignedIn()
  @View(contactsPage)
  people(@Param('id') id: string, @Me() me: Actor): Promise<ContactsView> {
    return this.contacts.show(id, me);
  }

  @Post('contacts')
  @HttpCode(200)
  @SignedIn()
  @Form<OrganizationFileView>({ page: ({ id }) => `/organizations/${id}/contacts`, then: ({ organizationId }) => `/organizations/${organizationId}/file`, notice: fileNotices.peopleSaved })
  async namePeople(@Param('id') id: string, @Body() dto: ContactsDto, @Me() me: Actor): Promise<OrganizationFileView> {
    await this.contacts.change(id, dto, me);
    return this.files.show(id, me);
  }

  @Post('documents')
  @SignedIn()
  @Form<OrganizationFileView>({ page: ({ id }) => `/organizations/${id}/file`, then: ({ organizationId }) => `/organizations/${organizationId}/file`, notice: fileNotices.documentSent })
  async add(@Param('id') id: string, @Body() dto: SubmitDocument, @Me() me: Actor, @Req() req: Request): Promise<OrganizationFileView> {
    await this.documents.add(id, dto, takeUploads(req), req.uploadRefusal ?? null, me);
    return this.files.show(id, me);
  }
}
