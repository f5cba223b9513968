import type { JSX } from 'preact';
import { otherLocale } from '../../kernel/i18n/text.js';
import { scripts, styleSheets } from '../assets/assets.js';
import { useWords } from '../words.js';

/** Title, styles and scripts: files only, nothing inline. */
export function Head(props: { title: string }): JSX.Element {
  const { asset, locale, path } = useWords();
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#26374a" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
      <link rel="alternate" hreflang={otherLocale(locale)} href={languagePath(otherLocale(locale), path)} />
      {styleSheets.map((name) => <link key={name} rel="stylesheet" href={asset(name)} media={name === 'print.css' ? 'print' : undefined} />)}
      {scripts.map((name) => <script key={name} type="module" src={asset(name)} />)}
    </head>
  );
}

/** The same page in a language. */
export const languagePath = (locale: string, path: string): string => `/${locale}${path === '/' ? '' : path.replace(/^\/(?=[?#])/, '')}`;
