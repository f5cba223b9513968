import { megabyte } from '../../../kernel/files/bytes.js';
import { texts } from '../../../kernel/i18n/text.js';
import { Checkbox, formatBytes, usePage } from '../../../ui/index.js';
import type { FilesQuestion } from '../../calls/index.js';
import { Group } from './group.js';
import type { QuestionProps } from './question-props.js';

const says = texts({
  rule: { en: 'An applicant adds up to {most, plural, one {# file} other {# files}} of at most {size} here ({kinds}). No file is kept in a test.', fr: 'Un demandeur ajoute ici jusqu’à {most, plural, one {# fichier} other {# fichiers}} d’au plus {size} ({kinds}). Aucun fichier n’est gardé pendant un essai.' },
  as: { en: 'Go on as if a file were added', fr: 'Continuer comme si un fichier était ajouté' },
});

/** Files in a test: what an applicant may add, and a stand-in for having done so. */
export function TrialFilesField({ question, value }: QuestionProps<FilesQuestion>) {
  const { t, locale } = usePage();
  return (
    <Group question={question} add={null}>
      <p class="muted">{t(says.rule, { most: question.maxFiles, size: formatBytes(question.maxMb * megabyte, locale), kinds: question.accept.join(', ') })}</p>
      <Checkbox name={`files[${question.key}]`} label={says.as} checked={Array.isArray(value) && value.length > 0} />
    </Group>
  );
}
