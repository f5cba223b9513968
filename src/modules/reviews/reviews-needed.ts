/** How many reviews the proposal `p` needs, `each` being the call's number: one more while its totals are further apart than the rubric allows. */
export const neededSql = (each: string): string => `(${each}::int + case when (select max(a.total) - min(a.total) from review_assignments a where a.proposal_id = p.id and a.state = 'submitted')
  > (select coalesce((c.rubric ->> 'spread')::numeric, 20) from calls c where c.id = p.call_id) then 1 else 0 end)`;
