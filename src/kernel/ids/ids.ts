import { v7, validate } from 'uuid';

/** An identifier of one kind of thing: a UUIDv7, so newer sorts after older. */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

export const newId = <Kind extends string>(): Id<Kind> => v7();
export const isId = (value: unknown): value is string => typeof value === 'string' && validate(value);
