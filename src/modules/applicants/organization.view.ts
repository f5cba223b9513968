import type { TimelineEntry } from '../../platform/events/timelines.js';
import type { OrganizationProfile } from './organization-profile.js';
import type { OrganizationRole } from './organization-role.js';

/** A profile with what the portal knows about it. */
export interface OrganizationRecord extends OrganizationProfile {
  id: string;
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
  /** The only owner: cannot leave or give the role up. */
  lastOwner: boolean;
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
  me: string;
}

export interface OrganizationFormView {
  /** Null for a new organization. */
  organization: OrganizationRecord | null;
}

export interface OrganizationRow {
  id: string;
  legalName: string;
  operatingName: string | null;
  kind: string;
  country: string;
  city: string;
  /** What the reader is there; empty for staff. */
  roles: OrganizationRole[];
}

export interface OrganizationsView {
  mine: OrganizationRow[];
  /** For staff who may read every organization. */
  all: { rows: OrganizationRow[]; q: string; next: string | null; verifies: boolean } | null;
}

export interface InvitationView {
  token: string;
  standing: 'open' | 'accepted' | 'revoked' | 'expired';
  organizationId: string;
  organizationName: string;
  invitedBy: string;
  email: string;
  roles: OrganizationRole[];
  expiresAt: Date;
  /** How the reader stands to it: not signed in, the invited person, or somebody else. */
  reader: 'visitor' | 'invited' | 'other';
  readerEmail: string | null;
}
