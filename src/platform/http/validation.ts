import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { type FieldProblem, invalid } from '../../kernel/errors/refusal.js';
import type { Bilingual } from '../../kernel/i18n/text.js';
import { fieldTexts } from './field-texts.js';

/** Validates bodies and queries against their DTO; every failing field comes back at once. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true, whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => problemsOf(error, ''))),
  });

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
