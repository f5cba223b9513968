import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Button, Details, Form, InsetText, Radios, Section, TextArea, usePage } from '../../../ui/index.js';
import { AskForm } from '../information/ask-form.js';
import { noOpenSanctionsMatch } from '../proposal.guards.js';
import type { ProposalView } from '../proposal.view.js';
import { ineligibleReasonCodes, ineligibleReasons, labels } from '../proposal.words.js';

const says = texts({
  steps: { en: 'Eligibility', fr: 'Admissibilité' },
  eligibleQuestion: { en: 'The proposal can then be assigned to reviewers. The applicant reads “under review”.', fr: 'La proposition pourra ensuite être confiée à des évaluateurs. Le demandeur lira «\u00a0à l’étude\u00a0».' },
  justify: { en: 'Why is it eligible although the organization is restricted?', fr: 'Pourquoi est-elle admissible bien que l’organisme soit sous réserve?' },
  why: { en: 'Why is it not eligible?', fr: 'Pourquoi n’est-elle pas admissible?' },
  note: { en: 'Explanation for the applicant', fr: 'Explication pour le demandeur' },
  noteHint: { en: 'The applicant reads this text with the reason.', fr: 'Le demandeur lit ce texte avec le motif.' },
  confirmQuestion: { en: 'Only somebody else than the person who found it not eligible confirms. The applicant then reads the reason and the note.', fr: 'Seule une autre personne que celle qui l’a jugée non admissible confirme. Le demandeur lira ensuite le motif et la note.' },
  whyNot: { en: 'Why is it not confirmed?', fr: 'Pourquoi n’est-ce pas confirmé?' },
  reason: { en: 'Why do you reinstate it?', fr: 'Pourquoi la réadmettez-vous?' },
});

/** What an officer or a manager may do with a submitted proposal. */
export function StaffSteps({ id, actions, organizationStanding }: ProposalView) {
  const { form, t } = usePage();
  const may = (name: string): boolean => actions.some((action) => action.name === name);
  const path = (noun: string): string => `/proposals/${id}/${noun}`;
  const refused = (noun: string): boolean => form?.action === path(noun);
  if (!['findEligible', 'findIneligible', 'requestInformation', 'confirmIneligible', 'reinstate'].some(may)) return null;
  return (
    <Section title={says.steps}>
      {/* That the organization is barred stands above already. */}
      {actions.find(({ name }) => name === 'findEligible')?.unmet.filter(({ code }) => code === noOpenSanctionsMatch.code).map(({ code, text }) => <InsetText key={code}>{t(text)}</InsetText>)}
      <div class="steps">
      {actions.some(({ name, unmet }) => name === 'findEligible' && !unmet.length) && <ActionForm action={path('eligibility')} label={labels.findEligible} tone="primary" confirm={{ question: says.eligibleQuestion }}>
        {organizationStanding === 'restricted' && <TextArea name="reason" label={says.justify} required rows={3} limit={2_000} />}
      </ActionForm>}
      {may('requestInformation') && <AskForm proposalId={id} />}
      {may('findIneligible') && (
        <Details summary={labels.findIneligible} open={refused('ineligibility')}>
          <Form action={path('ineligibility')} scope="ineligible">
            <Radios name="reasonCode" label={says.why} required choices={ineligibleReasonCodes.map((code) => ({ value: code, label: ineligibleReasons[code] }))} />
            <TextArea name="note" label={says.note} hint={says.noteHint} required rows={4} limit={2_000} />
            <Button tone="danger">{labels.findIneligible}</Button>
          </Form>
        </Details>
      )}
      {may('confirmIneligible') && <ActionForm action={path('ineligibility-confirmation')} label={labels.confirmIneligible} tone="danger" confirm={{ question: says.confirmQuestion }} />}
      {may('rejectIneligible') && <ActionForm action={path('ineligibility-refusal')} label={labels.rejectIneligible} confirm={{ button: labels.rejectIneligible, question: '' }}><TextArea name="reason" label={says.whyNot} required rows={3} limit={2_000} /></ActionForm>}
      {may('reinstate') && <ActionForm action={path('reinstatement')} label={labels.reinstate} confirm={{ button: labels.reinstate, question: '' }}><TextArea name="reason" label={says.reason} required rows={3} limit={2_000} /></ActionForm>}
      </div>
    </Section>
  );
}
