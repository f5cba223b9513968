import { texts } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import type { Guard } from '../../kernel/workflow/workflow.js';

/** What the guards of a call's steps read. */
export interface CallFacts {
  now: Date;
  opensAt: Date;
  closesAt: Date;
  graceSeconds: number;
  weightsSum: number;
  envelopeCents: Cents;
  maximumCents: Cents;
  /** Unsubmitted proposals that were given more time, while it runs. */
  extended: number;
  /** Proposals not yet found eligible or ineligible. */
  unscreened: number;
  /** Proposals without a decision: submitted and neither ineligible, withdrawn, approved nor declined. */
  undecided: number;
}

const says = texts({
  weights: { en: 'The weights of the criteria must add up to 100 before approval can be asked for. Correct them in the draft.', fr: 'Les pondérations des critères doivent totaliser 100 avant la demande d’approbation. Corrigez-les dans l’ébauche.' },
  envelope: { en: 'The envelope must cover at least one proposal of the largest amount. Raise the envelope or lower the maximum.', fr: 'L’enveloppe doit couvrir au moins une proposition du montant maximal. Augmentez l’enveloppe ou abaissez le maximum.' },
  ahead: { en: 'The deadline has passed. Set a later one in the draft.', fr: 'La date limite est passée. Reportez-la dans l’ébauche.' },
  opens: { en: 'The call opens at the time set for it.', fr: 'L’appel s’ouvre au moment fixé.' },
  closes: { en: 'The call closes once its deadline and the grace period have passed.', fr: 'L’appel se ferme une fois la date limite et le délai de grâce écoulés.' },
  extended: { en: 'An applicant was given more time, which still runs. Start the review when it is over.', fr: 'Un demandeur a obtenu un report qui court encore. Commencez l’évaluation à son échéance.' },
  screened: { en: 'Some proposals still wait for a finding on eligibility. Screen them first.', fr: 'L’admissibilité de certaines propositions reste à établir. Examinez-les d’abord.' },
  decided: { en: 'Some proposals still wait for a decision. Decide on each before the results are released.', fr: 'Certaines propositions attendent encore une décision. Décidez de chacune avant de communiquer les résultats.' },
});

const guard = (code: string, text: Guard<CallFacts>['text'], holds: Guard<CallFacts>['holds']): Guard<CallFacts> => ({ code, text, holds });

export const weightsMakeHundred = guard('weightsMakeHundred', says.weights, ({ weightsSum }) => weightsSum === 100);
export const envelopeCoversOneProposal = guard('envelopeCoversOneProposal', says.envelope, ({ envelopeCents, maximumCents }) => envelopeCents >= maximumCents && envelopeCents > 0);
export const deadlineIsAhead = guard('deadlineIsAhead', says.ahead, ({ closesAt, now }) => closesAt > now);
export const windowHasOpened = guard('windowHasOpened', says.opens, ({ opensAt, now }) => opensAt <= now);
export const windowHasClosed = guard('windowHasClosed', says.closes, ({ closesAt, graceSeconds, now }) => closesAt.getTime() + graceSeconds * 1_000 <= now.getTime());
export const noExtensionRuns = guard('noExtensionRuns', says.extended, ({ extended }) => extended === 0);
export const everyProposalScreened = guard('everyProposalScreened', says.screened, ({ unscreened }) => unscreened === 0);
export const everyProposalDecided = guard('everyProposalDecided', says.decided, ({ undecided }) => undecided === 0);
