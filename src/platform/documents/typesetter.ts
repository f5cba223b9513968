import type { PrintedDocument } from './printed-document.js';

/** A document as a file. */
export interface SetDocument {
  bytes: Uint8Array;
  /** Characters that no font of the portal has: they show as empty boxes. */
  missing: string[];
}

/** Makes accessible PDF files. */
export abstract class Typesetter {
  abstract pdf(document: PrintedDocument): Promise<SetDocument>;
  abstract close(): Promise<void>;
}
