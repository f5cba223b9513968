import type { Locale } from '../../kernel/i18n/text.js';
import type { FormState } from '../../ui/index.js';
import type { Actor } from '../access/actor.js';
import type { StoredUpload } from '../files/upload.js';

/** How a request wants its answer: a page in one language, or JSON. `plain` is for health, metrics and assets. */
export type Representation = 'page' | 'api' | 'plain';

declare module 'express-serve-static-core' {
  interface Request {
    id: string;
    /** When the request's head arrived, by the portal's clock: before its body was read. What counts against deadlines. */
    receivedAt: Date;
    representation: Representation;
    locale: Locale;
    /** Path and query behind the language or `api` segment. */
    route_: string;
    actor: Actor | null;
    /** Set when a refused form is shown again. */
    formState: FormState | null;
    uploads: StoredUpload[];
    /** The small form of a page that was sent, when it has a name. */
    formScope: string | null;
  }
}
