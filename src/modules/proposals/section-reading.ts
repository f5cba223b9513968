import { shownAnswer } from './content-presenter.js';
import type { ShownSection } from './content.view.js';
import type { SectionView } from './section.view.js';

/** A section in words, out of what its page has. */
export const contentOfSection = ({ section, questions, answers, files }: SectionView): ShownSection => ({
  key: section.key, title: section.title, answers: questions.filter(({ visible }) => visible).map(({ question }) => shownAnswer(question, answers, files)),
});
