import { type FormDefinition, questionOf, type Section, sectionOf } from '../calls/index.js';

/**
 * The section that a page showed, for a save that comes after the form was amended: its questions as they are now,
 * and those no longer asked as they were, so that nothing typed meanwhile is lost.
 */
export function shownSection(shown: FormDefinition, now: FormDefinition, key: string): Section | undefined {
  const section = sectionOf(shown, key);
  if (shown === now || !section) return section ?? sectionOf(now, key);
  const own = section.questions.map((question) => {
    const present = questionOf(now, question.key);
    return present?.kind === question.kind ? present : question;
  });
  const added = (sectionOf(now, key)?.questions ?? []).filter((question) => !own.some((one) => one.key === question.key));
  return { ...section, questions: [...own, ...added] };
}
