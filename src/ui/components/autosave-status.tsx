import type { JSX } from 'preact';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import { useWords } from '../words.js';

/** What the autosave script says; it fills in `{time}`. */
const says = texts({
  saving: { en: 'Saving…', fr: 'Enregistrement…' },
  saved: { en: 'Saved {time}', fr: 'Enregistré à {time}' },
  retry: { en: 'Not saved: trying again', fr: 'Non enregistré\u00a0: nouvel essai en cours' },
  kept: { en: '(Your text is kept in this browser.)', fr: '(Votre texte est gardé dans ce navigateur.)' },
  problem: { en: 'Saved, except one answer that needs a change:', fr: 'Enregistré, sauf une réponse à corriger\u00a0:' },
  clash: { en: 'Somebody else changed an answer. Press “Save” to compare both texts.', fr: 'Une autre personne a modifié une réponse. Appuyez sur «\u00a0Enregistrer\u00a0» pour comparer les deux textes.' },
  signedout: { en: 'Not saved: you are signed out. Sign in again in another tab; your text is kept here.', fr: 'Non enregistré\u00a0: votre session est fermée. Ouvrez-en une dans un autre onglet; votre texte est gardé ici.' },
  otherwriter: { en: 'Not saved: another person is signed in in this browser. Your text is kept here until you sign in again.', fr: 'Non enregistré\u00a0: une autre personne a ouvert une session dans ce navigateur. Votre texte est gardé ici jusqu’à ce que vous ouvriez de nouveau une session.' },
  forbidden: { en: 'Not saved: you may no longer change this proposal. Copy your text before you leave.', fr: 'Non enregistré\u00a0: vous ne pouvez plus modifier cette proposition. Copiez votre texte avant de quitter la page.' },
  stopped: { en: 'This proposal can no longer be changed.', fr: 'Cette proposition ne peut plus être modifiée.' },
});

/** Where the autosave script says how things stand, in the form it saves: of what (`subject`), which part, and whose words they are. */
export function AutosaveStatus(props: { subject: string; section: string; writer: string; named?: boolean; words?: Partial<Record<keyof typeof says, Bilingual>> }): JSX.Element {
  const { t } = useWords();
  return (
    <p class="autosave" data-autosave-status role="status" aria-live="polite" data-proposal={props.subject} data-section={props.section} data-writer={props.writer} data-named={props.named ? '' : undefined}
      {...Object.fromEntries(Object.entries({ ...says, ...props.words }).map(([name, text]) => [`data-${name}`, t(text)]))} />
  );
}
