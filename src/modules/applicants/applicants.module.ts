import { Module } from '@nestjs/common';
import { InvitationsController } from './members/invitations.controller.js';
import { Invitations } from './members/invitations.service.js';
import { MembersController } from './members/members.controller.js';
import { Members } from './members/members.service.js';
import { OrganizationsController } from './organizations.controller.js';
import { OrganizationQueries } from './organizations.queries.js';
import { Organizations } from './organizations.service.js';

@Module({
  controllers: [OrganizationsController, MembersController, InvitationsController],
  providers: [OrganizationQueries, Organizations, Members, Invitations],
  exports: [Organizations],
})
export class ApplicantsModule {}
