/** The reference lists forms are made of: the one place where this folder looks outside the module. */
export { countries, isCountry, recipientTypes, subThemes, themes } from '../../programmes/index.js';
