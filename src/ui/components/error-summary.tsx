import type { JSX } from 'preact';
import { fieldId } from '../fields.js';
import { uiTexts } from '../messages.js';
import { useWords } from '../words.js';

/** Every problem of a refused form, linked to its field. The layout shows it above the page; pages need not. */
export function ErrorSummary(): JSX.Element | null {
  const { form, fieldLabels, locale, t } = useWords();
  if (!form) return null;
  const named = (field: string): string => (fieldLabels.has(field) ? `${fieldLabels.get(field)}${locale === 'fr' ? '\u00a0' : ''}: ` : '');
  return (
    <div class="error-summary" id="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title" data-focus>
      <h2 id="error-summary-title">{t(uiTexts.thereIsAProblem)}</h2>
      <p>{t(form.text)}</p>
      {form.problems.length > 0 && (
        <ul>
          {form.problems.map((problem, index) => (
            <li key={index}>{problem.field ? <a href={`#${fieldId(problem.field, form.scope)}`}>{named(problem.field)}{t(problem.text)}</a> : t(problem.text)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
