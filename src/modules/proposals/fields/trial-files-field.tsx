import { texts } from '../../../kernel/i18n/text.js';
import { Checkbox, usePage } from '../../../ui/index.js';
import type { FilesQuestion } from '../../calls/index.js';
import { Group } from './group.js';
import type { QuestionProps } from './question-props.js';

const says = texts({
  rule: { en: 'An applicant adds up to {most, plural, one {# file} other {# files}} of at most {size, number} MB here ({kinds}). No file is kept in a test.', fr: 'Un demandeur ajoute ici jusqu’à {most, plural, one {# fichier} other {# fichiers}} d’au plus {size, number}\u00a0Mo ({kinds}). Aucun fichier n’est gardé pendant un essai.' },
  as: { en: 'Go on as if a file were added', fr: 'Continuer comme si un fichier était ajouté' },
});

/** Files in a test: what an applicant may add, and a stand-in for having done so. */
export function TrialFilesField({ question, value }: QuestionProps<FilesQuestion>) {
  const { t } = usePage();
  return (
    <Group question={question} add={null}>
      <p class="muted">{t(says.rule, { most: question.maxFiles, size: question.maxMb, kinds: question.accept.join(', ') })}</p>
      <Checkbox name={`files[${question.key}]`} label={says.as} checked={Array.isArray(value) && value.length > 0} />
    </Group>
  );
}
