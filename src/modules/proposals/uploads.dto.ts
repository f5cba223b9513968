import { WholeNumber, Words } from '../../platform/http/fields.js';

/** What is about to be sent in parts. */
export class BeginUpload {
  /** The key of the question the file answers. */
  @Words({ max: 80 }) question: string;
  @Words({ max: 1_000 }) fileName: string;
  @WholeNumber({ min: 1, max: 1_073_741_824 }) bytes: number;
  /** Tells two files of one name and size apart; the same file gives the same one, so that it is found again. */
  @Words({ max: 100 }) fingerprint: string;
}
