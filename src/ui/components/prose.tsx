import { Fragment, type JSX } from 'preact';

/** Typed text as people typed it: blank lines part paragraphs, lines break. Never HTML. `lang` names its language when it is not the page's. */
export function Prose(props: { text: string; lang?: string }): JSX.Element {
  const paragraphs = props.text.replace(/\r\n?/g, '\n').split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div class="prose" lang={props.lang} dir="auto">
      {paragraphs.map((paragraph, index) => (
        <p key={index} dir="auto">{paragraph.split('\n').map((line, row) => <Fragment key={row}>{row > 0 && <br />}{line}</Fragment>)}</p>
      ))}
    </div>
  );
}
