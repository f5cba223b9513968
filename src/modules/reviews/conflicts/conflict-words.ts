import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { conflictWorkflow, type ConflictState } from './conflict.workflow.js';
import { type ConflictKind, conflictNames } from '../review-words.js';

/** Conflicts the portal finds by itself (workflows 1, item 4). */
export const foundKinds = ['employer', 'pastEmployer', 'mailDomain', 'coApplication', 'partnerOrganization', 'declaredInterest', 'governingBody', 'country'] as const;
export type FoundKind = (typeof foundKinds)[number];
const foundNames: Record<FoundKind, Bilingual> = texts({
  employer: { en: 'Works for the organization', fr: 'Travaille pour l’organisme' },
  pastEmployer: { en: 'Worked for the organization', fr: 'A travaillé pour l’organisme' },
  mailDomain: { en: 'Has a mail address of the organization', fr: 'A une adresse de courriel de l’organisme' },
  coApplication: { en: 'Belongs to, or works for, an organization that applies in the same call', fr: 'Fait partie d’un organisme qui présente une demande au même appel, ou travaille pour lui' },
  partnerOrganization: { en: 'Works or worked for a partner of the proposal', fr: 'Travaille ou a travaillé pour un partenaire de la proposition' },
  declaredInterest: { en: 'Declared an interest in the organization or in a partner of the proposal', fr: 'A déclaré un intérêt à l’égard de l’organisme ou d’un partenaire de la proposition' },
  governingBody: { en: 'Has the name of a member of the governing body of the organization or of a partner', fr: 'Porte le nom d’un membre du conseil d’administration de l’organisme ou d’un partenaire' },
  country: { en: 'Lives in the country of the organization, which this call excludes', fr: 'Habite le pays de l’organisme, ce que cet appel exclut' },
});

const says = texts({ stands: { en: 'In force', fr: 'En vigueur' } });
/** How a conflict stands: one that is declared or certain cuts access whether or not an officer judges it. */
export const conflictStanding = ({ state, source, certainty }: { state: string; source: string; certainty: string }): Bilingual =>
  state === 'open' && (source === 'declared' || certainty === 'certain') ? says.stands : Object.hasOwn(conflictWorkflow.states, state) ? conflictWorkflow.states[state as ConflictState].staff : { en: state, fr: state };

/** A kind of conflict in words, found or declared. */
export const conflictName = (kind: string): Bilingual =>
  Object.hasOwn(foundNames, kind) ? foundNames[kind as FoundKind] : Object.hasOwn(conflictNames, kind) ? conflictNames[kind as ConflictKind] : conflictNames.other;
