import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import type { OrganizationView } from '../organization.view.js';
import { Organizations } from '../organizations.service.js';
import { organizationWorkflow } from './organization.workflow.js';
import { StandingReason, VerifyOrganization } from './standing.dto.js';
import { OrganizationStanding } from './standing.service.js';

const { startVerification, verify, refuse, restrict, bar, lift } = organizationWorkflow.transitions;
const path = ({ id }: Record<string, string>): string => `/organizations/${id}`;
const here = { page: path, then: ({ organization }: OrganizationView) => `/organizations/${organization.id}` };

/** The steps of an organization's standing: verified, restricted, barred, lifted. */
@Controller('organizations/:id')
export class StandingController {
  constructor(
    private readonly standing: OrganizationStanding,
    private readonly organizations: Organizations,
  ) {}

  @Post('verification-request')
  @HttpCode(200)
  @SignedIn()
  @Form<OrganizationView>({ ...here, notice: startVerification.notice })
  async startVerification(@Param('id') id: string, @Me() me: Actor): Promise<OrganizationView> {
    await this.standing.step('startVerification', id, null, me);
    return this.organizations.show(id, me);
  }

  @Post('verification')
  @HttpCode(200)
  @Can('organization.verify')
  @Form<OrganizationView>({ ...here, notice: verify.notice })
  async verify(@Param('id') id: string, @Body() dto: VerifyOrganization, @Me() me: Actor): Promise<OrganizationView> {
    await this.standing.verify(id, dto.verifiedUntilOn ?? null, me);
    return this.organizations.show(id, me);
  }

  @Post('verification-refusal')
  @HttpCode(200)
  @Can('organization.verify')
  @Form<OrganizationView>({ ...here, notice: refuse.notice })
  async refuse(@Param('id') id: string, @Body() dto: StandingReason, @Me() me: Actor): Promise<OrganizationView> {
    await this.standing.step('refuse', id, dto.reason ?? null, me);
    return this.organizations.show(id, me);
  }

  @Post('restriction')
  @HttpCode(200)
  @Can('organization.verify')
  @Form<OrganizationView>({ ...here, notice: restrict.notice })
  async restrict(@Param('id') id: string, @Body() dto: StandingReason, @Me() me: Actor): Promise<OrganizationView> {
    await this.standing.step('restrict', id, dto.reason ?? null, me);
    return this.organizations.show(id, me);
  }

  @Post('exclusion')
  @HttpCode(200)
  @Can('organization.verify')
  @Form<OrganizationView>({ ...here, notice: bar.notice })
  async bar(@Param('id') id: string, @Body() dto: StandingReason, @Me() me: Actor): Promise<OrganizationView> {
    await this.standing.step('bar', id, dto.reason ?? null, me);
    return this.organizations.show(id, me);
  }

  @Post('lifting')
  @HttpCode(200)
  @Can('organization.verify')
  @Form<OrganizationView>({ ...here, notice: lift.notice })
  async lift(@Param('id') id: string, @Body() dto: StandingReason, @Me() me: Actor): Promise<OrganizationView> {
    await this.standing.step('lift', id, dto.reason ?? null, me);
    return this.organizations.show(id, me);
  }
}
