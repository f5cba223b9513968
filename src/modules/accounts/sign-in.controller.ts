import { Body, Controller, Get, Header, HttpCode, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { notice } from './messages.js';
import { type SignInView, signInPage } from './pages/sign-in.page.js';
import { safePath } from './safe-path.js';
import { SignIn } from './sign-in.js';
import { SignInDto } from './sign-in.dto.js';

export interface SignedInView {
  personId: string;
  name: string;
  next: string | null;
}

@Controller()
export class SignInController {
  constructor(private readonly signIn: SignIn) {}

  @Get('sign-in')
  @Public()
  @View(signInPage)
  show(@Query('next') next?: string): SignInView {
    return { next: safePath(next) };
  }

  @Post('sign-in')
  @HttpCode(200)
  @Public()
  @Form<SignedInView>({ page: () => '/sign-in', then: (v) => v.next ?? '/home' })
  async open(@Body() dto: SignInDto, @Req() req: Request): Promise<SignedInView> {
    const person = await this.signIn.open(req, dto.email);
    return { personId: person.id, name: person.name, next: safePath(dto.next) };
  }

  /** The browser also drops what it kept for this person: drafts that could not be sent. */
  @Post('sign-out')
  @Header('Clear-Site-Data', '"storage"')
  @HttpCode(200)
  @Public()
  @Form<{ signedOut: true }>({ page: () => '/', then: () => '/', notice: notice.signedOut })
  async close(@Req() req: Request): Promise<{ signedOut: true }> {
    await this.signIn.close(req);
    return { signedOut: true };
  }
}
