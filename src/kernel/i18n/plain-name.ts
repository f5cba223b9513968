/** A person's name without what people type one way or another: case, accents, spaces and punctuation. */
export const plainName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s\p{P}]+/gu, ' ').trim().toLowerCase();
