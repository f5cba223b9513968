import { texts } from '../../../../kernel/i18n/text.js';
import { Button, DateField, FileField, Form, NumberField, Select } from '../../../../ui/index.js';
import { documentKinds, type FilePart, filePartNames, mostDocumentBytes } from '../document-kind.js';

const says = texts({
  kind: { en: 'What is it?', fr: 'De quel document s’agit-il?' },
  file: { en: 'File', fr: 'Fichier' },
  year: { en: 'Fiscal year: the year in which it begins', fr: 'Exercice\u00a0: l’année de son début' },
  yearHint: { en: 'Only for statements and reports. For 2025-2026, enter 2025.', fr: 'Seulement pour les états et les rapports. Pour 2025-2026, entrez 2025.' },
  issued: { en: 'Day of issue', fr: 'Date de délivrance' },
  issuedHint: { en: 'When it was signed, adopted or audited.', fr: 'Jour de la signature, de l’adoption ou de la vérification.' },
  from: { en: 'First day it counts', fr: 'Premier jour de validité' },
  fromHint: { en: 'If it is not the day of issue.', fr: 'Si ce n’est pas la date de délivrance.' },
  to: { en: 'Last day it counts', fr: 'Dernier jour de validité' },
  toHint: { en: 'If the document names one. Otherwise policies count for three years, the list of the governing body for two, and statements for two and a half years after their year.', fr: 'Si le document en indique un. Sinon, les politiques valent trois ans, la liste du conseil deux ans, et les états deux ans et demi après leur exercice.' },
  send: { en: 'Send the document', fr: 'Envoyer le document' },
});

/** Sends one document with its dates. */
export function DocumentForm({ path, parts, chosen }: { path: string; parts: readonly FilePart[]; chosen: string | null }) {
  return (
    <Form action={`${path}/documents`} multipart warnUnsaved>
      <Select name="kind" label={says.kind} required value={chosen} width="l" choices={parts.map((part) => ({ group: filePartNames[part], choices: documentKinds.filter((kind) => kind.part === part).map(({ code, name }) => ({ value: code, label: name })) }))} />
      <FileField name="file" label={says.file} required accept=".pdf,.docx,.xlsx" maxBytes={mostDocumentBytes} />
      <NumberField name="fiscalYear" label={says.year} hint={says.yearHint} width="xs" />
      <DateField name="issuedOn" label={says.issued} hint={says.issuedHint} required />
      <DateField name="validFrom" label={says.from} hint={says.fromHint} />
      <DateField name="validTo" label={says.to} hint={says.toHint} />
      <Button>{says.send}</Button>
    </Form>
  );
}
