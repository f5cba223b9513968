import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Form, View } from '../../../platform/http/view.js';
import { notice } from '../messages.js';
import { PasswordCare } from '../password/password-care.js';
import { PasswordChangeDto } from '../password/password.dto.js';
import { sessionKey } from '../sessions/session-store.js';
import { type ProfileView, profilePage } from './pages/profile.page.js';
import { ProfileDto } from './profile.dto.js';

@Controller('profile')
export class ProfileController {
  constructor(
    private readonly units: UnitOfWork,
    private readonly passwords: PasswordCare,
  ) {}

  @Get()
  @SignedIn()
  @View(profilePage)
  show(@Me() me: Actor): ProfileView {
    return { name: me.name, email: me.email, locale: me.locale, timeZone: me.timeZone ?? null, roles: [...me.roles], organizations: me.memberships.map((m) => ({ id: m.organizationId, name: m.organizationName })) };
  }

  @Post()
  @HttpCode(200)
  @SignedIn()
  @Form<ProfileView>({ page: () => '/profile', then: () => '/profile', notice: notice.profileSaved })
  async save(@Body() dto: ProfileDto, @Me() me: Actor): Promise<ProfileView> {
    await this.units.run(async (work) => {
      await work.manager.query('update persons set name = $2, locale = $3, time_zone = $4 where id = $1', [me.personId, dto.name, dto.locale, dto.timeZone ?? null]);
      work.record({ name: 'person.profileChanged', subjectType: 'person', subjectId: me.personId, actorId: me.personId });
    });
    return { ...this.show(me), name: dto.name, locale: dto.locale, timeZone: dto.timeZone ?? null };
  }

  @Post('password')
  @HttpCode(200)
  @SignedIn()
  @Form<{ changed: true }>({ page: () => '/profile', then: () => '/profile', notice: notice.passwordChanged })
  async changePassword(@Body() dto: PasswordChangeDto, @Me() me: Actor, @Req() req: Request): Promise<{ changed: true }> {
    await this.passwords.change(me.personId, dto.currentPassword, dto.newPassword, sessionKey(req.sessionID), req.ip ?? '');
    return { changed: true };
  }
}
