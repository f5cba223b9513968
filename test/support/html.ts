import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Answer } from './visitor.js';

const loader = new StaticConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'prefer-native-element': ['error', { exclude: ['region'] }], // a table's scrolling frame
    'void-style': 'off', // Preact writes <br/>
    'require-sri': 'off', // files of our own, addressed by content
    'heading-level': ['error', { allowMultipleH1: false, minInitialRank: 'any' }], // the error summary's h2 stands above the page's h1
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    'long-title': 'off', // a title begins with the page's heading, which may be a proposal's own title
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'tel-non-breaking': 'off',
  },
});
// Read once: the validator would read the tables of HTML anew for each page.
const config = await loader.getConfigFor('');
loader.getConfigFor = () => config;
const validator = new HtmlValidate(loader);

/** What is wrong with a page beyond its markup: one h1, a title that starts with it, its language, the way to the other. */
export async function pageProblems(answer: Answer): Promise<string[]> {
  const { page } = answer;
  const lang = page('html').attr('lang');
  const path = new URL(answer.url).pathname;
  const problems: string[] = [];
  if (page('h1').length !== 1) problems.push(`${page('h1').length} h1`);
  const title = page('title').text().replace(/^(Error|Erreur)\s*: /, '');
  const heading = answer.heading.replace(/\s+/g, ' ');
  if (!title.replace(/\s+/g, ' ').startsWith(heading.slice(0, 30))) problems.push(`title «${title}» does not start with h1 «${heading}»`);
  if (!path.startsWith(`/${lang}`)) problems.push(`html lang is ${lang} on ${path}`);
  const other = lang === 'en' ? 'fr' : 'en';
  if (!page(`header a[hreflang=${other}]`).attr('href')?.startsWith(`/${other}`)) problems.push('no link to the other language');
  return [...problems, ...(await markupProblems(answer.text))];
}

const examined = new Map<string, Promise<string[]>>();

/** What the validator says of a page's tags; pages that differ in words and addresses alone are examined once. */
function markupProblems(html: string): Promise<string[]> {
  const tags = html.replace(/>[^<]+</g, (text) => (/\S/.test(text) ? '>x<' : '><')).replace(/ (href|action|formaction|value|content|lang|hreflang|title|alt|placeholder|aria-label|data-[\w-]+)="[^"]+"/g, ' $1="x"');
  if (!examined.has(tags)) {
    examined.set(tags, validator.validateString(html).then(({ results }) => results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message} (${m.line}:${m.column} ${m.selector ?? ''})`))));
  }
  return examined.get(tags)!;
}
