import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { type Content, useWords, type Words } from '../words.js';
import { StatusTag, type Tone } from './status-tag.js';

/** One task: a section to fill in, with where it stands. Without `href` it cannot be started yet. */
export interface Task {
  label: Words;
  href?: string | undefined;
  status: { tone: Tone; label: Words };
  hint?: Content;
}

/** The sections of a form, in the order people do them. */
export function TaskList(props: { items: readonly Task[] }): JSX.Element {
  const { w, c, address } = useWords();
  const id = useId();
  return (
    <ul class="tasks">
      {props.items.map((task, index) => (
        <li class="task" key={index}>
          <div class="task__name">
            {task.href ? <a href={address(task.href)} aria-describedby={`${id}-${index}`}>{w(task.label)}</a> : <span>{w(task.label)}</span>}
            {task.hint && <div class="task__hint">{c(task.hint)}</div>}
          </div>
          <div class="task__status" id={`${id}-${index}`}><StatusTag {...task.status} /></div>
        </li>
      ))}
    </ul>
  );
}
