import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Button, DateField, DateText, EmptyState, Form, InstantText, Link, page, PageHeading, Pagination, Prose, Section, Select, StatusTag, Table, TextArea, usePage } from '../../../ui/index.js';
import { roleNames } from '../../accounts/index.js';
import { delegationLabels } from './delegation.workflow.js';
import type { DelegationsView, ListedDelegation } from './delegations.service.js';

const says = texts({
  title: { en: 'Delegations', fr: 'Délégations' },
  lead: { en: 'Who may approve for somebody else, and when. The record of each approval says for whom it was given. What is delegated cannot be delegated onward.', fr: 'Qui peut approuver pour une autre personne, et quand. Chaque approbation indique au nom de qui elle a été donnée. Ce qui est délégué ne peut pas l’être de nouveau.' },
  chains: { en: 'Approval chains', fr: 'Chaînes d’approbation' },
  none: { en: 'Nobody has delegated anything.', fr: 'Personne n’a rien délégué.' },
  give: { en: 'Delegate one of your roles', fr: 'Déléguer un de vos rôles' },
  role: { en: 'Role', fr: 'Rôle' },
  delegate: { en: 'To whom', fr: 'À qui' },
  delegator: { en: 'For', fr: 'Pour' },
  acts: { en: 'May act', fr: 'Peut agir' },
  fromOn: { en: 'First day', fr: 'Premier jour' },
  untilOn: { en: 'Last day', fr: 'Dernier jour' },
  reason: { en: 'Reason', fr: 'Motif' },
  state: { en: 'State', fr: 'État' },
  step: { en: 'Action', fr: 'Mesure' },
  ahead: { en: 'To come', fr: 'À venir' },
  valid: { en: 'In force', fr: 'En vigueur' },
  over: { en: 'Over', fr: 'Terminée' },
  revoked: { en: 'Revoked', fr: 'Révoquée' },
  sure: { en: 'The person can no longer approve for you from now on.', fr: 'La personne ne pourra plus approuver pour vous à partir de maintenant.' },
});
const tones = { ahead: 'info', valid: 'success', over: 'neutral', revoked: 'neutral' } as const;

function DelegationsBody(view: DelegationsView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {view.maySeeChains && <p><Link href="/approval-chains">{says.chains}</Link></p>}
      {view.delegations.length === 0 ? <EmptyState>{says.none}</EmptyState> : (
        <Table caption={says.title} captionHidden wide rows={view.delegations} rowKey={(one) => one.id} columns={[
          { key: 'acts', label: says.acts, rowHeader: true, cell: (one) => one.delegate },
          { key: 'for', label: says.delegator, cell: (one) => <div><span>{one.delegator}</span><br /><span class="muted">{t(roleNames[one.role])}</span></div> },
          { key: 'from', label: says.fromOn, cell: (one) => <DateText date={one.fromOn} /> },
          { key: 'until', label: says.untilOn, cell: (one) => <DateText date={one.untilOn} /> },
          { key: 'reason', label: says.reason, cell: (one) => <Prose text={one.reason} /> },
          { key: 'state', label: says.state, cell: (one) => <Standing one={one} /> },
          { key: 'step', label: says.step, labelHidden: true, cell: (one) => one.mayRevoke && <ActionForm action={`/delegations/${one.id}/revocation`} label={delegationLabels.revoke} about={one.delegate} tone="danger" confirm={{ question: says.sure }} /> },
        ]} />
      )}
      <Pagination next={view.next && `/delegations?after=${view.next}`} label={t(says.title)} />
      {view.roles.length > 0 && (
        <Section title={says.give}>
          <Form action="/delegations">
            <Select name="role" label={says.role} required value={view.roles.length === 1 ? view.roles[0] : null} choices={view.roles.map((role) => ({ value: role, label: roleNames[role] }))} />
            <Select name="delegateId" label={says.delegate} required width="l" choices={view.people.map(({ id, name }) => ({ value: id, label: name }))} />
            <DateField name="fromOn" label={says.fromOn} required value={view.today} min={view.today} />
            <DateField name="untilOn" label={says.untilOn} required min={view.today} />
            <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
            <Button>{delegationLabels.give}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function Standing({ one }: { one: ListedDelegation }) {
  return <><StatusTag tone={tones[one.standing]} label={says[one.standing]} />{one.revokedAt && <div class="muted"><span>{one.revokedBy}</span>, <InstantText at={one.revokedAt} /></div>}</>;
}

export const delegationsPage = page<DelegationsView>((_, say) => say(says.title), (view) => <DelegationsBody {...view} />);
