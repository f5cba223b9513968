import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { useWords } from '../words.js';
import { FieldFrame, type FieldProps, useField } from './field.js';

/** A password: paste allowed, never shown again after a refusal. The show button appears only where scripts run. */
export function PasswordField(props: FieldProps): JSX.Element {
  const { t } = useWords();
  const link = useField({ autocomplete: 'current-password', ...props });
  return (
    <FieldFrame field={props} link={link}>
      <div class="password">
        <input class="input input--m" type="password" {...link.control} spellcheck={false} autocapitalize="none" />
        <button class="button button--secondary" type="button" hidden data-password={link.id} data-show={t(uiTexts.show)} data-hide={t(uiTexts.hide)}
          data-show-label={t(uiTexts.showPassword)} data-hide-label={t(uiTexts.hidePassword)} aria-label={t(uiTexts.showPassword)}>{t(uiTexts.show)}</button>
      </div>
    </FieldFrame>
  );
}
