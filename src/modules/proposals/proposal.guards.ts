import type { FieldProblem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import type { Guard } from '../../kernel/workflow/workflow.js';

/** What the guards of a proposal's steps read. */
export interface StandingFacts {
  /** The call takes submissions at the instant the request was received. */
  callAccepts: boolean;
  /** The organization is barred from the program. */
  organizationBarred: boolean;
  /** A match with a sanctions list is open or confirmed for the organization, its people or a partner. */
  sanctionsMatch: boolean;
  /** Decisions of the call have begun: what stands then is no longer changed by one side. */
  callDecides: boolean;
  /** Everything that keeps it from being submitted; null when nobody looked. */
  problems: readonly FieldProblem[] | null;
}

const says = texts({
  accepts: { en: 'The call takes no submissions now. What counts is when the portal receives them: before the deadline.', fr: 'L’appel n’accepte pas de propositions en ce moment. Seul compte le moment où le portail les reçoit\u00a0: avant la date limite.' },
  complete: { en: 'Some answers are missing or need a change. Everything that is left to do is listed below.', fr: 'Des réponses manquent ou doivent être corrigées. Tout ce qu’il reste à faire est énuméré ci-dessous.' },
  barred: { en: 'The organization is barred from the program for now: it submits no proposals and none of it is found eligible. Its page says why.', fr: 'L’organisme est pour l’instant exclu du programme\u00a0: il ne peut soumettre de proposition, et aucune ne peut être jugée admissible. Sa page en donne le motif.' },
  sanctions: { en: 'A match with a sanctions list stands for the organization, its people or a partner. A due-diligence officer has to clear it before the proposal is found eligible.', fr: 'Une correspondance avec une liste de sanctions vise l’organisme, son personnel ou un partenaire. Une personne chargée de la vérification diligente doit l’écarter avant que la proposition soit jugée admissible.' },
  decides: { en: 'The assessment of this call is in its last stage. To withdraw now, write to the program.', fr: 'L’évaluation de cet appel en est à sa dernière étape. Pour retirer la proposition maintenant, écrivez au programme.' },
});

export const callIsOpen: Guard<StandingFacts> = { code: 'callIsOpen', text: says.accepts, holds: ({ callAccepts }) => callAccepts };
export const isComplete: Guard<StandingFacts> = { code: 'isComplete', text: says.complete, holds: ({ problems }) => problems?.length === 0, problems: ({ problems }) => problems ?? [] };
/** Workflows 2.3, organization file: a red flag stops drafts, submissions and payments. */
export const organizationNotBarred: Guard<StandingFacts> = { code: 'organizationNotBarred', text: says.barred, holds: ({ organizationBarred }) => !organizationBarred };
/** Workflows 2.3: screening to eligible. */
export const noOpenSanctionsMatch: Guard<StandingFacts> = { code: 'noOpenSanctionsMatch', text: says.sanctions, holds: ({ sanctionsMatch }) => !sanctionsMatch };
export const decisionsNotBegun: Guard<StandingFacts> = { code: 'decisionsNotBegun', text: says.decides, holds: ({ callDecides }) => !callDecides };
