import { Line } from '../../../platform/http/fields.js';

/** Looks for an organization by its name or its business number. */
export class FindOrganization {
  @Line({ max: 200, optional: true }) q?: string | null;
}
