import { createRequire } from 'node:module';
import { getMetadataStorage } from 'class-validator';

/** A JSON Schema, as far as field decorators need it. */
export interface JsonSchema {
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  $ref?: string;
}
export type Dto = abstract new (...args: never[]) => object;

interface Rule {
  name: string;
  code: string;
  constraints: unknown[];
  each: boolean;
}

interface TypeStorage {
  findTypeMetadata: (target: unknown, property: string) => { typeFunction?: () => unknown } | undefined;
}
/** The class of a nested row; class-transformer keeps it in a file it does not export. */
const { defaultMetadataStorage: rowTypes } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as { defaultMetadataStorage: TypeStorage };

/** The fields of a body or query as one object schema, read from the same decorators that validate it. */
export function schemaOf(dto: Dto, refer: (row: Dto) => JsonSchema): JsonSchema {
  const byField = new Map<string, Rule[]>();
  for (const rule of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false)) {
    const rules = byField.get(rule.propertyName) ?? [];
    rules.push({ name: rule.name ?? rule.type, code: codeOf(rule.message), constraints: (rule.constraints as unknown[] | undefined) ?? [], each: rule.each });
    byField.set(rule.propertyName, rules);
  }
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [field, rules] of [...byField].sort(([a], [b]) => a.localeCompare(b))) {
    const row = rowTypes.findTypeMetadata(dto, field)?.typeFunction?.();
    properties[field] = fieldSchema(rules, typeof row === 'function' && rules.some((rule) => rule.name === 'nestedValidation') ? refer(row as Dto) : null);
    const optional = rules.some((rule) => rule.name === 'isOptional' || rule.name === 'conditionalValidation');
    // An absent checkbox means no, an absent list means none.
    if (!optional && !rules.some((rule) => rule.name === 'isBoolean' || rule.name === 'isArray')) required.push(field);
  }
  return { type: 'object', properties, ...(required.length ? { required } : {}), additionalProperties: false };
}

function fieldSchema(rules: readonly Rule[], row: JsonSchema | null): JsonSchema {
  const optional = rules.some((rule) => rule.name === 'isOptional' || rule.name === 'conditionalValidation');
  const list = rules.find((rule) => rule.name === 'isArray');
  if (list) {
    const most = rules.find((rule) => rule.name === 'arrayMaxSize');
    return { type: 'array', items: row ?? valueSchema(rules.filter((rule) => rule.each)), ...(most ? { maxItems: most.constraints[0] as number } : {}) };
  }
  const schema = row ?? valueSchema(rules);
  if (!optional || schema.$ref) return schema;
  return { ...schema, ...(schema.type ? { type: [schema.type, 'null'].flat() } : {}), ...(schema.enum ? { enum: [...schema.enum, null] } : {}) };
}

function valueSchema(rules: readonly Rule[]): JsonSchema {
  const schema: JsonSchema = {};
  const has = (code: string): boolean => rules.some((rule) => rule.code === code);
  if (has('amount')) return { type: ['number', 'string'], description: 'Dollars: a number, or as typed in either language' };
  if (has('instant')) return { type: 'string', description: 'An ISO 8601 instant, or a wall-clock time in Ottawa: 2026-12-01T12:00' };
  if (has('date')) return { type: 'string', format: 'date' };
  if (has('agree')) return { const: true };
  for (const { name, constraints } of rules) apply(schema, name, constraints);
  return schema;
}

function apply(schema: JsonSchema, name: string, constraints: readonly unknown[]): void {
  const [first] = constraints;
  if (name === 'isString') schema.type ??= 'string';
  else if (name === 'isEmail') Object.assign(schema, { type: 'string', format: 'email' });
  else if (name === 'isUuid') Object.assign(schema, { type: 'string', format: 'uuid' });
  else if (name === 'isBoolean') schema.type = 'boolean';
  else if (name === 'isInt') schema.type = 'integer';
  else if (name === 'isObject') schema.type = 'object';
  else if (name === 'isIn') schema.enum = [...(first as unknown[])];
  else if (name === 'maxLength') Object.assign(schema, { type: schema.type ?? 'string', maxLength: first });
  else if (name === 'minLength') Object.assign(schema, { type: schema.type ?? 'string', minLength: first });
  else if (name === 'min') schema.minimum = first as number;
  else if (name === 'max') schema.maximum = first as number;
  else if (name === 'matches') Object.assign(schema, { type: 'string', pattern: (first as RegExp).source });
}

/** The portal's own code inside a validator's message. */
function codeOf(message: unknown): string {
  try {
    const text = typeof message === 'function' ? (message as () => unknown)() : message;
    return (JSON.parse(String(text)) as { code?: string }).code ?? '';
  } catch {
    return '';
  }
}
