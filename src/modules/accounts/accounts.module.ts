import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { LocalStrategy } from './local.strategy.js';
import { SignIn } from './sign-in.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLimits } from './sign-in-limits.js';

@Module({
  imports: [PassportModule],
  controllers: [SignInController],
  providers: [LocalStrategy, SignIn, SignInLimits],
  exports: [SignIn],
})
export class AccountsModule {}
