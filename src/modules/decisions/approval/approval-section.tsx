import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { ActionForm, Button, DateText, Details, Form, InstantText, Link, Money, Notice, Prose, Section, StatusTag, SummaryList, Table, TextArea, usePage } from '../../../ui/index.js';
import { type Role, roleNames } from '../../accounts/index.js';
import type { StaffDecisionView } from '../decision.view.js';
import { outcomeNames, reasonNames } from '../decision-words.js';
import { recommendationLabels as labels, recommendationWorkflow } from './recommendation.workflow.js';
import type { StepVerdict, TakenStep } from './recommendations.queries.js';

const says = texts({
  title: { en: 'Recommendation and approval', fr: 'Recommandation et approbation' },
  chain: { en: 'Approval chain', fr: 'Chaîne d’approbation' },
  chains: { en: 'About approval chains', fr: 'Au sujet des chaînes d’approbation' },
  upTo: { en: 'decides up to', fr: 'décide jusqu’à' },
  decides: { en: 'decides', fr: 'décide' },
  done: { en: 'Done', fr: 'Fait' },
  current: { en: 'Waiting here', fr: 'En attente ici' },
  todo: { en: 'Later', fr: 'Plus tard' },
  none: { en: 'Nobody has recommended a decision yet.', fr: 'Personne n’a encore recommandé de décision.' },
  recommended: { en: 'Recommended', fr: 'Recommandation' },
  amount: { en: 'Amount', fr: 'Montant' },
  year: { en: 'Fiscal year {year}', fr: 'Exercice {year}' },
  until: { en: 'On the reserve list until', fr: 'Sur la liste de réserve jusqu’au' },
  reasonCode: { en: 'Reason', fr: 'Motif' },
  reason: { en: 'Written reason', fr: 'Motif écrit' },
  feedback: { en: 'Feedback draft', fr: 'Ébauche de rétroaction' },
  steps: { en: 'Steps taken', fr: 'Étapes franchies' },
  who: { en: 'Who', fr: 'Qui' },
  what: { en: 'Step', fr: 'Étape' },
  comment: { en: 'Comment', fr: 'Commentaire' },
  when: { en: 'When', fr: 'Quand' },
  forPerson: { en: 'for', fr: 'pour' },
  actsFor: { en: 'You act for', fr: 'Vous agissez pour' },
  commentHint: { en: 'Kept with your approval.', fr: 'Conservé avec votre approbation.' },
  why: { en: 'Why? Whoever recommended it reads this.', fr: 'Pour quelle raison? La personne qui l’a recommandée lira ce texte.' },
  whyWithdraw: { en: 'Why? The reserve becomes free again.', fr: 'Pour quelle raison? Les fonds réservés redeviennent disponibles.' },
});
const verdicts: Record<StepVerdict, { en: string; fr: string }> = texts({
  recommended: { en: 'Recommended', fr: 'Recommandée' },
  revised: { en: 'Recommended again', fr: 'Recommandée de nouveau' },
  approved: { en: 'Approved', fr: 'Approuvée' },
  decidedOtherwise: { en: 'Decided in other terms', fr: 'Tranchée en d’autres termes' },
  sentBack: { en: 'Sent back', fr: 'Renvoyée' },
  withdrawn: { en: 'Withdrawn', fr: 'Retirée' },
});
const standings = { done: 'success', current: 'progress', todo: 'neutral' } as const;

/** What is recommended, how far it has come in the approval chain, and the steps open to this person. */
export function Approval({ view: { approval, proposal, concept, decision } }: { view: StaffDecisionView }) {
  const { t, form } = usePage();
  const { recommendation: found } = approval;
  const path = (noun: string): string => `/proposals/${proposal.id}/${noun}`;
  return (
    <Section title={says.title} id="approval">
      <h3>{t(says.chain)}</h3>
      <ol>
        {approval.chain.map((step) => (
          <li key={step.position}>
            {t(roleNames[step.role])}{' – '}<span class="muted">{step.limitCents === null ? t(says.decides) : <>{t(says.upTo)} <Money cents={step.limitCents} short /></>}</span>
            {!decision && found && <> <StatusTag tone={standings[step.standing]} label={says[step.standing]} /></>}
          </li>
        ))}
      </ol>
      <p><Link href="/approval-chains">{says.chains}</Link></p>
      {!found && !decision && <p>{t(says.none)}</p>}
      {found && (
        <>
          <p><StatusTag tone={recommendationWorkflow.states[found.state].tone} label={recommendationWorkflow.states[found.state].staff} /></p>
          <SummaryList compact items={[
            { term: says.recommended, value: outcomeNames[found.outcome] },
            ...(found.outcome !== 'declined' && !concept ? [{ term: says.amount, value: <Money cents={found.amountCents} short /> }, ...found.years.map((year) => ({ term: t(says.year, { year: fiscalYearLabel(year.fiscalYear) }), value: <Money cents={year.amountCents} short /> }))] : []),
            ...(found.reserveUntil ? [{ term: says.until, value: <DateText date={found.reserveUntil} /> }] : []),
            { term: says.reasonCode, value: reasonNames[found.reasonCode] },
            ...(found.reason ? [{ term: says.reason, value: <Prose text={found.reason} /> }] : []),
            ...(decision ? [] : [{ term: says.feedback, value: <Prose text={found.feedback} lang={proposal.language} /> }]),
          ]} />
          <Table caption={says.steps} rows={found.steps} rowKey={(step) => `${step.at.toISOString()}${step.verdict}`} columns={[
            { key: 'who', label: says.who, rowHeader: true, cell: (step) => <Who step={step} /> },
            { key: 'what', label: says.what, cell: (step) => verdicts[step.verdict] },
            { key: 'comment', label: says.comment, cell: (step) => (step.comment ? <Prose text={step.comment} /> : <span class="muted">–</span>) },
            { key: 'when', label: says.when, cell: (step) => <InstantText at={step.at} /> },
          ]} />
        </>
      )}
      {approval.actsFor && (approval.mayApprove) && <Notice>{t(says.actsFor)} <strong>{approval.actsFor}</strong>.</Notice>}
      {approval.mayApprove && (
        <div class="steps">
          <Form action={path('recommendation-approval')} scope="approve">
            <TextArea name="comment" label={says.comment} hint={says.commentHint} rows={2} limit={4_000} />
            <Button>{labels.approve}</Button>
          </Form>
          <Details summary={labels.sendBack} open={form?.action === path('recommendation-return')}>
            <Form action={path('recommendation-return')} scope="return">
              <TextArea name="reason" label={says.why} required rows={3} limit={2_000} />
              <Button tone="secondary">{labels.sendBack}</Button>
            </Form>
          </Details>
        </div>
      )}
      {approval.mayWithdraw && (
        <ActionForm action={path('recommendation-withdrawal')} label={labels.withdraw} tone="danger" confirm={{ question: says.whyWithdraw }}>
          <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
        </ActionForm>
      )}
    </Section>
  );
}

function Who({ step }: { step: TakenStep }) {
  const { t } = usePage();
  return (
    <div>
      <span>{step.name}</span>{step.forName && <>{' '}{t(says.forPerson)} <span>{step.forName}</span></>}
      <br /><span class="muted">{t(roleNames[step.role as Role])}</span>
    </div>
  );
}
