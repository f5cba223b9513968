import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Me } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../can.js';
import { notice } from '../messages.js';
import { type Role, roles } from '../role.js';
import { peoplePage } from './pages/people.page.js';
import { personPage } from './pages/person.page.js';
import { RoleDto } from './people.dto.js';
import { pageSize, PeopleQueries } from './people.queries.js';
import { People } from './people.service.js';
import type { PeopleView, PersonView } from './person.view.js';

const there = { page: ({ id }: Record<string, string>) => `/people/${id}`, then: (_: unknown, { id }: Record<string, string>) => `/people/${id}` };

@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly queries: PeopleQueries,
  ) {}

  @Get()
  @Can('account.administer')
  @View(peoplePage)
  async list(@Query('q') q?: string, @Query('role') role?: string, @Query('after') after?: string): Promise<PeopleView> {
    const filter = { q: (q ?? '').trim().slice(0, 100), role: roles.includes(role as Role) ? role! : null, after: isId(after) ? after : null };
    const rows = await this.queries.list(filter);
    const people = rows.slice(0, pageSize);
    return { people, q: filter.q, role: filter.role, next: rows.length > pageSize ? people.at(-1)!.id : null };
  }

  @Get(':id')
  @Can('account.administer')
  @View(personPage)
  show(@Param('id') id: string, @Me() me: Actor): Promise<PersonView> {
    return this.people.show(id, me);
  }

  @Post(':id/roles')
  @HttpCode(200)
  @Can('account.administer')
  @Form<PersonView>({ ...there, notice: notice.roleGiven })
  giveRole(@Param('id') id: string, @Body() dto: RoleDto, @Me() me: Actor): Promise<PersonView> {
    return this.people.giveRole(id, dto.role, me);
  }

  @Post(':id/role-removal')
  @HttpCode(200)
  @Can('account.administer')
  @Form<PersonView>({ ...there, notice: notice.roleTaken })
  takeRole(@Param('id') id: string, @Body() dto: RoleDto, @Me() me: Actor): Promise<PersonView> {
    return this.people.takeRole(id, dto.role, me);
  }

  @Post(':id/deactivation')
  @HttpCode(200)
  @Can('account.administer')
  @Form<PersonView>({ ...there, notice: notice.deactivated })
  deactivate(@Param('id') id: string, @Me() me: Actor): Promise<PersonView> {
    return this.people.deactivate(id, me);
  }

  @Post(':id/reactivation')
  @HttpCode(200)
  @Can('account.administer')
  @Form<PersonView>({ ...there, notice: notice.reactivated })
  reactivate(@Param('id') id: string, @Me() me: Actor): Promise<PersonView> {
    return this.people.reactivate(id, me);
  }
}
