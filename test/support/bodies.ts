import type { OpenApiDocument } from '../../src/platform/openapi/openapi-document.js';
import type { JsonSchema } from '../../src/platform/openapi/schema.js';
import { draftCall } from './calls.js';
import type { SweepWorld } from './sweep-world.js';

/** The schema of a route's JSON body, references followed; null when it takes none. */
export function bodySchema(document: OpenApiDocument, method: string, path: string): JsonSchema | null {
  const schema = Object.values(document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.requestBody?.content ?? {})[0]?.schema;
  return schema ? follow(document, schema) : null;
}

export const follow = (document: OpenApiDocument, schema: JsonSchema): JsonSchema => (schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!]! : schema);

/** A value a field accepts. */
export function sample(document: OpenApiDocument, schema: JsonSchema): unknown {
  const s = follow(document, schema);
  const type = [s.type ?? 'string'].flat()[0];
  if (s.const !== undefined) return s.const;
  if (s.enum) return s.enum[0];
  if (s.items) return [sample(document, s.items)];
  if (s.format === 'email') return 'somebody@sweep.example';
  if (s.format === 'uuid') return '01900000-0000-7000-8000-0000000000aa';
  if (s.format === 'date') return '2026-10-01';
  if (s.description?.startsWith('An ISO')) return '2027-03-01T12:00:00Z';
  if (type === 'integer' || type === 'number') return s.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'object') return s.properties ? Object.fromEntries(Object.entries(s.properties).map(([name, field]) => [name, sample(document, field)])) : {};
  return 'Words that are long enough to be taken seriously.'.slice(0, s.maxLength ?? 60);
}

const people = Object.fromEntries(['contact', 'signatory'].flatMap((who) => [['Name', 'Wren Castellan'], ['Title', 'Director'], ['Email', 'wren@sweep.example'], ['Phone', '613-555-0142']].map(([key, value]) => [`${who}${key}`, value])).concat([['contactLanguage', 'en']]));

/** A body that passes validation, so that what refuses the request is the person's right and not its form. */
export function soundBody(document: OpenApiDocument, method: string, path: string, world: SweepWorld): Record<string, unknown> {
  if (path === '/calls') return draftCall();
  if (path === '/organizations/:id/contacts') return people;
  if (path === '/calls/:id/edit') return draftCall({ version: 1 });
  if (path === '/proposals') return { callId: world.ids['call.open'], organizationId: world.ids.northbridge, language: 'en' };
  if (path === '/calls/:id/clarifications') return { organizationId: world.ids.northbridge, text: 'May partners apply twice?' };
  if (path === '/agreements') return { proposalId: world.ids['proposal.awarded'] };
  if (path === '/calls/:callId/assignments') return { proposalId: world.ids['proposal.underReview'], reviewerId: world.ids['person.editor'], dueAt: '2030-01-01T12:00:00Z' };
  if (path === '/reports/:id') return { version: 1, lessons: 'Words' };
  if (path === '/agreements/:id') return { version: 1, holdbackPercent: 5 };
  if (path === '/proposals/:id/sections/:key') return { answers: {} };
  const schema = bodySchema(document, method, path);
  if (!schema?.properties) return {};
  return Object.fromEntries(Object.entries(schema.properties).filter(([name]) => !name.startsWith('_') && name !== 'next' && name !== 'then').map(([name, field]) => [name, sample(document, field)]));
}
