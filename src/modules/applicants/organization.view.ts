import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Action } from '../../kernel/workflow/judge.js';
import type { TimelineEntry } from '../../platform/events/timelines.js';
import type { OwnRequest } from './access/access-request.view.js';
import type { Finding } from './finding/organization-finder.js';
import type { InvitationStanding, ReaderOfInvitation } from './members/invitation-standing.js';
import type { OrganizationProfile } from './organization-profile.js';
import type { OrganizationRole } from './organization-role.js';
import type { ScreeningState } from './sanctions/sanctions.view.js';
import type { OrganizationState, OrganizationTransition } from './standing/organization.workflow.js';

/** A profile with what the portal knows about it. */
export interface OrganizationRecord extends OrganizationProfile {
  id: string;
  state: OrganizationState;
  verifiedUntilOn: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface MemberView {
  personId: string;
  name: string;
  email: string;
  roles: OrganizationRole[];
  since: Date;
  /** The only owner who can act: cannot leave or give the role up. */
  lastOwner: boolean;
  /** False when the account is deactivated or its address never was confirmed. */
  active: boolean;
}

/** One member as an owner changes them. */
export interface MemberPageView {
  organizationId: string;
  organizationName: string;
  member: MemberView;
  /** The owner's own membership. */
  self: boolean;
}

export interface PendingInvitation {
  id: string;
  email: string;
  roles: OrganizationRole[];
  invitedBy: string;
  expiresAt: Date;
}

export interface OrganizationView {
  organization: OrganizationRecord;
  members: MemberView[];
  invitations: PendingInvitation[];
  timeline: TimelineEntry[];
  /** Names of the people whom the timeline is about. */
  names: Record<string, string>;
  /** Owners change the profile and the members. */
  mayManage: boolean;
  isMember: boolean;
  /** How many people wait for access; only owners are told. */
  openRequests: number;
  /** No owner can act any more, and the reader may name a member as owner. */
  mayAppoint: boolean;
  /** How it stands, in the reader's words; why it is restricted, barred or not verified; and what may be done about it. */
  standing: { label: Bilingual; reason: string | null; actions: Action<OrganizationTransition>[] };
  today: string;
  me: string;
  /** Of the sanctions lists, for staff who may know; never there for members. */
  screening?: ScreeningState;
}

export interface OrganizationFormView {
  /** Null for a new organization. */
  organization: OrganizationRecord | null;
  /** Where the reader's organization may stand already; null when one is edited. */
  finding: Finding | null;
}

export interface OrganizationRow {
  id: string;
  legalName: string;
  operatingName: string | null;
  kind: string;
  state: OrganizationState;
  country: string;
  city: string;
  /** What the reader is there; empty for staff. */
  roles: OrganizationRole[];
}

export interface OrganizationsView {
  mine: OrganizationRow[];
  /** The reader's requests for access that wait or were refused. */
  requests: OwnRequest[];
  /** For staff who may read every organization. */
  all: { rows: OrganizationRow[]; q: string; state: OrganizationState | null; next: string | null; verifies: boolean } | null;
}

export interface InvitationView {
  token: string;
  standing: Exclude<InvitationStanding, 'declined'>;
  organizationId: string;
  organizationName: string;
  invitedBy: string;
  email: string;
  roles: OrganizationRole[];
  expiresAt: Date;
  /** How the reader stands to it: not signed in, the invited person, or somebody else. */
  reader: ReaderOfInvitation;
  readerEmail: string | null;
}
