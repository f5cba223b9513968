import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { State } from '../../../kernel/workflow/workflow.js';
import type { FoundOrganization } from '../finding/organization-finder.js';
import type { OrganizationRole } from '../organization-role.js';
import type { AccessState } from './access-request.workflow.js';

/** A request as the person who made it sees it. */
export interface OwnRequest {
  id: string;
  organization: FoundOrganization;
  state: AccessState;
  status: { label: Bilingual; tone: State['tone'] };
  message: string;
  requestedAt: Date;
  answeredAt: Date | null;
  roles: OrganizationRole[] | null;
  why: string | null;
}

/** Where somebody asks an organization for access. */
export interface AskAccessView {
  organization: FoundOrganization;
  isMember: boolean;
  /** The latest request to this organization. */
  request: OwnRequest | null;
}

/** A request as the owners of the organization see it. */
export interface ReceivedRequest {
  id: string;
  name: string;
  /** The portal lets nobody in whose address is not confirmed. */
  email: string;
  /** The address has the mail domain of a member, and it is no domain open to everybody. */
  domainKnown: boolean;
  state: AccessState;
  status: { label: Bilingual; tone: State['tone'] };
  message: string;
  requestedAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
  roles: OrganizationRole[] | null;
  why: string | null;
}

export interface ReceivedRequestsView {
  organizationId: string;
  organizationName: string;
  requests: ReceivedRequest[];
  next: string | null;
}
