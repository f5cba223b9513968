import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { notice } from '../messages.js';
import { safePath, withNext } from '../safe-path.js';
import { tokenHours } from '../tokens/account-tokens.js';
import { type ConfirmationView, confirmationPage } from './pages/confirmation.page.js';
import { type RegistrationSentView, registrationSentPage } from './pages/registration-sent.page.js';
import { type RegistrationView, registrationPage } from './pages/registration.page.js';
import { ConfirmationDto, RegistrationDto } from './registration.dto.js';
import { Registration } from './registration.js';

@Controller('registration')
export class RegistrationController {
  constructor(private readonly registration: Registration) {}

  @Get()
  @Public()
  @View(registrationPage)
  show(@Query('next') next?: string): RegistrationView {
    return { next: safePath(next) };
  }

  @Post()
  @HttpCode(200)
  @Public()
  @Form<RegistrationSentView>({ page: () => '/registration', then: () => '/registration/sent' })
  async register(@Body() dto: RegistrationDto, @Req() req: Request): Promise<RegistrationSentView> {
    await this.registration.register(dto, req.ip ?? '');
    return this.sent();
  }

  @Get('sent')
  @Public()
  @View(registrationSentPage)
  sent(): RegistrationSentView {
    return { hours: tokenHours.confirmation };
  }

  @Get('confirmation/:token')
  @Public()
  @View(confirmationPage)
  async look(@Param('token') token: string, @Query('next') next?: string): Promise<ConfirmationView> {
    return { ...(await this.registration.look(token)), token, next: safePath(next) };
  }

  @Post('confirmation/:token')
  @HttpCode(200)
  @Public()
  @Form<{ confirmed: true; next: string | null }>({ page: ({ token }) => `/registration/confirmation/${token}`, then: ({ next }) => withNext('/sign-in', next), notice: notice.confirmed })
  async confirm(@Param('token') token: string, @Body() dto: ConfirmationDto, @Req() req: Request): Promise<{ confirmed: true; next: string | null }> {
    await this.registration.confirm(token, dto.password ?? null, req.ip ?? '');
    return { confirmed: true, next: safePath(dto.next) };
  }
}
