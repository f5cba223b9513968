import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { notice } from './messages.js';
import { FindOrganization } from './finding/finding.dto.js';
import { OrganizationFinder } from './finding/organization-finder.js';
import { twinIn } from './twins.js';
import { OrganizationEditDto, RegisterOrganization } from './organization.dto.js';
import type { OrganizationFormView, OrganizationRecord, OrganizationsView, OrganizationView } from './organization.view.js';
import { organizationStateOf, Organizations } from './organizations.service.js';
import { organizationFormPage } from './pages/organization-form.page.js';
import { organizationPage } from './pages/organization.page.js';
import { organizationsPage } from './pages/organizations.page.js';

@Controller('organizations')
export class OrganizationsController {
  constructor(
    private readonly organizations: Organizations,
    private readonly finder: OrganizationFinder,
  ) {}

  @Get()
  @SignedIn()
  @View(organizationsPage)
  list(@Me() me: Actor, @Query('q') q?: string, @Query('state') state?: string, @Query('after') after?: string): Promise<OrganizationsView> {
    return this.organizations.list(me, (q ?? '').trim().slice(0, 100), organizationStateOf(state), isId(after) ? after : null);
  }

  @Get('new')
  @SignedIn()
  @View(organizationFormPage)
  async blank(@Query() { q }: FindOrganization, @Me() me: Actor, @Req() req: Request): Promise<OrganizationFormView> {
    const asked = q ?? twinIn(req.formState);
    const [found, alike] = asked ? [await this.finder.find(asked, me, req.ip ?? ''), []] : [[], await this.finder.alike(me)];
    return { organization: null, finding: { q: asked, found, alike } };
  }

  @Post()
  @SignedIn()
  @Form<OrganizationRecord>({ page: () => '/organizations/new', then: ({ id }) => `/organizations/${id}`, notice: notice.registered })
  register(@Body() dto: RegisterOrganization, @Me() me: Actor): Promise<OrganizationRecord> {
    return this.organizations.register(dto, me);
  }

  @Get(':id')
  @SignedIn()
  @View(organizationPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<OrganizationView> {
    return this.organizations.show(id, me);
  }

  @Get(':id/edit')
  @SignedIn()
  @View(organizationFormPage)
  async edit(@Param('id') id: string, @Me() me: Actor): Promise<OrganizationFormView> {
    return { organization: await this.organizations.forEdit(id, me), finding: null };
  }

  @Post(':id')
  @HttpCode(200)
  @SignedIn()
  @Form<OrganizationRecord>({ page: ({ id }) => `/organizations/${id}/edit`, then: ({ id }) => `/organizations/${id}`, notice: notice.changed })
  change(@Param('id') id: string, @Body() dto: OrganizationEditDto, @Me() me: Actor): Promise<OrganizationRecord> {
    return this.organizations.change(id, dto, me);
  }
}
