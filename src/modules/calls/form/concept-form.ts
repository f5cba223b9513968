import { type FormDefinition, known, type Question, type Section } from './form.js';
import { questionOf, sectionOf } from './questions.js';
import { applicantSection } from './standard/applicant.js';
import { declarationsSection } from './standard/money.js';
import { projectSection, rationaleSection } from './standard/project.js';
import { resultsSection } from './standard/results.js';
import { both } from './standard/wording.js';
import { standardForm } from './standard-form.js';

const only = (section: Section, keys: readonly string[]): Section => ({ ...section, questions: section.questions.filter(({ key }) => keys.includes(key)) });

const amount: Question = {
  kind: 'money', key: known.indicativeAmount, code: 'J1', required: true, label: both('Amount you expect to ask for', 'Montant que vous pensez demander'),
  hint: both('In Canadian dollars. It is an order of magnitude: the budget comes with the full proposal.', 'En dollars canadiens. C’est un ordre de grandeur\u00a0: le budget vient avec la proposition complète.'),
};

/** The form a call for concept notes starts from: who, what, why, the results in short, and an amount in place of the budget. */
export const conceptForm: FormDefinition = {
  sections: [
    applicantSection, projectSection, only(rationaleSection, ['problem', 'policyFit', 'localSupport']), only(resultsSection, ['ultimateOutcome', known.expectedResults]),
    { key: 'J', title: both('Amount', 'Montant'), questions: [amount] }, declarationsSection,
  ],
};

/** The form of full proposals after concept notes: what was asked there, in its words, and everything else the standard form asks. */
export function fullFormAfter(concept: FormDefinition): FormDefinition {
  const standardKeys = new Set(standardForm.sections.flatMap(({ questions }) => questions.map(({ key }) => key)));
  const extras = (section: Section | undefined): Question[] => section?.questions.filter(({ key }) => key !== known.indicativeAmount && !standardKeys.has(key)) ?? [];
  const asked = (question: Question): Question => {
    const before = questionOf(concept, question.key);
    return before?.kind === question.kind ? before : question;
  };
  const widened = standardForm.sections.map((section): Section => ({ ...section, questions: [...section.questions.map(asked), ...extras(sectionOf(concept, section.key))] }));
  const own = concept.sections.filter(({ key }) => !sectionOf(standardForm, key)).map((section): Section => ({ ...section, questions: extras(section) })).filter(({ questions }) => questions.length > 0);
  return { sections: [...widened, ...own] };
}
