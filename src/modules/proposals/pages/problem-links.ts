import { fieldId } from '../../../ui/index.js';

/** The element that a problem of an answer points at, on the page of its section. */
export const answerFieldId = (field: string): string => fieldId(field);

/** The overview, or a section, or the field of a problem in it. */
export const problemHref = (proposalId: string, section?: string, field?: string): string =>
  `/proposals/${proposalId}${section ? `/sections/${section}` : ''}${section && field ? `?check=1#${answerFieldId(field)}` : ''}`;
