import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { isId } from '../../kernel/ids/ids.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import { Form, View } from '../../platform/http/view.js';
import { notice } from './messages.js';
import { OrganizationDto, OrganizationEditDto } from './organization.dto.js';
import type { OrganizationFormView, OrganizationRecord, OrganizationsView, OrganizationView } from './organization.view.js';
import { organizationStateOf, Organizations } from './organizations.service.js';
import { organizationFormPage } from './pages/organization-form.page.js';
import { organizationPage } from './pages/organization.page.js';
import { organizationsPage } from './pages/organizations.page.js';

@Controller('organizations')
export class OrganizationsController {
  constructor(private readonly organizations: Organizations) {}

  @Get()
  @SignedIn()
  @View(organizationsPage)
  list(@Me() me: Actor, @Query('q') q?: string, @Query('state') state?: string, @Query('after') after?: string): Promise<OrganizationsView> {
    return this.organizations.list(me, (q ?? '').trim().slice(0, 100), organizationStateOf(state), isId(after) ? after : null);
  }

  @Get('new')
  @SignedIn()
  @View(organizationFormPage)
  blank(): OrganizationFormView {
    return { organization: null };
  }

  @Post()
  @SignedIn()
  @Form<OrganizationRecord>({ page: () => '/organizations/new', then: ({ id }) => `/organizations/${id}`, notice: notice.registered })
  register(@Body() dto: OrganizationDto, @Me() me: Actor): Promise<OrganizationRecord> {
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
    return { organization: await this.organizations.forEdit(id, me) };
  }

  @Post(':id')
  @HttpCode(200)
  @SignedIn()
  @Form<OrganizationRecord>({ page: ({ id }) => `/organizations/${id}/edit`, then: ({ id }) => `/organizations/${id}`, notice: notice.changed })
  change(@Param('id') id: string, @Body() dto: OrganizationEditDto, @Me() me: Actor): Promise<OrganizationRecord> {
    return this.organizations.change(id, dto, me);
  }
}
