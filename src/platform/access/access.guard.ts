import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { forbidden, Refusal } from '../../kernel/errors/refusal.js';
import { type Access, accessKey } from './access.js';
import { hasRole } from './actor.js';

const signInFirst = { en: 'Sign in to go on.', fr: 'Ouvrez une session pour continuer.' };

/** Deny by default: a route without a declaration is closed (and stops the start before). */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.get<Access | undefined>(accessKey, context.getHandler());
    const { actor } = context.switchToHttp().getRequest<Request>();
    if (!access) throw forbidden();
    if (access.kind === 'public') return true;
    if (!actor) throw new Refusal('signInFirst', 'signInFirst', signInFirst);
    if (access.kind === 'roles' && !hasRole(actor, ...access.roles)) throw forbidden();
    return true;
  }
}
