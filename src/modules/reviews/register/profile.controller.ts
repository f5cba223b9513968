import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { agreementPage } from './pages/agreement.page.js';
import { declarationPage } from './pages/declaration.page.js';
import { reviewerProfilePage } from './pages/profile.page.js';
import { ReviewerPapers } from './papers.service.js';
import { DeclareInterests, SaveReviewerProfile, SignReviewerAgreement } from './profile.dto.js';
import type { AgreementView, DeclarationView, ReviewerProfileView } from './profile.view.js';
import { ReviewerProfiles } from './profiles.service.js';
import { registerNotices } from './register-words.js';
import { reviewerWorkflow } from './reviewer.workflow.js';

const home = (): string => '/reviewer-profile';
const there = { page: home, then: home };
const { pause, resume } = reviewerWorkflow.transitions;

/** A reviewer's own profile, agreement and declarations. */
@Controller('reviewer-profile')
export class ReviewerProfileController {
  constructor(
    private readonly profiles: ReviewerProfiles,
    private readonly papers: ReviewerPapers,
  ) {}

  @Get()
  @Can('review.own')
  @View(reviewerProfilePage)
  show(@Me() me: Actor): Promise<ReviewerProfileView> {
    return this.profiles.show(me);
  }

  @Post()
  @HttpCode(200)
  @Can('review.own')
  @Form<ReviewerProfileView>({ ...there, notice: registerNotices.saved })
  async save(@Body() dto: SaveReviewerProfile, @Me() me: Actor): Promise<ReviewerProfileView> {
    await this.profiles.save(dto, me);
    return this.profiles.show(me);
  }

  @Post('pause')
  @HttpCode(200)
  @Can('review.own')
  @Form<ReviewerProfileView>({ ...there, notice: pause.notice! })
  async pause(@Me() me: Actor): Promise<ReviewerProfileView> {
    await this.profiles.step('pause', me.personId, me);
    return this.profiles.show(me);
  }

  @Post('resumption')
  @HttpCode(200)
  @Can('review.own')
  @Form<ReviewerProfileView>({ ...there, notice: resume.notice! })
  async resume(@Me() me: Actor): Promise<ReviewerProfileView> {
    await this.profiles.step('resume', me.personId, me);
    return this.profiles.show(me);
  }

  @Get('agreement')
  @Can('review.own')
  @View(agreementPage)
  agreement(@Me() me: Actor): Promise<AgreementView> {
    return this.papers.agreement(me);
  }

  @Post('agreement')
  @HttpCode(200)
  @Can('review.own')
  @Form<AgreementView>({ page: () => '/reviewer-profile/agreement', then: home, notice: registerNotices.signed })
  async sign(@Body() dto: SignReviewerAgreement, @Me() me: Actor): Promise<AgreementView> {
    await this.papers.sign(dto, me);
    return this.papers.agreement(me);
  }

  @Get('declaration')
  @Can('review.own')
  @View(declarationPage)
  declaration(@Me() me: Actor): Promise<DeclarationView> {
    return this.papers.declaration(me);
  }

  @Post('declaration')
  @HttpCode(200)
  @Can('review.own')
  @Form<DeclarationView>({ page: () => '/reviewer-profile/declaration', then: home, notice: registerNotices.declared })
  async declare(@Body() dto: DeclareInterests, @Me() me: Actor): Promise<DeclarationView> {
    await this.papers.declare(dto, me);
    return this.papers.declaration(me);
  }
}
