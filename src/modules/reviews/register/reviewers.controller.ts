import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { registerPage } from './pages/register.page.js';
import { reviewerPage } from './pages/reviewer.page.js';
import { ReviewerProfiles } from './profiles.service.js';
import { RegisterPlace } from './reviewers.dto.js';
import { Reviewers } from './reviewers.service.js';
import type { RegisterView, ReviewerView } from './reviewers.view.js';
import { reviewerWorkflow } from './reviewer.workflow.js';

const there = { page: ({ id }: Record<string, string>) => `/reviewers/${id}`, then: ({ person }: ReviewerView) => `/reviewers/${person.id}` };
const { pause, resume } = reviewerWorkflow.transitions;

/** The register of reviewers: officers, managers and auditors read it. */
@Controller('reviewers')
export class ReviewersController {
  constructor(
    private readonly reviewers: Reviewers,
    private readonly profiles: ReviewerProfiles,
  ) {}

  @Get()
  @Can('reviewer.readAll')
  @View(registerPage)
  list(@Query() place: RegisterPlace): Promise<RegisterView> {
    return this.reviewers.list(place);
  }

  @Get(':id')
  @Can('reviewer.readAll')
  @View(reviewerPage)
  show(@Param('id') id: string, @Me() me: Actor, @Query('after') after?: string): Promise<ReviewerView> {
    return this.reviewers.show(id, after, me);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Can('reviewer.manage')
  @Form<ReviewerView>({ ...there, notice: pause.notice! })
  async pause(@Param('id') id: string, @Me() me: Actor): Promise<ReviewerView> {
    await this.profiles.step('pause', id, me);
    return this.reviewers.show(id, undefined, me);
  }

  @Post(':id/resumption')
  @HttpCode(200)
  @Can('reviewer.manage')
  @Form<ReviewerView>({ ...there, notice: resume.notice! })
  async resume(@Param('id') id: string, @Me() me: Actor): Promise<ReviewerView> {
    await this.profiles.step('resume', id, me);
    return this.reviewers.show(id, undefined, me);
  }
}
