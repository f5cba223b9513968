import { Column, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { Bilingual } from '../../kernel/i18n/text.js';

/** Whether the column may be empty; the property is then `T | null`. */
export interface ColumnChoice {
  nullable?: boolean;
  /** Only where the column's name is not the property's in snake_case. */
  name?: string;
  /** The database's own default, as the migration says. */
  default?: string | number;
}

/** A decorator that compiles only on a property of this type. */
type ColumnOf<T> = <Key extends string>(target: Record<Key, T>, property: Key) => void;

/** The primary key: a UUID the application assigns before it saves. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn('uuid');

/** A UUID of something else. */
export const ReferenceColumn = (choice: ColumnChoice = {}): PropertyDecorator => Column({ type: 'uuid', ...choice });

export const TextColumn = (choice: ColumnChoice = {}): PropertyDecorator => Column({ type: 'text', ...choice });

/** An instant, `timestamptz`; the property's name ends in `At`. */
export const InstantColumn = (choice: ColumnChoice = {}): PropertyDecorator => Column({ type: 'timestamp with time zone', ...choice });

/** A date without time or zone, as `YYYY-MM-DD`; the property's name ends in `On`. */
export const LocalDateColumn = (choice: ColumnChoice = {}): PropertyDecorator => Column({ type: 'date', ...choice });

/** Refuses an amount JavaScript cannot hold exactly, on the way in and out. */
export const exactCents: ValueTransformer = {
  to: (cents: unknown) => (typeof cents === 'number' ? exact(cents) : cents),
  from: (stored: string | number | null) => (stored === null ? null : exact(Number(stored))),
};

/** Integer cents, `bigint`; the property's name ends in `Cents`. */
export const CentsColumn = (choice: ColumnChoice = {}): PropertyDecorator => Column({ type: 'bigint', transformer: exactCents, ...choice });

/** A text in both languages, `jsonb`. */
export const BilingualColumn = (choice: ColumnChoice = {}): ColumnOf<Bilingual | null> => Column({ type: 'jsonb', ...choice });

/** A typed value kept as one piece, `jsonb`; only for what is never searched by its parts. */
export const JsonColumn = <T = unknown>(choice: ColumnChoice = {}): ColumnOf<T | null> => Column({ type: 'jsonb', ...choice });

/** A list of codes, `text[]`. */
export const TextListColumn = (choice: ColumnChoice = {}): PropertyDecorator => Column({ type: 'text', array: true, ...choice });

/** A count or a measure without fraction, `integer`. */
export const WholeNumberColumn = (choice: ColumnChoice = {}): PropertyDecorator => Column({ type: 'int', ...choice });

function exact(cents: number): number {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is no exact amount of cents`);
  return cents;
}
