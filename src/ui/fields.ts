import type { FieldProblem } from '../kernel/errors/refusal.js';
import type { FormState } from './page.js';

/** The dotted path of an HTML field name: `budget[0][quantity]` → `budget.0.quantity`, `themes[]` → `themes`. */
export const fieldPath = (name: string): string => name.replace(/\]/g, '').replace(/\[/g, '.').replace(/\.$/, '');

/** The element id of a field, from its name or path, and the scope of a small form beside others. */
export const fieldId = (name: string, scope: string | null = null): string => `${scope ? `${scope}-` : ''}field-${fieldPath(name).replace(/[^\w-]+/g, '-')}`;

/** The first problem of a field in a refused form. */
export const fieldProblem = (form: FormState | null, name: string): FieldProblem | undefined =>
  form?.problems.find((problem) => problem.field === fieldPath(name));

/** What was typed into a field of a refused form: by its name, by its path, or inside nested values. */
export function fieldValue(form: FormState | null, name: string): unknown {
  if (!form) return undefined;
  const path = fieldPath(name);
  const direct = own(form.values, name) ?? own(form.values, path);
  return direct ?? path.split('.').reduce<unknown>(own, form.values);
}

const own = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key) ? (holder as Record<string, unknown>)[key] : undefined;

/** The text a text-like field shows: what was typed, or the given value. */
export function fieldText(form: FormState | null, name: string, value: string | number | null | undefined): string {
  const typed = fieldValue(form, name);
  return typeof typed === 'string' || typeof typed === 'number' ? String(typed) : String(value ?? '');
}

/** The values a choice field shows as chosen. In a refused form an absent choice means none. */
export function fieldChoices(form: FormState | null, name: string, chosen: readonly string[]): readonly string[] {
  if (!form || Object.keys(form.values).length === 0) return chosen;
  const typed = fieldValue(form, name);
  const given: unknown[] = Array.isArray(typed) ? typed : [typed];
  return given.filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean').map(String);
}
