import type { ComponentChildren, JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { FormScope } from '../page.js';
import { type Content, useWords, type Words } from '../words.js';
import { Button, type ButtonTone } from './button.js';
import { HiddenField } from './hidden-field.js';

/** What a form takes. */
export interface FormProps {
  /** The path without language: `/proposals/1/submission`. */
  action: string;
  id?: string;
  /** For forms with files. */
  multipart?: boolean;
  /** Warns before the page is left with unsent changes (script only). */
  warnUnsaved?: boolean;
  class?: string;
  /** Names the form for screen readers when a page has several. */
  label?: Words;
  /** `off` keeps the browser from filling in. */
  autocomplete?: 'on' | 'off';
  /** Where autosave sends drafts; read by scripts. */
  autosave?: string;
  /** Names a small form beside others, so that its fields' ids are its own. */
  scope?: string;
  children: ComponentChildren;
  /** Drops what waits unsent in this browser, after this question. */
  forget?: Words;
}

/** A form that writes: POST, with the token against cross-site requests. The server checks; the browser does not. */
export function Form(props: FormProps): JSX.Element {
  const { w, address, csrfToken } = useWords();
  return (
    <form method="post" action={address(props.action)} id={props.id} class={props.class ?? 'form'} novalidate enctype={props.multipart ? 'multipart/form-data' : undefined}
      autocomplete={props.autocomplete} aria-label={props.label && w(props.label)} data-unsaved={props.warnUnsaved ? '' : undefined}
      data-forget={props.forget && w(props.forget)}
      data-autosave={props.autosave && address(props.autosave)}>
      <HiddenField name="_csrf" value={csrfToken} />
      {props.scope && <HiddenField name="_form" value={props.scope} />}
      <FormScope action={props.action} scope={props.scope ?? null}>{props.children}</FormScope>
    </form>
  );
}

/** What a form of one button takes. */
export interface ActionFormProps {
  action: string;
  label: Words;
  tone?: ButtonTone;
  /** Values sent along unseen. */
  fields?: Readonly<Record<string, string | number>>;
  /** Asks once more, in a panel that opens under the button. */
  confirm?: { question?: Content; button?: Words };
  /** Adds context for screen readers: "Remove" + "Anna Smith". */
  about?: Words;
  /** Fields to fill in first, such as a reason; shown in the panel when there is `confirm`. */
  children?: ComponentChildren;
}

/** One button that does something. */
export function ActionForm(props: ActionFormProps): JSX.Element {
  const { w, c, t, form: refused } = useWords();
  const tone = props.tone ?? 'secondary';
  const scope = props.action.split('/').at(-1) ?? 'action';
  const about = props.about && <span class="visually-hidden"> {w(props.about)}</span>;
  const form = (label: Words, extra?: Content): JSX.Element => (
    <Form action={props.action} class="action-form" scope={scope}>
      {Object.entries(props.fields ?? {}).map(([name, value]) => <HiddenField key={name} name={name} value={value} />)}
      {extra && <p>{c(extra)}</p>}
      {props.children}
      <Button tone={tone}>{w(label)}{about}</Button>
    </Form>
  );
  if (!props.confirm) return form(props.label);
  return (
    <details class="confirm" open={refused?.action === props.action && refused.scope === scope}>
      <summary class={`button button--${tone === 'primary' ? 'secondary' : tone}`}>{w(props.label)}{about}</summary>
      <div class="confirm__panel">{form(props.confirm.button ?? props.label, props.confirm.question ?? t(uiTexts.areYouSure))}</div>
    </details>
  );
}
