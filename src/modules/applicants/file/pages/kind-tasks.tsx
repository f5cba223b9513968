import { texts } from '../../../../kernel/i18n/text.js';
import { Link, StatusTag, usePage } from '../../../../ui/index.js';
import type { FileTask } from '../file-standing.js';
import { standingWords } from '../file.words.js';
import { DocumentLines } from './document-lines.js';

const says = texts({
  add: { en: 'Add', fr: 'Ajouter' },
  renew: { en: 'Renew', fr: 'Renouveler' },
  years: { en: '{count, plural, one {One more fiscal year is needed.} other {# more fiscal years are needed.}}', fr: '{count, plural, one {Il manque encore un exercice.} other {Il manque encore # exercices.}}' },
});

/** The kinds of document of one part, each with where it stands and what is there. */
export function KindTasks({ tasks, path, mayGive, audience }: { tasks: readonly FileTask[]; path: string; mayGive: boolean; audience: 'applicant' | 'staff' }) {
  const { t } = usePage();
  return (
    <ul class="file-kinds">
      {tasks.map((task) => (
        <li key={task.kind} class="file-kind">
          <h3 class="file-kind__name">{t(task.name)} <StatusTag {...standingWords[task.standing]} /></h3>
          <p class="muted">{t(task.hint)}{task.yearsMissing > 0 && task.documents.length > 0 && ` ${t(says.years, { count: task.yearsMissing })}`}</p>
          {task.documents.length > 0 && <DocumentLines documents={task.documents} audience={audience} caption={task.name} />}
          {mayGive && <p><Link href={`${path}/file?kind=${task.kind}#add`} about={task.name}>{task.documents.length ? says.renew : says.add}</Link></p>}
        </li>
      ))}
    </ul>
  );
}
