import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { assignmentsPage } from './assignments.page.js';
import { SectionAssignments } from './assignments.service.js';
import type { MySectionsView, SectionAssignmentsView } from './assignments.view.js';
import { mySectionsPage } from './my-sections.page.js';
import { MySections } from './my-sections.service.js';
import { Presence, type PresenceView } from './presence.service.js';
import { GiveSections, MySectionsFilter, SignPresence } from './team.dto.js';
import { teamWords } from './team.words.js';

/** Writing together: who has which section, and who is in one now. */
@Controller()
export class TeamController {
  constructor(
    private readonly assignments: SectionAssignments,
    private readonly mine: MySections,
    private readonly presence: Presence,
  ) {}

  @Get('my-sections')
  @SignedIn()
  @View(mySectionsPage)
  mySections(@Query() filter: MySectionsFilter, @Me() me: Actor): Promise<MySectionsView> {
    return this.mine.list(filter.after ?? null, me);
  }

  @Get('proposals/:id/assignments')
  @SignedIn()
  @View(assignmentsPage)
  who(@Param('id') id: string, @Me() me: Actor): Promise<SectionAssignmentsView> {
    return this.assignments.show(id, me);
  }

  @Post('proposals/:id/assignments')
  @HttpCode(200)
  @SignedIn()
  @Form<SectionAssignmentsView>({ page: ({ id }) => `/proposals/${id}/assignments`, then: ({ proposal }) => `/proposals/${proposal.id}`, notice: teamWords.given })
  give(@Param('id') id: string, @Body() dto: GiveSections, @Me() me: Actor): Promise<SectionAssignmentsView> {
    return this.assignments.give(id, dto.sections ?? {}, dto.seen ?? null, me);
  }

  /** Sent by the script of a section's page every half minute, and once when it is left. */
  @Post('proposals/:id/sections/:key/presence')
  @HttpCode(200)
  @SignedIn()
  @Form<PresenceView>({ page: ({ id, key }) => `/proposals/${id}/sections/${key}`, then: ({ proposalId, section }) => `/proposals/${proposalId}/sections/${section}` })
  sign(@Param('id') id: string, @Param('key') key: string, @Body() dto: SignPresence, @Me() me: Actor): Promise<PresenceView> {
    return this.presence.sign(id, key, dto.leaving, me);
  }
}
