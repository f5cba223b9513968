import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, Details, Form, HiddenField, InstantText, Link, Notice, page, PageHeading, Pagination, Prose, Section, StatusTag, SubNavigation, SummaryList, TextArea, usePage } from '../../../ui/index.js';
import { conflictName, conflictStanding } from './conflict-words.js';
import { conflictWorkflow, type ConflictState, type ConflictTransition } from './conflict.workflow.js';
import type { ConflictsView, ListedConflict } from './conflicts.service.js';

const says = texts({
  title: { en: 'Conflicts of interest', fr: 'Conflits d’intérêts' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  assignments: { en: 'Assign reviewers', fr: 'Attribuer les évaluations' },
  lead: { en: 'Until a conflict is cleared, the reviewer sees only the title and the organization. A certain or confirmed conflict sets the review aside; its text is kept and no longer counts.', fr: 'Tant qu’un conflit n’est pas levé, la personne ne voit que le titre et l’organisme. Un conflit certain ou confirmé écarte l’évaluation; son texte est conservé, mais ne compte plus.' },
  none: { en: 'No conflict of interest stands here.', fr: 'Aucun conflit d’intérêts ici.' },
  kind: { en: 'Conflict', fr: 'Conflit' },
  met: { en: 'What matched', fr: 'Ce qui correspond' },
  found: { en: 'Found', fr: 'Relevé' },
  declared: { en: 'Declared by the reviewer', fr: 'Déclaré par la personne' },
  certain: { en: 'Certain', fr: 'Certain' },
  possible: { en: 'Possible: you decide', fr: 'Possible\u00a0: à vous de trancher' },
  how: { en: 'How sure', fr: 'Certitude' },
  reason: { en: 'Reason', fr: 'Motif' },
  sameName: { en: 'Two people may have one name. Compare with the governing body in the organization’s file and ask the reviewer; clear the conflict if it is another person of that name. The reviewer does not learn whose name it is.', fr: 'Deux personnes peuvent porter le même nom. Comparez avec le conseil d’administration au dossier de l’organisme et consultez la personne; levez le conflit s’il s’agit d’une autre personne de ce nom. La personne n’apprend pas de qui est ce nom.' },
  submitted: { en: 'The review is submitted and still counts: an applicant’s list alone takes no review away. The reviewer has no access meanwhile, and the proposal is neither recommended nor decided until you have judged. Confirming sets the review aside for good.', fr: 'L’évaluation est soumise et compte toujours\u00a0: la liste d’un demandeur n’écarte à elle seule aucune évaluation. La personne n’a pas accès entre-temps, et la proposition ne fait l’objet ni d’une recommandation ni d’une décision avant que vous ayez tranché. Confirmer le conflit écarte l’évaluation pour de bon.' },
  list: { en: 'The list', fr: 'La liste' },
  reach: { en: '{count, plural, one {One reviewer has} other {# reviewers have}} a name of it.', fr: '{count, plural, one {Une personne chargée de l’évaluation porte un de ses noms.} other {# personnes chargées de l’évaluation portent un de ses noms.}}' },
  grew: { en: 'The applicant last added a name on', fr: 'Dernier nom ajouté par le demandeur\u00a0:' },
  board: { en: 'Governing body of the applicant', fr: 'Conseil d’administration du demandeur' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
});
const labels = { confirm: conflictWorkflow.transitions.confirm.label, clear: conflictWorkflow.transitions.clear.label };
const states = Object.keys(conflictWorkflow.states) as ConflictState[];

function Verdict({ callId, one, step }: { callId: string; one: ListedConflict; step: ConflictTransition }) {
  const { form } = usePage();
  const action = `/calls/${callId}/conflicts/${one.id}/${conflictWorkflow.transitions[step].noun}`;
  return (
    <Details summary={labels[step]} open={form?.action === action}>
      <Form action={action} scope={`${step}${one.id.slice(-12)}`}>
        <HiddenField name="seen" value={one.state} />
        <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
        <Button tone="secondary">{labels[step]}</Button>
      </Form>
    </Details>
  );
}

function Conflict({ callId, one }: { callId: string; one: ListedConflict }) {
  const { t } = usePage();
  return (
    <Section title={`${one.reviewer} – ${one.reference}`}>
      <p><StatusTag label={conflictStanding(one)} tone={conflictWorkflow.states[one.state].tone} /></p>
      <SummaryList compact items={[
        { term: says.proposal, value: <><span>{one.title}</span> · <span>{one.organization}</span></> },
        { term: says.kind, value: t(conflictName(one.kind)) },
        { term: says.how, value: one.source === 'declared' ? t(says.declared) : t(says[one.certainty]) },
        ...(one.evidence ? [{ term: says.met, value: one.evidence }] : []),
        ...(one.list ? [{ term: says.list, value: <>{t(says.reach, { count: one.list.reviewers })}{one.list.grewAt && <> {t(says.grew)} <InstantText at={new Date(one.list.grewAt)} /></>}</> }] : []),
        { term: says.found, value: <InstantText at={one.foundAt} /> },
        ...(one.reason ? [{ term: says.reason, value: <Prose text={one.reason} /> }] : []),
      ]} />
      {one.kind === 'governingBody' && one.review === 'submitted' && one.state === 'open' && <Notice tone="warning"><p>{t(says.submitted)}</p></Notice>}
      {one.kind === 'governingBody' && <p class="muted">{t(says.sameName)} <Link href={`/organizations/${one.organizationId}/governing-body`} about={one.organization}>{says.board}</Link></p>}
      {one.state !== 'cleared' && <Verdict callId={callId} one={one} step="clear" />}
      {one.state !== 'confirmed' && <Verdict callId={callId} one={one} step="confirm" />}
    </Section>
  );
}

function ConflictsBody({ call, state, conflicts, next }: ConflictsView) {
  const { t } = usePage();
  const path = `/calls/${call.id}/conflicts`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${call.id}`, label: call.reference }, { href: `/calls/${call.id}/assignments`, label: says.assignments }]} />
      <PageHeading title={says.title} caption={call.title} lead={says.lead} />
      <SubNavigation label={says.title} items={states.map((one) => ({ href: `${path}?state=${one}`, label: conflictWorkflow.states[one].staff, current: one === state }))} />
      {conflicts.length === 0 && <p>{t(says.none)}</p>}
      {conflicts.map((one) => <Conflict key={one.id} callId={call.id} one={one} />)}
      <Pagination next={next && `${path}?state=${state}&after=${next}`} label={t(says.title)} />
    </>
  );
}

export const conflictsPage = page<ConflictsView>((_, say) => say(says.title), (view) => <ConflictsBody {...view} />);
