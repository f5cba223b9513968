import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { type FieldProblem, invalid } from '../../kernel/errors/refusal.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { fieldTexts } from './field-texts.js';

/** The library looks through the fields of all DTOs at each request; they are the same ones all along, so what it finds is kept by class. */
function keepMetadata(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new Map<unknown, ReturnType<typeof find>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    if (schema || always || strict || groups?.length) return find(target, schema, always, strict, groups);
    let found = kept.get(target);
    if (!found) kept.set(target, (found = find(target, schema, always, strict, groups)));
    return found;
  };
}

/** Validates bodies and queries against their DTO; every failing field comes back at once. */
export function validation(): ValidationPipe {
  keepMetadata();
  return new ValidationPipe({
    transform: true, whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => problemsOf(error, ''))),
  });
}

function problemsOf(error: ValidationError, prefix: string): FieldProblem[] {
  const field = `${prefix}${error.property}`;
  const own = Object.entries(error.constraints ?? {});
  // Decorators apply bottom-up: the last constraint is the most basic one, and the one worth saying.
  const [name, message] = own.at(-1) ?? [];
  const first = name === undefined || message === undefined ? [] : [name === 'whitelistValidation' ? { field, code: 'unknownField', text: fieldTexts.unknown } : { field, ...read(name, message) }];
  return [...first, ...(error.children ?? []).flatMap((child) => problemsOf(child, `${field}.`))];
}

function read(name: string, message: string): { code: string; text: Bilingual } {
  try {
    return JSON.parse(message) as { code: string; text: Bilingual };
  } catch {
    throw new Error(`The validator ${name} says «${message}»: use the field decorators of platform/http/fields`);
  }
}
