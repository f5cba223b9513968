import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { useWords, type Words } from '../words.js';

/** Where one stands in a fixed order of steps. `current` counts from 1. */
export function Stepper(props: { steps: readonly { label: Words; href?: string | undefined }[]; current: number; label?: Words }): JSX.Element {
  const { w, t, address } = useWords();
  const position = t(uiTexts.stepOf, { step: props.current, count: props.steps.length });
  return (
    <nav class="stepper" aria-label={props.label ? w(props.label) : position}>
      <ol>
        {props.steps.map((step, index) => {
          const state = index + 1 < props.current ? 'done' : index + 1 === props.current ? 'current' : 'todo';
          return (
            <li key={index} class={`stepper__step stepper__step--${state}`} aria-current={state === 'current' ? 'step' : undefined}>
              {step.href && state !== 'current' ? <a href={address(step.href)}>{w(step.label)}</a> : <span>{w(step.label)}</span>}
              {state === 'done' && <span class="visually-hidden"> ({t(uiTexts.done)})</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** How much of something is done, in words and as a bar. */
export function Progress(props: { label: Words; value: number; max: number; text?: Words }): JSX.Element {
  const { w } = useWords();
  const text = props.text ? w(props.text) : `${props.value} / ${props.max}`;
  return (
    <div class="progress">
      <p class="progress__text"><span>{w(props.label)}</span> <strong>{text}</strong></p>
      <progress value={props.value} max={Math.max(props.max, 1)} aria-label={w(props.label)}>{text}</progress>
    </div>
  );
}
