import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { Link, usePage } from '../../../ui/index.js';

const says = texts({ open: { en: 'Open your organization’s file', fr: 'Ouvrir le dossier de votre organisme' } });

/** What the organization's file lacks for the call, with the way there. */
export function FileProblems({ organizationId, problems }: { organizationId: string; problems: readonly FieldProblem[] }) {
  const { t } = usePage();
  if (!problems.length) return null;
  return (
    <>
      <ul>{problems.map((found, index) => <li key={index}>{t(found.text)}</li>)}</ul>
      <p><Link href={`/organizations/${organizationId}/file`}>{says.open}</Link></p>
    </>
  );
}
