import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsDate, IsEmail, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength, ValidateNested, type ValidationOptions } from 'class-validator';
import { type Bilingual, sayBoth, type TextValues } from '../../kernel/i18n/text.js';
import { maxCents, readDollars } from '../../kernel/money/money.js';
import { instantOf, isLocalDate } from '../../kernel/time/dates.js';
import { fieldTexts } from './field-texts.js';

/** The fields of request bodies: each decorator normalises, validates, and knows its problem in both languages. */

const says = (code: string, text: Bilingual, values?: TextValues, each = false): ValidationOptions => {
  const message = JSON.stringify({ code, text: values ? sayBoth(text, values) : text });
  return { message: () => message, each };
};
 
/** Control characters, and halves of characters (no database keeps those). */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/gu;
const clean = (value: unknown): unknown => (typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').replace(unwritable, '').trim() : value);
const blank = (value: unknown): boolean => value === undefined || value === null || value === '';
const optionally = (optional: boolean | undefined): PropertyDecorator[] => (optional ? [IsOptional()] : []);

/** What nobody sees: marks of the writing direction, which make a line read otherwise than it is, and soft hyphens and breaks of no width, which part words for whoever compares them. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
/** Text on one line: breaks of any kind become a space, control characters and what nobody sees go. */
export const onOneLine = (text: string): string =>
  text.normalize('NFC').replace(/[\t\n\u000b\f\r\u0085\u2028\u2029]+/gu, ' ').replace(/\p{Cc}|\p{Cs}/gu, '').replace(unseen, '').replace(/ {2,}/g, ' ').trim();
const oneLine = (value: unknown): unknown => (typeof value === 'string' ? onOneLine(value) : value);

/** Names, titles and other text of one line: what stands in subjects and greetings cannot be shaped by a line break. `name`: no web address either, since letters to strangers hold it. */
export const Line = (o: { max: number; optional?: boolean; name?: boolean }): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (o.optional && blank(oneLine(value)) ? null : oneLine(value))),
    ...optionally(o.optional),
    ...(o.name ? [Matches(/^(?!.*(?::\/\/|\bwww\.))/isu, says('noAddress', fieldTexts.noAddress))] : []),
    MaxLength(o.max, says('tooLong', fieldTexts.tooLong, { max: o.max })),
    ...(o.optional ? [] : [MinLength(1, says('required', fieldTexts.required))]),
    IsString(says('required', fieldTexts.required)),
  );

/** Text; blank optional text becomes null. */
export const Words = (o: { max: number; min?: number; optional?: boolean }): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (o.optional && blank(clean(value)) ? null : clean(value))),
    ...optionally(o.optional),
    MaxLength(o.max, says('tooLong', fieldTexts.tooLong, { max: o.max })),
    ...(o.optional ? [] : [MinLength(o.min ?? 1, (o.min ?? 1) > 1 ? says('tooShort', fieldTexts.tooShort, { min: o.min! }) : says('required', fieldTexts.required))]),
    IsString(says('required', fieldTexts.required)),
  );

export const EmailAddress = (): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (typeof value === 'string' ? value.replace(unwritable, '').trim().toLowerCase() : (value as unknown))), MaxLength(254, says('tooLong', fieldTexts.tooLong, { max: 254 })), IsEmail({}, says('email', fieldTexts.email)));

/** A password or token: never trimmed or changed. */
export const Secret = (o: { min?: number; max?: number; optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(...(o.optional ? [Transform(({ value }) => (blank(value) ? null : (value as unknown))), IsOptional()] : []), MaxLength(o.max ?? 256, says('tooLong', fieldTexts.tooLong, { max: o.max ?? 256 })), MinLength(o.min ?? 1, (o.min ?? 1) > 1 ? says('tooShort', fieldTexts.tooShort, { min: o.min! }) : says('required', fieldTexts.required)), IsString(says('required', fieldTexts.required)));

export const OneOf = (values: readonly (string | number)[], o: { optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (o.optional && blank(value) ? null : (value as unknown))), ...optionally(o.optional), IsIn([...values], says('choose', fieldTexts.choose)));

/** Any number of choices; one alone may come as a plain string. */
export const ManyOf = (values: readonly string[]): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (blank(value) ? [] : Array.isArray(value) ? (value as unknown[]) : [value as unknown])), IsArray(says('choose', fieldTexts.choose)), ArrayMaxSize(values.length, says('choose', fieldTexts.choose)), IsIn([...values], says('choose', fieldTexts.choose, undefined, true)));

