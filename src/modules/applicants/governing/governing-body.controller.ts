import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { GoverningMemberDto, GoverningNamesDto, GoverningStatementDto } from './governing-body.dto.js';
import { GoverningBody } from './governing-body.service.js';
import type { GoverningBodyView, GoverningMemberView } from './governing-body.view.js';
import { governingNotices } from './governing-body.words.js';
import { governingBodyPage } from './pages/governing-body.page.js';
import { governingMemberPage } from './pages/governing-member.page.js';

const list = { page: ({ id }: Record<string, string>) => `/organizations/${id}/governing-body`, then: ({ organizationId }: GoverningBodyView) => `/organizations/${organizationId}/governing-body` };
const one = { ...list, page: ({ id, memberId }: Record<string, string>) => `/organizations/${id}/governing-body/${memberId}` };

/** The people who govern an organization. */
@Controller('organizations/:id/governing-body')
export class GoverningBodyController {
  constructor(private readonly body: GoverningBody) {}

  @Get()
  @SignedIn()
  @View(governingBodyPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<GoverningBodyView> {
    return this.body.show(id, me);
  }

  @Post('members')
  @SignedIn()
  @Form<GoverningBodyView>({ ...list, notice: governingNotices.added })
  async add(@Param('id') id: string, @Body() dto: GoverningMemberDto, @Me() me: Actor): Promise<GoverningBodyView> {
    await this.body.add(id, dto, me);
    return this.body.show(id, me);
  }

  @Post('names')
  @SignedIn()
  @Form<GoverningBodyView>({ ...list, notice: governingNotices.addedSeveral })
  async addSeveral(@Param('id') id: string, @Body() { names }: GoverningNamesDto, @Me() me: Actor): Promise<GoverningBodyView> {
    await this.body.addSeveral(id, names, me);
    return this.body.show(id, me);
  }

  @Post('statements')
  @SignedIn()
  @Form<GoverningBodyView>({ ...list, notice: governingNotices.stated })
  async state(@Param('id') id: string, @Body() { completeOn }: GoverningStatementDto, @Me() me: Actor): Promise<GoverningBodyView> {
    await this.body.state(id, completeOn, me);
    return this.body.show(id, me);
  }

  @Get(':memberId')
  @SignedIn()
  @View(governingMemberPage)
  one(@Param('id') id: string, @Param('memberId') memberId: string, @Me() me: Actor): Promise<GoverningMemberView> {
    return this.body.one(id, memberId, me);
  }

  @Post(':memberId')
  @HttpCode(200)
  @SignedIn()
  @Form<GoverningBodyView>({ ...one, notice: governingNotices.changed })
  async change(@Param('id') id: string, @Param('memberId') memberId: string, @Body() dto: GoverningMemberDto, @Me() me: Actor): Promise<GoverningBodyView> {
    await this.body.change(id, memberId, dto, me);
    return this.body.show(id, me);
  }

  @Post(':memberId/removal')
  @HttpCode(200)
  @SignedIn()
  @Form<GoverningBodyView>({ ...one, notice: governingNotices.removed })
  async remove(@Param('id') id: string, @Param('memberId') memberId: string, @Me() me: Actor): Promise<GoverningBodyView> {
    await this.body.remove(id, memberId, me);
    return this.body.show(id, me);
  }
}
