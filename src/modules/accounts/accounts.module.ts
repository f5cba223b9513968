import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { AccountPost } from './account-post.js';
import { IdentityProof } from './identity-proof.js';
import { LetterLimits } from './letter-limits.js';
import { LocalStrategy } from './local.strategy.js';
import { PasswordCare } from './password/password-care.js';
import { PasswordController } from './password/password.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleQueries } from './people/people.queries.js';
import { People } from './people/people.service.js';
import { ProfileController } from './profile/profile.controller.js';
import { RegistrationController } from './registration/registration.controller.js';
import { Registration } from './registration/registration.js';
import { OwnSessions } from './sessions/own-sessions.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignIn } from './sign-in.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLimits } from './sign-in-limits.js';
import { AccountTokens } from './tokens/account-tokens.js';

@Module({
  imports: [PassportModule],
  controllers: [SignInController, RegistrationController, PasswordController, ProfileController, SessionsController, PeopleController],
  providers: [LocalStrategy, SignIn, SignInLimits, IdentityProof, LetterLimits, AccountTokens, AccountPost, Registration, PasswordCare, OwnSessions, PeopleQueries, People],
  exports: [SignIn, IdentityProof],
})
export class AccountsModule {}
