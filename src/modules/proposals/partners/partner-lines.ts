import type { EntityManager } from 'typeorm';
import { texts } from '../../../kernel/i18n/text.js';
import { organizationWorkflow, type OrganizationState } from '../../applicants/index.js';
import type { Answers, FormDefinition } from '../../calls/index.js';
import type { Side } from '../proposal-access.js';
import type { ConsentStatus, PartnerLine } from './partner-consent.view.js';
import { type ConsentState, partnerConsentWorkflow } from './partner-consent.workflow.js';
import { matchRows, partnerRows, samePartner, sameRow, type ShownRow } from './partner-rows.js';

const says = texts({
  notAsked: { en: 'Not asked yet', fr: 'Pas encore consulté' },
  expired: { en: 'The link has expired without an answer', fr: 'Le lien est expiré sans réponse' },
});

/** A request for consent as it is stored, with the name of the organization it went to. */
export interface StoredConsent {
  id: string;
  position: number;
  state: ConsentState;
  shown: ShownRow;
  organizationId: string | null;
  organization: string | null;
  organizationState: OrganizationState | null;
  email: string | null;
  askedAt: string | Date;
  expiresAt: string | Date | null;
  answeredName: string | null;
  answeredAt: string | Date | null;
  why: string | null;
}

/** The requests of the proposal `$1` that were not taken back, as one JSON value. */
export const consentsJson = `coalesce((select json_agg(json_build_object('id', pc.id, 'position', pc.position, 'state', pc.state, 'shown', pc.shown, 'organizationId', pc.organization_id, 'organization', po.legal_name,
    'organizationState', po.state, 'email', pc.email, 'askedAt', pc.asked_at, 'expiresAt', pc.expires_at, 'answeredName', pc.answered_name, 'answeredAt', pc.answered_at, 'why', pc.declined_why) order by pc.id)
  from partner_consents pc left join organizations po on po.id = pc.organization_id where pc.proposal_id = $1 and pc.state <> 'takenBack'), '[]'::json)`;

/** The requests as they stand in this transaction; an answer or a request taken back waits until it is over. */
export async function standingConsents(manager: EntityManager, proposalId: string): Promise<StoredConsent[]> {
  await manager.query('select 1 from partner_consents where proposal_id = $1 for share', [proposalId]);
  const [found] = await manager.query<{ consents: StoredConsent[] }[]>(`select ${consentsJson} as consents`, [proposalId]);
  return found!.consents;
}

const statusOf = (state: ConsentState): ConsentStatus => ({ label: partnerConsentWorkflow.states[state].applicant, tone: partnerConsentWorkflow.states[state].tone });
const instant = (at: string | Date): Date => new Date(at);

/** Each partner of the proposal with how its consent stands. Staff see the standing of its organization; the address that was written to stays with the applicant. */
export function partnerLines(form: FormDefinition, answers: Answers, stored: readonly StoredConsent[], side: Side, now: Date): PartnerLine[] {
  const rows = partnerRows(form, answers);
  const { byPosition } = matchRows(rows, stored);
  return rows.map(({ position, shown }) => {
    const one = byPosition.get(position);
    if (!one) return { position, shown, status: { label: says.notAsked, tone: 'neutral' }, consent: null };
    // What was not followed yet counts as changed all the same: a consent is never shown for words it was not given to.
    const state: ConsentState = sameRow(shown, one.shown) ? one.state : 'stale';
    const expired = state === 'asked' && one.expiresAt !== null && instant(one.expiresAt) <= now;
    const standing = organizationWorkflow.states[one.organizationState ?? 'registered'];
    return {
      position, shown, status: expired ? { label: says.expired, tone: 'warning' } : statusOf(state),
      consent: {
        id: one.id, state, expired, anew: state === 'stale' && samePartner(shown, one.shown),
        organization: one.organizationId && one.organization ? { id: one.organizationId, legalName: one.organization, standing: side === 'staff' ? { label: standing.staff, tone: standing.tone } : null } : null,
        email: side === 'applicant' ? one.email : null, askedAt: instant(one.askedAt),
        answeredName: state === 'asked' || state === 'stale' ? null : one.answeredName, answeredAt: one.answeredAt && state !== 'asked' && state !== 'stale' ? instant(one.answeredAt) : null, why: state === 'declined' ? one.why : null,
      },
    };
  });
}

/** True while somebody has not consented: what that means, the call says. */
export const lacksConsent = ({ consent }: PartnerLine): boolean => consent?.state !== 'consented';
