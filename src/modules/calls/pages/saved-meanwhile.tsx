import { texts } from '../../../kernel/i18n/text.js';
import { fieldValue, Notice, Prose, SummaryList, usePage } from '../../../ui/index.js';
import type { CallEditView } from '../call-edit.view.js';

const says = texts({
  title: { en: 'What is saved now', fr: 'Ce qui est enregistré maintenant' },
  same: { en: 'The texts are the same; other fields may differ.', fr: 'Les textes sont identiques; d’autres champs peuvent différer.' },
  titleEn: { en: 'Title in English', fr: 'Titre en anglais' },
  titleFr: { en: 'Title in French', fr: 'Titre en français' },
  summaryEn: { en: 'Summary in English', fr: 'Résumé en anglais' },
  summaryFr: { en: 'Summary in French', fr: 'Résumé en français' },
  purposeEn: { en: 'Purpose in English', fr: 'But en anglais' },
  purposeFr: { en: 'Purpose in French', fr: 'But en français' },
});

/** After a clash: the saved texts that differ from what was typed, so that nobody's words are lost unseen. */
export function SavedMeanwhile({ title, summary, purpose }: CallEditView) {
  const { form } = usePage();
  if (form?.status !== 409) return null;
  const saved = { titleEn: title.en, titleFr: title.fr, summaryEn: summary.en, summaryFr: summary.fr, purposeEn: purpose.en, purposeFr: purpose.fr };
  const typed = (name: string): string => {
    const value = fieldValue(form, name);
    return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  };
  const differing = Object.entries(saved).filter(([name, text]) => text !== typed(name));
  return (
    <Notice title={says.title}>
      {differing.length === 0 ? says.same : <SummaryList compact items={differing.map(([name, text]) => ({ term: says[name as keyof typeof saved], value: <Prose text={text} lang={name.endsWith('Fr') ? 'fr' : 'en'} /> }))} />}
    </Notice>
  );
}
