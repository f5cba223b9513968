import type { OpenApiView, ViewedField, ViewedRoute } from '../http/openapi.page.js';
import type { OpenApiDocument, Operation } from './openapi-document.js';
import type { JsonSchema } from './schema.js';

/** The description in the shape people read: routes by their first noun, each with its fields. */
export function routeList({ paths, components, info }: OpenApiDocument): OpenApiView {
  const groups = new Map<string, ViewedRoute[]>();
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags[0] ?? '';
      groups.set(tag, [...(groups.get(tag) ?? []), {
        method: method.toUpperCase(), path: `/api${path}`,
        who: operation['x-roles'] ? { roles: [...operation['x-roles']] } : operation.security.length ? 'signedIn' : 'public',
        parameters: operation.parameters.map(({ name, required, schema, in: place }) => fieldOf(name, schema, required, place)),
        body: bodyFields(operation, components.schemas),
      }]);
    }
  }
  return { version: info.version, groups: [...groups].map(([name, routes]) => ({ name, routes })) };
}

function bodyFields({ requestBody }: Operation, schemas: Record<string, JsonSchema>): ViewedField[] {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  const found = schema?.$ref ? schemas[schema.$ref.split('/').at(-1)!] : schema;
  return Object.entries(found?.properties ?? {}).map(([name, field]) => fieldOf(name, field, found?.required?.includes(name) ?? false, 'body'));
}

const fieldOf = (name: string, schema: JsonSchema, required: boolean, place: ViewedField['place']): ViewedField => ({ name, required, place, type: typeWords(schema) });

/** A schema in a few signs: `string (1–200)`, `integer`, `a | b`. */
function typeWords(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.filter((value) => value !== null).map(String).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.items) return `[${typeWords(schema.items)}]`;
  const type = [schema.type ?? 'any'].flat().filter((one) => one !== 'null').join(' | ');
  const limits = schema.maxLength !== undefined ? ` (${schema.minLength ?? 0}–${schema.maxLength})` : schema.maximum !== undefined ? ` (${schema.minimum ?? ''}–${schema.maximum})` : '';
  return `${type}${schema.format ? ` ${schema.format}` : ''}${limits}`;
}
