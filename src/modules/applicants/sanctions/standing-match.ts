/**
 * SQL that is true while a match stands in the way of an organization: one that is open or confirmed for itself or its
 * people, or for a partner of this proposal. Both are column expressions.
 */
export const matchStandsSql = (organization: string, proposal: string): string =>
  `exists (select 1 from sanctions_matches sm where sm.organization_id = ${organization} and sm.state in ('open', 'confirmed') and (sm.subject_kind <> 'partner' or sm.subject_id = ${proposal}))`;

/** SQL that is true while a match of an organization or its people was confirmed and not cleared since; one that is judged again counts until then. */
export const matchUnresolvedSql = (organization: string): string =>
  `exists (select 1 from sanctions_matches sm where sm.organization_id = ${organization} and sm.subject_kind <> 'partner' and (sm.state = 'confirmed'
    or (sm.state = 'open' and exists (select 1 from events se where se.subject_type = 'sanctionsMatch' and se.subject_id = sm.id and se.name = 'sanctionsMatch.confirmed'))))`;
