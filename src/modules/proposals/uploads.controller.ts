import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { notFound } from '../../kernel/errors/refusal.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import type { AttachmentsView } from './attachments.service.js';
import { BeginUpload } from './uploads.dto.js';
import { Uploads, type UploadView } from './uploads.service.js';

/** Uploads in parts, for scripts and programs; a page without scripts sends its files whole. */
@Controller('proposals/:id/uploads')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  @HttpCode(200)
  @SignedIn()
  begin(@Param('id') id: string, @Body() dto: BeginUpload, @Me() me: Actor): Promise<UploadView> {
    return this.uploads.begin(id, dto, me);
  }

  @Get(':uploadId')
  @SignedIn()
  show(@Param('id') id: string, @Param('uploadId') uploadId: string, @Me() me: Actor): Promise<UploadView> {
    return this.uploads.show(id, uploadId, me);
  }

  /** The body is the part itself, `application/octet-stream`; `?at=` is where it begins. */
  @Post(':uploadId/parts')
  @HttpCode(200)
  @SignedIn()
  addPart(@Param('id') id: string, @Param('uploadId') uploadId: string, @Me() me: Actor, @Req() req: Request, @Query('at') at?: string): Promise<UploadView> {
    const length = req.is('application/octet-stream') && /^\d{1,10}$/.test(req.headers['content-length'] ?? '') ? Number(req.headers['content-length']) : null;
    if (typeof at !== 'string' || !/^\d{1,10}$/.test(at)) throw notFound();
    return this.uploads.addPart(id, uploadId, Number(at), req, length, me);
  }

  @Post(':uploadId/completion')
  @HttpCode(200)
  @SignedIn()
  complete(@Param('id') id: string, @Param('uploadId') uploadId: string, @Me() me: Actor): Promise<AttachmentsView> {
    return this.uploads.complete(id, uploadId, me);
  }

  @Post(':uploadId/cancellation')
  @HttpCode(200)
  @SignedIn()
  cancel(@Param('id') id: string, @Param('uploadId') uploadId: string, @Me() me: Actor): Promise<{ cancelled: true }> {
    return this.uploads.cancel(id, uploadId, me);
  }
}
