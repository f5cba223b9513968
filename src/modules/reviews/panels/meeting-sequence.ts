/** How often the calendar entry of the meeting `m` changed; letters and feeds count alike. Whoever is removed takes two steps: their withdrawal, and the entries after it. */
export const meetingSequenceSql = `(select (count(*) + count(*) filter (where e.name = 'panelMeeting.memberRemoved'))::int from events e
  where e.subject_type = 'panelMeeting' and e.subject_id = m.id and e.name in ('panelMeeting.moved', 'panelMeeting.cancelled', 'panelMeeting.memberRemoved'))`;
