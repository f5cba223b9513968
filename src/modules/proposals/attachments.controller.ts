import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import { takeUploads } from '../../platform/http/multipart.js';
import { type Download, Form } from '../../platform/http/view.js';
import { Attachments, type AttachmentsView } from './attachments.service.js';
import { notices } from './proposal.words.js';

/** Files of a proposal: the field of an upload is the key of its question. */
@Controller('proposals/:id/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post()
  @SignedIn()
  @Form<AttachmentsView>({ page: ({ id }) => `/proposals/${id}`, then: ({ proposalId, section }) => `/proposals/${proposalId}/sections/${section}`, notice: notices.fileAdded })
  async add(@Param('id') id: string, @Me() me: Actor, @Req() req: Request): Promise<AttachmentsView> {
    // A refused file is told once the others of the request are kept.
    const uploads = takeUploads(req);
    if (!req.uploadRefusal) return this.attachments.add(id, uploads, me);
    if (uploads.length) await this.attachments.add(id, uploads, me);
    else await this.attachments.refuseStrangers(id, me);
    throw req.uploadRefusal;
  }

  @Get(':fileId')
  @SignedIn()
  open(@Param('id') id: string, @Param('fileId') fileId: string, @Me() me: Actor): Promise<Download> {
    return this.attachments.open(id, fileId, me);
  }

  @Post(':fileId/removal')
  @HttpCode(200)
  @SignedIn()
  @Form<AttachmentsView>({ page: ({ id }) => `/proposals/${id}`, then: ({ proposalId, section }) => `/proposals/${proposalId}/sections/${section}`, notice: notices.fileRemoved })
  remove(@Param('id') id: string, @Param('fileId') fileId: string, @Me() me: Actor): Promise<AttachmentsView> {
    return this.attachments.remove(id, fileId, me);
  }
}
