import type { ComponentChildren, JSX } from 'preact';
import { programmeName } from '../programme-name.js';
import { ErrorSummary } from '../components/error-summary.js';
import { uiTexts } from '../messages.js';
import type { Alternate } from '../page.js';
import { useWords, type Words } from '../words.js';
import { Footer } from './footer.js';
import { Head } from './head.js';
import { Header } from './header.js';

/** The whole document around a page. The caller puts the doctype before it. */
export function Layout(props: { title: Words; alternates?: readonly Alternate[]; children: ComponentChildren }): JSX.Element {
  const { w, t, locale, notice, form } = useWords();
  const title = `${form ? `${t(uiTexts.error)} ` : ''}${w(props.title)} – ${t(programmeName)}`;
  return (
    <html lang={locale}>
      <Head title={title} alternates={props.alternates ?? []} />
      <body>
        <a class="skip" href="#content">{t(uiTexts.skip)}</a>
        <Header />
        <main id="content" class="container main" tabindex={-1}>
          {notice && <div class="flash" role="status" tabindex={-1} data-focus><p>{t(notice)}</p></div>}
          <ErrorSummary />
          {props.children}
        </main>
        <Footer />
      </body>
    </html>
  );
}