/** Dollars as typed in either language, or a number of dollars; becomes integer cents. */
export const Amount = (o: { optional?: boolean; minCents?: number } = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (blank(value) ? (o.optional ? null : undefined) : (readDollars(value) ?? Number.NaN))),
    ...optionally(o.optional),
    Max(maxCents, says('tooLarge', fieldTexts.amountTooLarge)),
    Min(o.minCents ?? 0, says('tooSmall', (o.minCents ?? 0) > 0 ? fieldTexts.amountPositive : fieldTexts.amountNegative)),
    IsInt(says('amount', fieldTexts.amount)),
  );

export const WholeNumber = (o: { min: number; max: number; optional?: boolean }): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (blank(value) ? (o.optional ? null : undefined) : typeof value === 'string' ? (/^-?\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN) : (value as unknown))),
    ...optionally(o.optional),
    Max(o.max, says('range', fieldTexts.range, { min: o.min, max: o.max })),
    Min(o.min, says('range', fieldTexts.range, { min: o.min, max: o.max })),
    IsInt(says('wholeNumber', fieldTexts.wholeNumber)),
  );

/** A date that exists, `YYYY-MM-DD`. */
export const LocalDate = (o: { optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => (o.optional && blank(value) ? null : isLocalDate(value) ? value : blank(value) ? undefined : '?')),
    ...optionally(o.optional),
    Matches(/^\d{4}-\d{2}-\d{2}$/, says('date', fieldTexts.date)),
  );

/** A wall-clock time in Ottawa (`2026-12-01T12:00`) or an ISO instant; becomes a Date. */
export const LocalInstant = (o: { optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (blank(value) ? (o.optional ? null : undefined) : readInstant(value))), ...optionally(o.optional), IsDate(says('instant', fieldTexts.instant)));

function readInstant(value: unknown): Date | string {
  if (typeof value !== 'string') return '?';
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(value)) {
    const instant = new Date(value);
    return Number.isNaN(instant.getTime()) || !isLocalDate(value.slice(0, 10)) ? '?' : instant;
  }
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value) ? (instantOf(value) ?? '?') : '?';
}

/** A checkbox. */
export const Flag = (): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (blank(value) || value === false || value === 'false' ? false : value === true || ['on', 'true', '1', 'yes'].includes(String(value)) ? true : (value as unknown))), IsBoolean(says('choose', fieldTexts.choose)));

/** A checkbox that must be ticked. */
export const Agreed = (): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => value === true || ['on', 'true', '1', 'yes'].includes(String(value))), IsIn([true], says('agree', fieldTexts.agree)));

export const IdField = (o: { optional?: boolean } = {}): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (o.optional && blank(value) ? null : (value as unknown))), ...optionally(o.optional), IsUUID(undefined, says('choose', fieldTexts.choose)));

export const IdList = (o: { max: number }): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (blank(value) ? [] : Array.isArray(value) ? (value as unknown[]) : [value as unknown])), IsArray(says('choose', fieldTexts.choose)), ArrayMaxSize(o.max, says('tooMany', fieldTexts.tooMany, { max: o.max })), IsUUID(undefined, says('choose', fieldTexts.choose, undefined, true)));

/** A nested object whose content its owner checks, such as answers by question. */
export const Nested = (o: { optional?: boolean } = {}): PropertyDecorator => applyDecorators(...optionally(o.optional), IsObject(says('required', fieldTexts.required)));

/** Any number of short codes; their owner checks that they exist. One alone may come as a plain string. */
export const CodeList = (o: { max: number }): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (blank(value) ? [] : Array.isArray(value) ? (value as unknown[]) : [value as unknown])), IsArray(says('choose', fieldTexts.choose)), ArrayMaxSize(o.max, says('tooMany', fieldTexts.tooMany, { max: o.max })), Matches(/^[\w-]{1,40}$/, says('choose', fieldTexts.choose, undefined, true)));

/** Rows of the same few fields: `envelope[0][amount]`. */
export const Rows = (row: () => new () => object, o: { max: number }): PropertyDecorator =>
  applyDecorators(Transform(({ value }) => (blank(value) ? [] : (value as unknown))), IsArray(says('required', fieldTexts.required)), ArrayMaxSize(o.max, says('tooMany', fieldTexts.tooMany, { max: o.max })), ValidateNested(says('required', fieldTexts.required, undefined, true)), Type(row));
