import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { notice } from '../messages.js';
import { AccountTokens, tokenHours } from '../tokens/account-tokens.js';
import { type NewPasswordView, newPasswordPage } from './pages/new-password.page.js';
import { type PasswordRequestView, passwordRequestPage } from './pages/password-request.page.js';
import { type PasswordSentView, passwordSentPage } from './pages/password-sent.page.js';
import { PasswordCare } from './password-care.js';
import { NewPasswordDto, PasswordRequestDto } from './password.dto.js';

@Controller()
export class PasswordController {
  constructor(
    private readonly passwords: PasswordCare,
    private readonly tokens: AccountTokens,
  ) {}

  @Get('password-request')
  @Public()
  @View(passwordRequestPage)
  ask(): PasswordRequestView {
    return {};
  }

  @Post('password-request')
  @HttpCode(200)
  @Public()
  @Form<PasswordSentView>({ page: () => '/password-request', then: () => '/password-request/sent' })
  async request(@Body() dto: PasswordRequestDto, @Req() req: Request): Promise<PasswordSentView> {
    await this.passwords.request(dto.email, req.ip ?? '', req.locale);
    return this.sent();
  }

  @Get('password-request/sent')
  @Public()
  @View(passwordSentPage)
  sent(): PasswordSentView {
    return { hours: tokenHours.password };
  }

  @Get('password/:token')
  @Public()
  @View(newPasswordPage)
  async look(@Param('token') token: string): Promise<NewPasswordView> {
    const { standing, expiresAt } = await this.tokens.look(token, 'password');
    return { token, standing, expiresAt };
  }

  @Post('password/:token')
  @HttpCode(200)
  @Public()
  @Form<{ set: true }>({ page: ({ token }) => `/password/${token}`, then: () => '/sign-in', notice: notice.passwordSet })
  async set(@Param('token') token: string, @Body() dto: NewPasswordDto): Promise<{ set: true }> {
    await this.passwords.set(token, dto.password);
    return { set: true };
  }
}
