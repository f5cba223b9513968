/** Fonts by asset name, with their place inside `node_modules/@gcds-core/fonts`. The style sheet names them relatively. */
export const fonts: Readonly<Record<string, string>> = {
  'fonts/lato-700.woff2': 'fonts/lato/gcds-lato.woff2',
  'fonts/noto-sans-400.woff2': 'fonts/noto-sans/gcds-noto-sans-regular.woff2',
  'fonts/noto-sans-400-italic.woff2': 'fonts/noto-sans/gcds-noto-sans-regular-italic.woff2',
  'fonts/noto-sans-600.woff2': 'fonts/noto-sans/gcds-noto-sans-semibold.woff2',
};
