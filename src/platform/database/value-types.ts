import pg from 'pg';

const dateType: number = pg.types.builtins.DATE;
const int8Type: number = pg.types.builtins.INT8;

/** A 64-bit number as a JavaScript number; as text when it does not fit. */
const parseInt8 = (text: string): number | string => (Number.isSafeInteger(Number(text)) ? Number(text) : text);

/**
 * How database values arrive in raw queries too: dates stay `YYYY-MM-DD` (pg would make them midnight of this
 * machine's zone), cents and counts are numbers.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && type === dateType) return (text: string) => text;
    if (format !== 'binary' && type === int8Type) return parseInt8;
    return (format === 'binary' ? pg.types.getTypeParser(type, format) : pg.types.getTypeParser(type, 'text')) as unknown;
  },
};
