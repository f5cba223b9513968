import { texts } from '../../../../kernel/i18n/text.js';
import { DateText, Link, StatusTag, usePage } from '../../../../ui/index.js';
import type { GoverningBodySummary } from '../governing-body.view.js';
import { governingStandingWords, governingTask } from '../governing-body.words.js';

const says = texts({
  hint: { en: 'Each person with their position, and your word that the list is complete.', fr: 'Chaque personne et sa fonction, et votre déclaration que la liste est complète.' },
  serving: { en: '{count, plural, one {One person is named.} other {# people are named.}}', fr: '{count, plural, one {Une personne est nommée.} other {# personnes sont nommées.}}' },
  asOf: { en: 'Complete as of', fr: 'Liste complète au' },
  name: { en: 'Name the governing body', fr: 'Nommer les membres du conseil' },
  open: { en: 'Open the list of the governing body', fr: 'Ouvrir la liste des membres du conseil' },
});

/** The line of the file that leads to the named governing body, beside its document. */
export function GoverningPart({ summary: { standing, serving, statement }, path, mayChange }: { summary: GoverningBodySummary; path: string; mayChange: boolean }) {
  const { t } = usePage();
  return (
    <ul class="file-kinds">
      <li class="file-kind">
        <h3 class="file-kind__name">{t(governingTask)} <StatusTag {...governingStandingWords[standing]} /></h3>
        <p class="muted">{t(says.hint)}</p>
        {serving > 0 && <p>{t(says.serving, { count: serving })}{statement && <> {t(says.asOf)} <DateText date={statement.completeOn} />.</>}</p>}
        <p><Link href={`${path}/governing-body`}>{mayChange && standing === 'missing' ? says.name : says.open}</Link></p>
      </li>
    </ul>
  );
}
