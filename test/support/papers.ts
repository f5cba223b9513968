import { paper } from '../../src/demonstration/paper.js';
import type { Answer, Visitor } from './visitor.js';

/** Sends a document into an organization's file over the API. */
export function sendDocument(visitor: Visitor, organizationId: string, fields: Record<string, string>, file: { name: string; content: Uint8Array } | null = { name: 'document.pdf', content: paper('Document') }): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file) body.append('file', new Blob([file.content as BlobPart]), file.name);
  return visitor.request('POST', `/api/organizations/${organizationId}/documents`, { body, headers: { accept: 'application/json' } });
}

export const pdfFile = (name: string): { name: string; content: Uint8Array } => ({ name, content: paper(name) });
