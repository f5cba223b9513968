import { Flag, Line } from '../../../platform/http/fields.js';
import { CallsFilter } from '../call.dto.js';

/** A search under a name; the filters are those of the list. */
export class SaveSearch extends CallsFilter {
  @Line({ max: 80 }) name: string;
}

export class SetAlerts {
  @Flag() on: boolean = false;
}
