import { InstantText, Notice, Prose, Radios, usePage } from '../../../ui/index.js';
import { type AnswerValue, type Question, typedFromPosted, typedFromStored, type Typed } from '../../calls/index.js';
import { fieldWords as says } from './field-words.js';
import { postedAnswer } from './typed-rows.js';

/** What a 409 brings for one answer. */
export interface Clash {
  stored: AnswerValue | null;
  version: number;
  editedBy: string | null;
  editedAt: Date | string | null;
}

/** The clashes of a refused save, by question. */
export const clashesOf = (particulars: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, Clash>> => (particulars?.clashes as Record<string, Clash> | undefined) ?? {};

/** Both texts of one answer side by side, and the choice between them. Choosing none asks again: nothing is overwritten unseen. */
export function ClashChoice({ question, clash }: { question: Question; clash: Clash }) {
  const { t, form, locale } = usePage();
  const theirs = words(question, typedFromStored(question, clash.stored, locale), locale);
  const mine = words(question, typedFromPosted(question, postedAnswer(form, question.key)), locale);
  return (
    <div class="clash">
      <Notice tone="warning" title={says.clashTitle}>
        <div class="clash__texts">
          <div>
            <p class="clash__head"><strong>{clash.editedBy ? t(says.saved, { name: clash.editedBy }) : t(says.savedUnknown)}</strong>{clash.editedAt && <><br /><InstantText at={clash.editedAt} /></>}</p>
            {theirs ? <Prose text={theirs} /> : <p class="muted">{t(says.empty)}</p>}
          </div>
          <div>
            <p class="clash__head"><strong>{t(says.yours)}</strong><br />{t(says.yoursBelow)}</p>
            {mine ? <Prose text={mine} /> : <p class="muted">{t(says.empty)}</p>}
          </div>
        </div>
        <Radios name={`versions[${question.key}]`} label={says.choose} required choices={[{ value: clash.version, label: says.keepMine }, { value: 'theirs', label: says.keepTheirs }]} />
      </Notice>
    </div>
  );
}

/** An answer as plain words: each row a paragraph, choices by their labels. */
function words(question: Question, typed: Typed, locale: 'en' | 'fr'): string {
  if (typed.kind === 'rows') return typed.rows.map((row) => Object.values(row).filter(Boolean).join(' · ')).filter(Boolean).join('\n\n');
  const labelOf = (code: string): string => {
    if (question.kind === 'yesNo') return code === '' ? '' : says[code === 'yes' ? 'yes' : 'no'][locale];
    const options = question.kind === 'choice' || question.kind === 'choices' ? question.options : [];
    return options.find((option) => option.code === code)?.label[locale] ?? code;
  };
  return typed.kind === 'many' ? typed.codes.map(labelOf).join(', ') : labelOf(typed.text);
}
