import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { sayBoth, texts } from '../../../kernel/i18n/text.js';
import { answerField, type Answers, type ConsentRule, type FormDefinition, isVisible, known, questionOf } from '../../calls/index.js';
import type { PartnerLine } from './partner-consent.view.js';
import { lacksConsent } from './partner-lines.js';

const says = texts({
  lacks: { en: '{partner}: this call requires the consent of each partner. {status}.', fr: '{partner}\u00a0: cet appel exige le consentement de chaque partenaire. {status}.' },
  unnamed: { en: 'Partner {position}, without a name', fr: 'Partenaire {position}, sans nom' },
});

const code = 'consentMissing';
const fieldOf = (position: number): string => `${answerField(known.partners)}.${position - 1}.name`;

/** Why a proposal cannot be submitted, as far as its partners go; each at the partner's row. */
export function consentProblems(rule: ConsentRule, form: FormDefinition, answers: Answers, lines: readonly PartnerLine[]): FieldProblem[] {
  const question = questionOf(form, known.partners);
  if (rule !== 'required' || !question || !isVisible(form, question, answers)) return [];
  return lines.filter(lacksConsent).map(({ position, shown, status }) => {
    const partner = shown.name ? { en: shown.name, fr: shown.name } : sayBoth(says.unnamed, { position });
    return problem(fieldOf(position), code, { en: sayBoth(says.lacks, { partner: partner.en, status: status.label.en }).en, fr: sayBoth(says.lacks, { partner: partner.fr, status: status.label.fr }).fr });
  });
}

/** Where such a problem is mended: the partner's row on the page of consents. Nothing for other problems. */
export const consentHref = (proposalId: string, found: FieldProblem): string | null =>
  found.code === code ? `/proposals/${proposalId}/partners#partner-${Number(found.field.split('.').at(-2)) + 1}` : null;
