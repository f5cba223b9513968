import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { notices } from '../messages.js';
import { FinishTraining } from './training.dto.js';
import { trainingPage } from './training.page.js';
import { Training, type TrainingView } from './training.service.js';

/** The example every reviewer scores once. */
@Controller('reviews/training')
export class TrainingController {
  constructor(private readonly training: Training) {}

  @Get()
  @Can('review.own')
  @View(trainingPage)
  show(@Me() me: Actor, @Query('again') again?: string): Promise<TrainingView> {
    return this.training.show(me, again === '1');
  }

  @Post()
  @HttpCode(200)
  @Can('review.own')
  @Form<TrainingView>({ page: () => '/reviews/training?again=1', then: () => '/reviews/training', notice: notices.trained })
  finish(@Body() dto: FinishTraining, @Me() me: Actor): Promise<TrainingView> {
    return this.training.finish(dto.scores ?? {}, me);
  }
}
