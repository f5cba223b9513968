import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from './actor.js';

/** Who may use a route. Every route declares one; a route without one stops the start. */
export type Access = { kind: 'public' } | { kind: 'signedIn' } | { kind: 'roles'; roles: readonly string[] };
export const accessKey = 'access';

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(accessKey, { kind: 'public' } satisfies Access);
/** Any signed-in person; what they may see or do is decided by the row. */
export const SignedIn = (): MethodDecorator => SetMetadata(accessKey, { kind: 'signedIn' } satisfies Access);
/** Holders of one of these roles given by an administrator; used through a module's own `Can`. */
export const RolesOnly = (...roles: readonly string[]): MethodDecorator => applyDecorators(SetMetadata(accessKey, { kind: 'roles', roles } satisfies Access));

/** The signed-in actor; only on routes that are not public. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<Request>().actor!);
/** The actor or null; for public routes. */
export const MaybeMe = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null => context.switchToHttp().getRequest<Request>().actor);
