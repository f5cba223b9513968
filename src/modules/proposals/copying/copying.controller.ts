import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { CopyAnswers } from './copying.dto.js';
import { copyPage } from './copying.page.js';
import { Copying } from './copying.service.js';
import type { CopyView } from './copying.view.js';
import { copyWords } from './copying.words.js';

/** Answers of an earlier proposal, carried over into a draft. */
@Controller('proposals/:id/copy')
export class CopyingController {
  constructor(private readonly copying: Copying) {}

  @Get()
  @SignedIn()
  @View(copyPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<CopyView> {
    return this.copying.show(id, me);
  }

  @Post()
  @HttpCode(200)
  @SignedIn()
  @Form<CopyView>({ page: ({ id }) => `/proposals/${id}/copy`, then: ({ proposal }) => `/proposals/${proposal.id}/copy`, notice: copyWords.copied })
  copy(@Param('id') id: string, @Body() dto: CopyAnswers, @Me() me: Actor): Promise<CopyView> {
    return this.copying.copy(id, dto.fromId ?? null, me);
  }
}
