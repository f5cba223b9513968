import { Button, FileField, FileLink, usePage } from '../../../ui/index.js';
import type { FilesQuestion } from '../../calls/index.js';
import { fieldWords as says } from './field-words.js';
import { Group } from './group.js';
import type { QuestionProps } from './question-props.js';

/** Files: those that are here, and a place for more. They go along with the save of the section, so nothing typed is lost. */
export function FilesField({ question, view }: QuestionProps<FilesQuestion>) {
  const { t } = usePage();
  const files = view.files.filter((file) => file.question === question.key);
  return (
    <Group question={question} add={null}>
      {files.length > 0 && <p class="visually-hidden">{t(says.filesKept)}</p>}
      {files.length > 0 && (
        <ul class="files">
          {files.map((file) => (
            <li key={file.id}>
              <FileLink href={`/proposals/${view.proposal.id}/attachments/${file.id}`} name={file.fileName} bytes={file.bytes} />
              <Button tone="link" name="_removeFile" value={file.id}><>{t(says.remove)}<span class="visually-hidden"> {file.fileName}</span></></Button>
            </li>
          ))}
        </ul>
      )}
      {files.length < question.maxFiles
        ? (
          <div class="files__add">
            <FileField name={question.key} label={says.addFile} required accept={question.accept.map((kind) => `.${kind}`).join(',')} maxBytes={question.maxMb * 1_000_000} multiple={question.maxFiles - files.length > 1} />
            <Button tone="secondary" small name="_go" value="stay">{says.upload}</Button>
          </div>
        )
        : <p class="muted">{t(says.full, { most: question.maxFiles })}</p>}
    </Group>
  );
}
