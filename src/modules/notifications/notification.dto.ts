import { Words } from '../../platform/http/fields.js';

/** Where in the list. */
export class NotificationsPlace {
  @Words({ max: 500, optional: true }) after?: string | null;
}

/** Which letters of the mailbox. */
export class MailboxFilter extends NotificationsPlace {
  /** A part of the recipient's address. */
  @Words({ max: 254, optional: true }) to?: string | null;
}
