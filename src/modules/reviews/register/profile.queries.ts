import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { standingOf } from './paper.js';
import type { Declaration, Papers, ProfileFacts, SignedAgreement } from './profile.view.js';

/** The most signatures a page lists. */
const shown = 30;
const blank: ProfileFacts = { state: 'active', version: 0, languages: [], countries: [], homeCountry: null, employerName: null, employerDomain: null, pastEmployers: [], capacityPerCall: 10, skills: {} };

/** The last days of a person's papers, and of the time to sign them. */
export interface LastDays {
  agreement: string | null;
  declaration: string | null;
  grace: string | null;
}

/** How papers with these last days stand on a day. */
export const papersOf = ({ agreement, declaration, grace }: LastDays, today: string): Papers => ({
  agreement: { standing: standingOf(agreement, today, grace), untilOn: agreement },
  declaration: { standing: standingOf(declaration, today, grace), untilOn: declaration },
  graceUntilOn: grace !== null && grace >= today ? grace : null,
});

/** Reads of one reviewer's profile and papers. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly source: DataSource) {}

  /** What is known of a person; an empty profile where there is none. */
  async facts(personId: string): Promise<ProfileFacts> {
    const [found] = await this.source.query<ProfileFacts[]>(
      `select f.state, f.version, f.languages, f.countries, f.home_country as "homeCountry", f.employer_name as "employerName", f.employer_domain as "employerDomain", f.past_employers as "pastEmployers",
         f.capacity_per_call as "capacityPerCall", coalesce((select json_object_agg(s.code, s.level) from reviewer_skills s where s.person_id = f.person_id), '{}'::json) as skills
       from reviewer_profiles f where f.person_id = $1`, [personId]);
    return found ?? blank;
  }

  /** How agreement and declaration stand on a day. */
  async papers(personId: string, today: string, manager: EntityManager = this.source.manager): Promise<Papers> {
    const [found] = await manager.query<LastDays[]>(
      `select f.agreement_until_on as agreement, f.grace_until_on as grace, (select max(d.until_on) from interest_declarations d where d.person_id = $1) as declaration
       from (select 1) one left join reviewer_profiles f on f.person_id = $1`, [personId]);
    return papersOf(found!, today);
  }

  agreements(personId: string): Promise<SignedAgreement[]> {
    return this.source.query<SignedAgreement[]>(`select id, edition, signed_at as "signedAt", until_on as "untilOn" from reviewer_agreements where person_id = $1 order by signed_at desc, id desc limit ${shown}`, [personId]);
  }

  /** The declarations of a person, the one that counts first. */
  declarations(personId: string, manager: EntityManager = this.source.manager): Promise<Declaration[]> {
    return manager.query<Declaration[]>(`select id, entries, signed_at as "signedAt", until_on as "untilOn" from interest_declarations where person_id = $1 order by signed_at desc, id desc limit ${shown}`, [personId]);
  }
}
