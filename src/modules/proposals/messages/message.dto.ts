import { Words } from '../../../platform/http/fields.js';

export class WriteMessage {
  /** Plain text; asked for once it is known that the person may write at all. */
  @Words({ max: 10_000, optional: true }) body?: string | null;
}

export class MessagesPlace {
  @Words({ max: 60, optional: true }) after?: string | null;
}

export class InboxPlace {
  @Words({ max: 300, optional: true }) after?: string | null;
  /** For staff who also belong to an organization: its messages. */
  @Words({ max: 20, optional: true }) view?: string | null;
}
