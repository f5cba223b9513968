import { Injectable } from '@nestjs/common';
import { forbidden, invalid, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { type Actor, rolesIn } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { lockOrganization } from '../members/lock.js';
import { OrganizationQueries } from '../organizations.queries.js';
import type { ContactsDto } from './contacts.dto.js';
import { seenFile } from './file-rights.js';
import type { ContactsView } from './file.view.js';
import { type ContactKey, contactKeys, StandingAnswers } from './standing-answers.service.js';

const says = texts({ phone: { en: 'Type a phone number with its area or country code, such as 613-555-0142.', fr: 'Inscrivez un numéro de téléphone avec l’indicatif régional ou de pays, par exemple 613-555-0142.' } });
const phone = /^\+?[\d\s().-]{7,25}(?:\s?(?:x|ext\.?|poste)\s?\d{1,6})?$/i;

/** Who may change the people named in a file. */
export const mayNamePeople = (me: Actor, organizationId: string): boolean => rolesIn(me, organizationId).some((role) => role === 'owner' || role === 'editor');

/** The people an organization names once: its contact and its signatory. */
@Injectable()
export class Contacts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly organizations: OrganizationQueries,
    private readonly standing: StandingAnswers,
  ) {}

  async show(organizationId: string, me: Actor): Promise<ContactsView> {
    const legalName = await this.#permitted(organizationId, me);
    const answers = await this.standing.of(organizationId);
    return { organizationId, organizationName: legalName, contacts: contactsOf(answers) };
  }

  async change(organizationId: string, dto: ContactsDto, me: Actor): Promise<void> {
    await this.#permitted(organizationId, me);
    const problems = (['contactPhone', 'signatoryPhone'] as const).filter((key) => !phone.test(dto[key])).map((key) => problem(key, 'phoneMalformed', says.phone));
    if (problems.length) throw invalid(problems);
    await this.units.run(async (work) => {
      await lockOrganization(work, organizationId);
      const answers = contactKeys.map((key) => ({ key, kind: key === 'contactLanguage' ? 'choice' : 'text', value: dto[key] }));
      await this.standing.write(work.manager, organizationId, answers, me.personId, work.at, true);
      work.record({ name: 'organization.contactsChanged', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { organizationId } });
    });
  }

  /** 404 for what does not exist or may not be known, then 403. */
  async #permitted(organizationId: string, me: Actor): Promise<string> {
    seenFile(organizationId, me);
    const { legalName } = await this.organizations.one(organizationId);
    if (!mayNamePeople(me, organizationId)) throw forbidden();
    return legalName;
  }
}

/** The people out of the standing answers; what was never said is missing. */
export const contactsOf = (answers: readonly { key: string; value: unknown }[]): Partial<Record<ContactKey, string>> =>
  Object.fromEntries(answers.filter(({ key, value }) => (contactKeys as readonly string[]).includes(key) && typeof value === 'string').map(({ key, value }) => [key, value]));
