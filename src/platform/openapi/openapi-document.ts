import type { Access } from '../access/access.js';
import type { Route } from '../http/route-catalogue.js';
import { handlerInput } from './handler-input.js';
import { type Dto, type JsonSchema, schemaOf } from './schema.js';

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: JsonSchema;
}
interface Answer {
  description: string;
  content?: Record<string, { schema: JsonSchema }>;
}
export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, Answer | { $ref: string }>;
  security: Record<string, string[]>[];
  'x-roles'?: readonly string[];
}
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema>; responses: Record<string, Answer>; securitySchemes: Record<string, object> };
}

const refusals = {
  400: 'The request could not be read', 401: 'Sign in first', 403: 'Your role does not allow this, or the request came from another site', 404: 'Not there, or not visible to you',
  409: 'The state has changed, or the money does not suffice', 413: 'Too large', 422: 'Fields or conditions do not hold; all of them are listed', 429: 'Too many tries',
} as const;
type RefusalStatus = keyof typeof refusals;
const problem: JsonSchema = { $ref: '#/components/schemas/Problem' };

/** The description of everything behind `/api`, made from the routes themselves: nothing in it is written by hand. */
export function openApiDocument(routes: readonly Route[], version: string): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = { Problem: problemSchema };
  const known = new Map<Dto, string>();
  const refer = (dto: Dto): JsonSchema => {
    let name = known.get(dto);
    if (!name) {
      name = Object.hasOwn(schemas, dto.name) ? `${dto.name}${known.size}` : dto.name;
      known.set(dto, name);
      schemas[name] = {};
      schemas[name] = schemaOf(dto, refer);
    }
    return { $ref: `#/components/schemas/${name}` };
  };
  const paths: OpenApiDocument['paths'] = {};
  for (const route of routes.filter((one) => !one.plain)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operationOf(route, refer);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Human Security Program grant portal', version,
      description: 'Every page of the portal as JSON. Sign in with POST /sign-in; the session is a cookie. Writes need Content-Type application/json and come from the same origin. Refusals are problem+json with a stable code and both languages.',
    },
    servers: [{ url: '/api' }],
    paths,
    components: {
      schemas,
      responses: Object.fromEntries(Object.entries(refusals).map(([status, description]) => [`refusal${status}`, { description, content: { 'application/problem+json': { schema: problem } } }])),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}

function operationOf(route: Route, refer: (dto: Dto) => JsonSchema): Operation {
  const input = handlerInput(route);
  const fields: JsonSchema = input.queryFields ? schemaOf(input.queryFields, refer) : {};
  const parameters: Parameter[] = [
    ...[...route.path.matchAll(/:(\w+)/g)].map(([, name]): Parameter => ({ name: name!, in: 'path', required: true, schema: { type: 'string' } })),
    ...input.queryNames.map((name): Parameter => ({ name, in: 'query', required: false, schema: { type: 'string' } })),
    ...Object.entries(fields.properties ?? {}).map(([name, schema]): Parameter => ({ name, in: 'query', required: fields.required?.includes(name) ?? false, schema })),
  ];
  const write = route.method !== 'GET';
  const statuses: RefusalStatus[] = [
    ...(write ? [400 as const] : []), ...(route.access?.kind === 'public' ? [] : [401 as const]), ...(write || route.access?.kind === 'roles' ? [403 as const] : []),
    ...(route.path.includes(':') ? [404 as const] : []), ...(write ? [409 as const, 413 as const] : []), ...(write || input.queryFields ? [422 as const] : []), ...(write ? [429 as const] : []),
  ];
  return {
    operationId: `${route.controller.replace(/Controller$/, '')}_${route.handler}_${route.path.replace(/\W+/g, '_')}`,
    tags: [route.path.split('/')[1] || 'home'],
    summary: `${route.handler.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}: ${whoOf(route.access)}`,
    parameters,
    ...(input.body || input.takesFiles ? { requestBody: bodyOf(input.body ? refer(input.body) : { type: 'object' }, input.takesFiles) } : {}),
    responses: {
      [input.status]: { description: 'Done', content: contentOf(route.path) },
      ...Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/refusal${status}` }])),
    },
    security: route.access?.kind === 'public' ? [] : [{ session: [] }],
    ...(route.access?.kind === 'roles' ? { 'x-roles': route.access.roles } : {}),
  };
}

const bodyOf = (schema: JsonSchema, files: boolean): Operation['requestBody'] =>
  ({ required: true, content: files ? { 'multipart/form-data': { schema } } : { 'application/json': { schema } } });

const mediaTypes: Record<string, string> = { csv: 'text/csv', svg: 'image/svg+xml', atom: 'application/atom+xml', xml: 'application/xml', ics: 'text/calendar', pdf: 'application/pdf' };
function contentOf(path: string): NonNullable<Answer['content']> {
  const type = mediaTypes[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  return type ? { [type]: { schema: { type: 'string' } } } : { 'application/json': { schema: {} } };
}

/** Who may use a route, in one phrase. */
export const whoOf = (access: Access | null): string => (!access ? 'nobody' : access.kind === 'public' ? 'anybody' : access.kind === 'signedIn' ? 'signed-in people' : access.roles.join(', '));

const bilingual: JsonSchema = { type: 'object', properties: { en: { type: 'string' }, fr: { type: 'string' } }, required: ['en', 'fr'] };
const problemSchema: JsonSchema = {
  type: 'object', required: ['type', 'title', 'status', 'code', 'problems'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string', description: 'Stable; programs may rely on it' }, instance: { type: 'string' },
    problems: { type: 'array', items: { type: 'object', properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' }, text: bilingual } } },
    particulars: { type: 'object' },
  },
};
