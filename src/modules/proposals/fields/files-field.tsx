import { megabyte } from '../../../kernel/files/bytes.js';
import { texts } from '../../../kernel/i18n/text.js';
import { Button, FileField, usePage } from '../../../ui/index.js';
import type { FilesQuestion } from '../../calls/index.js';
import { FileLine } from '../pages/file-line.js';
import { fieldWords as says } from './field-words.js';
import { Group } from './group.js';
import type { QuestionProps } from './question-props.js';

/** What the script of the uploads says; it fills in `{name}`. */
const uploadWords = texts({
  started: { en: 'Uploading {name}', fr: 'Téléversement de {name}' },
  done: { en: '{name} is added', fr: '{name} est ajouté' },
  waiting: { en: 'The line is down: trying again', fr: 'Connexion interrompue\u00a0: nouvel essai' },
  failed: { en: 'The upload did not work. Try again.', fr: 'Le téléversement a échoué. Réessayez.' },
  signedout: { en: 'You are signed out. Sign in again in another tab, then choose the file again: it goes on where it stopped.', fr: 'Votre session est fermée. Ouvrez-en une dans un autre onglet, puis choisissez de nouveau le fichier\u00a0: il reprendra où il s’est arrêté.' },
  cancel: { en: 'Cancel', fr: 'Annuler' },
  cancelled: { en: '{name} is cancelled', fr: '{name} est annulé' },
  dismiss: { en: 'Close', fr: 'Fermer' },
});

/** Files: those that are here, and a place for more. They go along with the save of the section, so nothing typed is lost; with a script they go by themselves. */
export function FilesField({ question, view }: QuestionProps<FilesQuestion>) {
  const { t } = usePage();
  const files = view.files.filter((file) => file.question === question.key);
  return (
    <Group question={question} add={null}>
      <div class="uploads" data-uploads={`/api/proposals/${view.proposal.id}/uploads`} data-key={question.key} {...Object.fromEntries(Object.entries(uploadWords).map(([name, text]) => [`data-${name}`, t(text)]))}>
        <div data-files>
          {files.length > 0 && <p class="visually-hidden">{t(says.filesKept)}</p>}
          {files.length > 0 && (
            <ul class="files">
              {files.map((file) => (
                <li key={file.id}>
                  <div><FileLine file={file} href={`/proposals/${view.proposal.id}/attachments/${file.id}`} /></div>
                  <Button tone="link" name="_removeFile" value={file.id}><>{t(says.remove)}<span class="visually-hidden"> {file.fileName}</span></></Button>
                </li>
              ))}
            </ul>
          )}
        </div>
        <ul class="files uploads__list" data-upload-list />
        <p class="visually-hidden" role="status" aria-live="polite" data-upload-status />
        <div data-upload-place>
          {files.length < question.maxFiles
            ? (
              <div class="files__add">
                <FileField name={question.key} label={says.addFile} required accept={question.accept.map((kind) => `.${kind}`).join(',')} maxBytes={question.maxMb * megabyte} multiple={question.maxFiles - files.length > 1} />
                <Button tone="secondary" small name="_go" value="stay">{says.upload}</Button>
              </div>
            )
            : <p class="muted">{t(says.full, { most: question.maxFiles })}</p>}
        </div>
      </div>
    </Group>
  );
}
