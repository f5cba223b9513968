import { notFound } from '../../../kernel/errors/refusal.js';
import { newId } from '../../../kernel/ids/ids.js';
import { type Column, type FormDefinition, type Question, type QuestionKind, questionOf, standardForm } from '../form/index.js';
import { nextCode } from './form-edits.js';
import { codeFrom } from './option-lines.js';
import { questionKinds } from './write-question.dto.js';

/** Repeating groups to start from. */
export const presets = ['contacts', 'partners', 'outcomes', 'outputs', 'activities', 'risks'] as const;
export type Preset = (typeof presets)[number];

/** What a new question starts from: a kind, or the name of a ready group. */
export function startOf(start: string): { kind: QuestionKind; preset: Preset | null } {
  const preset = presets.find((name) => name === start);
  const kind = preset ? 'rows' : questionKinds.find((name) => name === start);
  // Every form has the one budget that proposals are compared by; there is no second.
  if (!kind || kind === 'budget') throw notFound();
  return { kind, preset: preset ?? null };
}

const words = (en: string, fr: string) => ({ en, fr });

const contactColumns: readonly Column[] = [
  { kind: 'text', key: 'name', required: true, limit: 100, label: words('Name', 'Nom') },
  { kind: 'text', key: 'position', required: true, limit: 100, label: words('Position', 'Fonction') },
  { kind: 'text', key: 'email', required: true, limit: 200, format: 'email', label: words('Email', 'Courriel') },
  { kind: 'text', key: 'phone', required: false, limit: 40, format: 'phone', label: words('Phone', 'Téléphone') },
];

/** A question of a kind before anything of it is written; the words are empty. */
export function blankQuestion(form: FormDefinition, section: string, kind: QuestionKind, preset: Preset | null): Question {
  const base = { key: '', code: nextCode(form, section), label: words('', ''), required: false };
  switch (kind) {
    case 'text': return { ...base, kind, limit: 200 };
    case 'longText': return { ...base, kind, limit: 1_500 };
    case 'choice': return { ...base, kind, options: [] };
    case 'choices': return { ...base, kind, options: [], min: 0, max: 3 };
    case 'number': return { ...base, kind, min: 0, max: 1_000_000, whole: true };
    case 'countryShares': return { ...base, kind, max: 15 };
    case 'rows': return presetGroup(base, preset);
    case 'files': return { ...base, kind, accept: ['pdf'], maxFiles: 3, maxMb: 10 };
    case 'yesNo':
    case 'money':
    case 'date':
    case 'budget':
    case 'declaration': return { ...base, kind };
  }
}

function presetGroup(base: Pick<Question, 'key' | 'code' | 'label' | 'required'>, preset: Preset | null): Question {
  if (preset === 'contacts') return { ...base, kind: 'rows', label: words('Contacts', 'Personnes-ressources'), min: 1, max: 5, columns: contactColumns };
  const standard = preset && questionOf(standardForm, preset);
  if (!standard || standard.kind !== 'rows') return { ...base, kind: 'rows', min: 0, max: 10, columns: [] };
  return { ...standard, key: base.key, code: base.code, required: base.required };
}

/** A key that no question of any version has: its words, and a part nobody types. */
export const newKey = (labelEn: string): string => `${codeFrom(labelEn).slice(0, 40)}X${newId().replaceAll('-', '').slice(-8)}`;
