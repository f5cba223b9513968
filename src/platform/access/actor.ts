import type { Locale } from '../../kernel/i18n/text.js';

/** What a person is in one organization. */
export interface Membership {
  organizationId: string;
  organizationName: string;
  roles: readonly string[];
}

/** Who asks: a signed-in person with roles and memberships, loaded with the session in one query. */
export interface Actor {
  personId: string;
  name: string;
  email: string;
  locale: Locale;
  /** The zone in which deadlines are shown beside the programme's; null or absent for those who chose none. */
  timeZone?: string | null;
  /** Roles given by an administrator: reviewer and the department's staff roles. */
  roles: readonly string[];
  memberships: readonly Membership[];
  /**
   * Of the department's staff: proposals about which a conflict of interest of theirs stands, found or declared, or because an
   * organization of theirs applies in the same call (ADR 0047). They neither read nor handle them.
   */
  conflicts?: readonly string[];
}

export const hasRole = (actor: Actor | null | undefined, ...roles: readonly string[]): boolean => !!actor && roles.some((role) => actor.roles.includes(role));

/** A conflict of interest of this person stands that nobody cleared; known of staff. */
export const isConflicted = (actor: Actor | null | undefined, proposalId: string): boolean => actor?.conflicts?.includes(proposalId) ?? false;

/** The roles an actor holds in one organization; empty for strangers. */
export const rolesIn = (actor: Actor | null | undefined, organizationId: string): readonly string[] =>
  actor?.memberships.find((m) => m.organizationId === organizationId)?.roles ?? [];
