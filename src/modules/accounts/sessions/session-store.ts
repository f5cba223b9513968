import { createHash } from 'node:crypto';
import { type SessionData, Store } from 'express-session';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../platform/access/actor.js';
import { prepared } from '../../../platform/database/prepared.js';

declare module 'express-session' {
  interface SessionData {
    personId?: string;
    /** Browser and system, as the sessions list shows them. */
    device?: string;
    /** Loaded with the session in the same query; never stored, and a function so that it is no part of what is compared for changes. */
    actor?: () => Actor | null;
    /** When the stored row was last touched. */
    seenAt?: number;
  }
}

export const idleMinutes = 30;
export const absoluteHours = 12;
const touchEveryMs = 60_000;

/** The row's key: who reads the table cannot sign in with it. */
export const sessionKey = (id: string): string => createHash('sha256').update(id).digest('hex');

/**
 * Reviewers may have thousands, each judged with its review; only staff are asked for theirs with every request, and of those
 * only who has a conflict or belongs to an organization. Its own proposals are theirs as applicants; all others of its calls are not.
 */
const conflictsOfStaff = `case when exists (select 1 from person_roles r where r.person_id = a.person_id and r.role <> 'reviewer')
    and (exists (select 1 from review_conflicts k where k.reviewer_id = a.person_id) or exists (select 1 from organization_members m where m.person_id = a.person_id))
  then (select coalesce(json_agg(w.id), '[]'::json) from (
    select k.proposal_id as id from review_conflicts k where k.reviewer_id = a.person_id and k.state <> 'cleared'
    union select p.id from call_interests i join proposals p on p.call_id = i.call_id and p.submitted_at is not null where i.person_id = a.person_id
      and p.organization_id not in (select m.organization_id from organization_members m where m.person_id = a.person_id)) w) else '[]'::json end`;

const sessionWithActor = prepared('session with actor',
  `select s.data, s.last_seen_at as seen, case when a.person_id is null then null else json_build_object('personId', a.person_id, 'name', a.name, 'email', a.email,
     'locale', a.locale, 'timeZone', (select p.time_zone from persons p where p.id = a.person_id), 'roles', a.roles, 'memberships', a.memberships, 'conflicts', ${conflictsOfStaff}) end as actor
   from sessions s left join actors a on a.person_id = s.person_id
   where s.id = $1 and s.expires_at > now() and s.last_seen_at > now() - make_interval(mins => $2)`);

/**
 * Sessions in Postgres: one indexed query brings the session, its actor, roles and memberships.
 * Sessions live by real time, not by the movable clock.
 */
export class SessionStore extends Store {
  constructor(private readonly source: DataSource) {
    super();
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    void this.source
      .query<{ data: SessionData; actor: Actor | null; seen: Date }[]>(sessionWithActor, [sessionKey(id), idleMinutes])
      .then(([row]) => done(null, row ? { ...row.data, actor: () => row.actor, seenAt: row.seen.getTime() } : null), done);
  }

  override set(id: string, session: SessionData, done?: (error?: unknown) => void): void {
    const { actor: _actor, seenAt: _seen, ...data } = session;
    void this.source
      .query(
        `insert into sessions (id, person_id, data, device, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, $4, now(), now(), now() + make_interval(hours => $5))
         on conflict (id) do update set data = excluded.data, person_id = excluded.person_id, last_seen_at = now()`,
        [sessionKey(id), session.personId ?? null, JSON.stringify(data), session.device ?? '', absoluteHours])
      .then(() => done?.(), done);
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    void this.source.query('delete from sessions where id = $1', [sessionKey(id)]).then(() => done?.(), done);
  }

  /** At most once a minute: a read page costs no write. */
  override touch(id: string, session: SessionData, done?: () => void): void {
    // eslint-disable-next-line no-restricted-syntax -- sessions live by real time, as their rows do
    if (Date.now() - (session.seenAt ?? 0) < touchEveryMs) return done?.();
    void this.source.query('update sessions set last_seen_at = now() where id = $1', [sessionKey(id)]).then(() => done?.(), () => done?.());
  }
}
