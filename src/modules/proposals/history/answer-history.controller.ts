import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { AnswerHistory } from './answer-history.service.js';
import type { AnswerHistoryView, RestoredAnswer } from './answer-history.view.js';
import { historyPage } from './history.page.js';
import { historyWords } from './history.words.js';
import { RestoreAnswer } from './restore-answer.dto.js';

const numberOf = (typed: unknown): number | null => (typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : null);

/** What an answer said before, and putting it back. */
@Controller('proposals/:id/answers/:key')
export class AnswerHistoryController {
  constructor(private readonly history: AnswerHistory) {}

  /** `?version=` and `?against=` compare two versions; `?before=` pages back; `?every=1` shows each save. */
  @Get('versions')
  @SignedIn()
  @View(historyPage)
  show(@Param('id') id: string, @Param('key') key: string, @Me() me: Actor, @Query('version') version?: string, @Query('against') against?: string, @Query('before') before?: string, @Query('every') every?: string): Promise<AnswerHistoryView> {
    return this.history.show(id, key, me, { version: numberOf(version), against: numberOf(against), before: numberOf(before), every: every === '1' });
  }

  @Post('restoration')
  @HttpCode(200)
  @SignedIn()
  @Form<RestoredAnswer>({ page: ({ id, key }) => `/proposals/${id}/answers/${key}/versions`, then: ({ proposalId, section }) => `/proposals/${proposalId}/sections/${section}`, notice: historyWords.restored })
  restore(@Param('id') id: string, @Param('key') key: string, @Body() dto: RestoreAnswer, @Me() me: Actor): Promise<RestoredAnswer> {
    return this.history.restore(id, key, dto.version, dto.seen, me);
  }
}
