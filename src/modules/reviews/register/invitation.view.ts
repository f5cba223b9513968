import type { Locale } from '../../../kernel/i18n/text.js';
import type { InvitationStanding, ReaderOfInvitation } from '../../applicants/index.js';
import type { DeclineReason } from './invitation-words.js';

/** An invitation to become a reviewer, as staff list it. */
export interface ListedInvitation {
  id: string;
  name: string;
  email: string;
  language: Locale;
  invitedBy: string;
  sentAt: Date;
  expiresAt: Date;
  standing: InvitationStanding;
  answeredAt: Date | null;
  /** Who accepted. */
  personId: string | null;
  declineReason: DeclineReason | null;
  declineNote: string | null;
}
export interface ReviewerInvitationsView {
  invitations: readonly ListedInvitation[];
  next: string | null;
  mayManage: boolean;
}

/** The same as the invited person sees it. */
export interface InvitationToReviewView {
  token: string;
  standing: InvitationStanding;
  name: string;
  email: string;
  invitedBy: string;
  expiresAt: Date;
  reader: ReaderOfInvitation;
  readerEmail: string | null;
}
