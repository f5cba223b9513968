import { Words } from '../../../platform/http/fields.js';

/** A receipt to be checked; instead of the fingerprint a file may come along. */
export class CompareReceipt {
  @Words({ max: 60, optional: true }) receipt?: string | null;
  @Words({ max: 200, optional: true }) sha256?: string | null;
  /** The field of the file; the file itself is hashed while it streams by. */
  @Words({ max: 200, optional: true }) file?: string | null;
}
