export * from './countries.js';
export * from './crs-codes.js';
export * from './provinces.js';
export * from './recipient-types.js';
export * from './regions.js';
export * from './themes.js';
