import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteCatalogue } from '../../../src/platform/http/route-catalogue.js';
import { pageProblems } from '../../support/html.js';
import { type Portal, startPortal } from '../../support/portal.js';

interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, { operationId: string; parameters: { name: string; in: string; required: boolean; schema: object }[]; requestBody?: { content: Record<string, { schema: { $ref?: string } }> }; responses: Record<string, object>; security: object[] }>>;
  components: { schemas: Record<string, { type?: string; properties?: Record<string, Record<string, unknown>>; required?: string[] }>; responses: Record<string, object>; securitySchemes: Record<string, object> };
}

describe('the description of the API', () => {
  let portal: Portal;
  let document: Document;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    document = (await portal.visitor().api('GET', '/openapi.json')).json as Document;
  });
  afterAll(() => portal.close());

  it('names every route behind /api and no other', () => {
    const declared = portal.application.nest.get(RouteCatalogue).routes().filter((r) => !r.plain).map((r) => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`).sort();
    const described = Object.entries(document.paths).flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`)).sort();
    expect(described).toEqual([...new Set(declared)]);
    expect(described.length).toBeGreaterThan(30);
    expect([document.openapi, document.servers]).toEqual(['3.1.0', [{ url: '/api' }]]);
  });

  it('is sound: every reference leads somewhere, every path parameter is declared, every operation has its own name', () => {
    const lost = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, ref]) => ref!).filter((ref) => ref.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document) === undefined);
    expect(lost).toEqual([]);
    const names = new Set<string>();
    for (const [path, operations] of Object.entries(document.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      for (const [method, operation] of Object.entries(operations)) {
        expect([path, operation.parameters.filter((p) => p.in === 'path').map((p) => p.name).sort()]).toEqual([path, inPath]);
        expect(operation.parameters.every((p) => p.in !== 'path' || p.required)).toBe(true);
        expect(names.has(operation.operationId)).toBe(false);
        names.add(operation.operationId);
        expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
        if (method === 'get') expect(operation.requestBody).toBeUndefined();
      }
    }
  });

  it('reads body fields from the same decorators that validate them', () => {
    expect(document.paths['/sign-in']!.post!.requestBody).toEqual({ required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/SignInDto' } } } });
    expect(document.components.schemas.SignInDto).toEqual({
      type: 'object', additionalProperties: false, required: ['email', 'password'],
      properties: { email: { type: 'string', format: 'email', maxLength: 254 }, password: { type: 'string', minLength: 1, maxLength: 256 }, next: { type: ['string', 'null'], maxLength: 500 } },
    });
    const amount = document.components.schemas.RecordAppropriation!.properties!;
    expect([amount.amount, amount.change, amount.fiscalYear]).toEqual([
      { type: ['number', 'string'], description: 'Dollars: a number, or as typed in either language' }, { enum: ['increase', 'decrease'] }, { type: 'integer', minimum: 2000, maximum: 2100 },
    ]);
  });

  it('says which routes need a session, and which roles', () => {
    expect(document.paths['/awards']!.get!.security).toEqual([]);
    expect(document.paths['/notifications']!.get!.security).toEqual([{ session: [] }]);
    expect((document.paths['/operations']!.get as unknown as { 'x-roles': string[] })['x-roles']).toEqual(['admin', 'auditor']);
  });

  it('is a page for people at /api, and a document for programs that ask for JSON there', async () => {
    const visitor = portal.visitor();
    const page = await visitor.request('GET', '/api', { headers: { accept: 'text/html', 'accept-language': 'fr' } });
    expect([page.status, page.page('html').attr('lang'), page.heading]).toEqual([200, 'fr', 'Données ouvertes et API']);
    expect(page.words).toContain('POST /api/sign-in');
    const document2 = await visitor.request('GET', '/api/', { headers: { accept: 'application/json' } });
    expect(document2.json).toEqual(document);
  });

  it.each(['en', 'fr'])('is a sound page in %s', async (locale) => {
    expect(await pageProblems(await portal.visitor().get(`/${locale}/openapi`))).toEqual([]);
  });
});
