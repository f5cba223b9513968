import type { JSX } from 'preact';
import { otherLocale } from '../../kernel/i18n/text.js';
import { Button } from '../components/button.js';
import { Form } from '../components/form.js';
import { uiTexts } from '../messages.js';
import { programmeName } from '../programme-name.js';
import { useWords } from '../words.js';
import { languagePath } from './head.js';
import { Navigation } from './navigation.js';

const languageNames = { en: 'English', fr: 'Français' };

/** The programme's name, the other language, the account and the main navigation. */
export function Header(): JSX.Element {
  const { t, locale, path, demonstration, address } = useWords();
  const other = otherLocale(locale);
  return (
    <header class="header">
      {demonstration && <p class="demonstration"><span class="container">{t(uiTexts.demonstration)}</span></p>}
      <div class="container header__row">
        <p class="header__name"><a href={address('/')}>{t(programmeName)}</a></p>
        <div class="header__tools">
          <Account />
          <a class="header__tool" href={languagePath(other, path)} lang={other} hreflang={other}>{languageNames[other]}</a>
        </div>
      </div>
      <Navigation />
    </header>
  );
}

function Account(): JSX.Element {
  const { t, actor, accountLinks, address } = useWords();
  if (!actor) return <a class="header__tool" href={address('/sign-in')}>{t(uiTexts.signIn)}</a>;
  return (
    <details class="account">
      <summary class="header__tool" title={t(uiTexts.account)}><span class="visually-hidden">{t(uiTexts.account)} </span><bdi class="account__name">{actor.name}</bdi></summary>
      <div class="account__panel">
        {accountLinks.length > 0 && <ul>{accountLinks.map((link) => <li key={link.href}><a href={address(link.href)}>{t(link.label)}</a></li>)}</ul>}
        <Form action="/sign-out" class="account__sign-out" forget={uiTexts.unsent}><Button tone="secondary" small>{uiTexts.signOut}</Button></Form>
      </div>
    </details>
  );
}
