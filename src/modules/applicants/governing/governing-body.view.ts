import type { GoverningPosition } from './governing-position.js';
import type { GoverningStanding } from './governing-standing.js';

/** Somebody of the governing body, as the organization's members and the readers of its file see them. */
export interface GoverningMember {
  id: string;
  fullName: string;
  position: GoverningPosition;
  sinceYear: number | null;
  leftYear: number | null;
  addedAt: Date;
  addedBy: string;
}
/** That the list was complete, and who said so. */
export interface GoverningStatement {
  completeOn: string;
  statedAt: Date;
  statedBy: string;
  /** How many the list named then, without those who had left. */
  members: number;
}

/** How the named governing body stands, for the file. */
export interface GoverningBodySummary {
  standing: GoverningStanding;
  serving: number;
  statement: GoverningStatement | null;
}
export interface GoverningBodyView extends GoverningBodySummary {
  organizationId: string;
  organizationName: string;
  members: GoverningMember[];
  mayChange: boolean;
  today: string;
}
export interface GoverningMemberView {
  organizationId: string;
  organizationName: string;
  member: GoverningMember;
}
