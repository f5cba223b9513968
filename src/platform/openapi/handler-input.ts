import { HTTP_CODE_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { Uploads } from '../http/multipart.js';
import type { Route } from '../http/route-catalogue.js';
import type { Dto } from './schema.js';

/** What a handler takes from a request. */
export interface HandlerInput {
  body: Dto | null;
  queryFields: Dto | null;
  queryNames: string[];
  takesFiles: boolean;
  /** The status Nest gives a good answer. */
  status: number;
}

const bodyKind = 3;
const queryKind = 4;
/** Parameter decorators get a key of their own; the factory tells which one it is. */
const filesFactory = factoryOf(Uploads);

/** Reads what Nest and TypeScript keep about a handler's parameters. */
export function handlerInput({ target, handler, method }: Route): HandlerInput {
  const controller = target.constructor;
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<string, { index: number; data?: unknown; factory?: unknown }>;
  const types = (Reflect.getMetadata('design:paramtypes', target, handler) ?? []) as unknown[];
  const input: HandlerInput = { body: null, queryFields: null, queryNames: [], takesFiles: false, status: statusOf(target, handler, method) };
  for (const [key, { index, data, factory }] of Object.entries(args)) {
    const kind = Number(key.split(':')[0]);
    const dto = dtoOf(types[index]);
    if (kind === bodyKind && data === undefined) input.body = dto;
    else if (kind === queryKind && typeof data === 'string') input.queryNames.push(data);
    else if (kind === queryKind) input.queryFields = dto;
    else if (factory !== undefined && factory === filesFactory) input.takesFiles = true;
  }
  return input;
}

const plain: readonly unknown[] = [Object, String, Number, Boolean, Array, Promise, Function];
const dtoOf = (type: unknown): Dto | null => (typeof type === 'function' && !plain.includes(type) ? (type as Dto) : null);

function statusOf(target: object, handler: string, method: string): number {
  const declared = Reflect.getMetadata(HTTP_CODE_METADATA, (target as Record<string, object>)[handler]!) as number | undefined;
  return declared ?? (method === 'POST' ? 201 : 200);
}

function factoryOf(decorator: () => ParameterDecorator): unknown {
  class Probe {
    probe(): void {
      // Only its metadata is read.
    }
  }
  decorator()(Probe.prototype, 'probe', 0);
  const args = Reflect.getMetadata(ROUTE_ARGS_METADATA, Probe, 'probe') as Record<string, { factory?: unknown }>;
  return Object.values(args)[0]?.factory;
}
