import type { ComponentChildren } from 'preact';
import { texts } from '../../../kernel/i18n/text.js';
import { Details, Link, SummaryList, usePage } from '../../../ui/index.js';
import { labelled } from '../fields/question-props.js';
import type { SectionView } from '../section.view.js';

const says = texts({
  title: { en: 'From your organization’s file', fr: 'Du dossier de votre organisme' },
  lead: { en: 'You need not type these again.', fr: 'Vous n’avez pas à les retaper.' },
  change: { en: 'Change them in the file', fr: 'Les modifier dans le dossier' },
  here: { en: 'Name other people in this proposal only', fr: 'Nommer d’autres personnes dans cette proposition seulement' },
  kept: { en: 'Filled in with what your organization submitted last. Change what no longer holds.', fr: 'Rempli avec ce que votre organisme a soumis la dernière fois. Modifiez ce qui n’est plus exact.' },
});

/** Questions whose answers the file gives: told, not asked; and folded away for the rare proposal that differs. */
export function FromFile({ view, children }: { view: SectionView; children: readonly ComponentChildren[] }) {
  const { t } = usePage();
  if (!children.length) return view.fromFile.keys.length ? <p class="inset">{t(says.kept)}</p> : null;
  const told = view.questions.filter(({ question }) => question.kind !== 'files' && view.fromFile.keys.includes(question.key));
  const words = ({ question }: SectionView['questions'][number]): string => {
    const value = view.answers[question.key];
    const option = question.kind === 'choice' && question.options.find(({ code }) => code === value);
    return option ? t(option.label) : typeof value === 'string' ? value : '';
  };
  return (
    <div class="from-file">
      <h2>{t(says.title)}</h2>
      <p>{t(says.lead)} <Link href={`/organizations/${view.fromFile.organizationId}/contacts`}>{says.change}</Link></p>
      <SummaryList compact items={told.map((one) => ({ term: labelled(one.question), value: words(one) }))} />
      <Details summary={says.here}>{children}</Details>
    </div>
  );
}
