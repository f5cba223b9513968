/** One file of a multipart request, already streamed to the file store and hashed. */
export interface StoredUpload {
  field: string;
  /** The name its owner gave it, without any path. */
  fileName: string;
  /** Where the file store keeps it. */
  key: string;
  bytes: number;
  sha256: string;
  /** What the content is, by its first bytes; the name's claim was checked against it. */
  mediaType: string;
}
