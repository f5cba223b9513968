import type { JSX } from 'preact';
import { otherLocale } from '../../kernel/i18n/text.js';
import { scripts, styleSheets } from '../assets/assets.js';
import type { Alternate } from '../page.js';
import { useWords } from '../words.js';

/** Title, styles and scripts: files only, nothing inline. */
export function Head(props: { title: string; alternates: readonly Alternate[] }): JSX.Element {
  const { asset, locale, path, t, address } = useWords();
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#26374a" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
      <link rel="alternate" hreflang={otherLocale(locale)} href={languagePath(otherLocale(locale), path)} />
      {props.alternates.map(({ type, title, href }) => <link key={type} rel="alternate" type={type} title={t(title)} href={address(href)} />)}
      {styleSheets.map((name) => <link key={name} rel="stylesheet" href={asset(name)} media={name === 'print.css' ? 'print' : undefined} />)}
      {scripts.map((name) => <script key={name} type="module" src={asset(name)} />)}
    </head>
  );
}

/** The same page in a language. */
export const languagePath = (locale: string, path: string): string => `/${locale}${path === '/' ? '' : path.replace(/^\/(?=[?#])/, '')}`;
