import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { OrganizationQueries } from '../organizations.queries.js';
import { GoverningBodyQueries } from '../governing/governing-body.queries.js';
import { seesAccount } from '../bank/bank-account.aggregate.js';
import { contactsOf, mayNamePeople } from './contacts.service.js';
import { documentKindCodes, fileParts } from './document-kind.js';
import { lackingProblem } from './file-problems.js';
import { DocumentQueries } from './documents.queries.js';
import { mayGive, seenFile } from './file-rights.js';
import { fileTasks, lacking } from './file-standing.js';
import { StandingAnswers } from './standing-answers.service.js';
import type { OrganizationFileView } from './file.view.js';

/** An organization's file: what it holds, what it lacks, what expires. */
@Injectable()
export class OrganizationFiles {
  constructor(
    private readonly organizations: OrganizationQueries,
    private readonly documents: DocumentQueries,
    private readonly standing: StandingAnswers,
    private readonly governing: GoverningBodyQueries,
    private readonly clock: Clock,
  ) {}

  async show(id: string, me: Actor, chosen: string | null = null): Promise<OrganizationFileView> {
    const isMember = seenFile(id, me);
    const today = localDateOf(this.clock.now());
    const [{ legalName }, documents, answers, governingBody] = await Promise.all([this.organizations.one(id), this.documents.of(id), this.standing.of(id), this.governing.summary(id, today)]);
    return {
      organizationId: id, organizationName: legalName, audience: isMember ? 'applicant' : 'staff', tasks: fileTasks(documents, today), earlier: documents.filter(({ state }) => state === 'replaced'),
      seesAccount: seesAccount(me, id), governingBody, contacts: contactsOf(answers), mayNamePeople: mayNamePeople(me, id), mayGive: fileParts.filter((part) => mayGive(me, id, part)), chosen: chosen !== null && (documentKindCodes as readonly string[]).includes(chosen) ? chosen : null, today,
    };
  }

  /** What keeps a proposal of the organization from being submitted to a call that asks for these kinds; for modules that check the reader themselves. */
  async problems(id: string, kinds: readonly string[], manager?: EntityManager): Promise<FieldProblem[]> {
    return kinds.length ? lacking(fileTasks(await this.documents.of(id, manager), localDateOf(this.clock.now())), kinds).map(lackingProblem) : [];
  }
}
