import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Access, accessKey } from '../access/access.js';
import { formKey, viewKey } from './view.js';

/** One route as declared: what the docs, the OpenAPI description and the sweeps are made from. */
export interface Route {
  method: string;
  /** Behind the language or `api` segment: `/proposals/:id`. */
  path: string;
  controller: string;
  handler: string;
  access: Access | null;
  hasPage: boolean;
  hasForm: boolean;
  /** Health, metrics and the like, outside the representations. */
  plain: boolean;
  /** The class of the body, when there is one. */
  target: object;
}

/** Every route of the application. */
@Injectable()
export class RouteCatalogue {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  routes(): Route[] {
    const scanner = new MetadataScanner();
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const base = [this.reflector.get<string | string[]>(PATH_METADATA, metatype as never)].flat()[0] ?? '';
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return scanner.getAllMethodNames(prototype).flatMap((handler) => {
        const method = prototype[handler]!;
        const verb = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, method);
        if (verb === undefined) return [];
        return [this.reflector.get<string | string[]>(PATH_METADATA, method)].flat().map((own): Route => {
          const path = `/${[base, own].map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean).join('/')}`;
          return {
            method: RequestMethod[verb], path, controller: (metatype as { name: string }).name, handler, target: prototype,
            access: this.reflector.get<Access | undefined>(accessKey, method) ?? null,
            hasPage: this.reflector.get<unknown>(viewKey, method) !== undefined,
            hasForm: this.reflector.get<unknown>(formKey, method) !== undefined,
            plain: /^\/(healthz|metrics)/.test(path),
          };
        });
      });
    }).sort((a, b) => (a.path === b.path ? a.method.localeCompare(b.method) : a.path.localeCompare(b.path)));
  }

  /** Stops the start when a route does not say who may use it. */
  refuseUndeclared(): void {
    const open = this.routes().filter(({ access }) => !access);
    if (open.length) throw new Error(`These routes do not declare who may use them: ${open.map((r) => `${r.method} ${r.path}`).join(', ')}`);
  }
}
