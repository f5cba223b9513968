import { texts } from '../../../kernel/i18n/text.js';
import { Button, DateTimeField, Details, Form, InstantText, Section, TextArea, usePage } from '../../../ui/index.js';
import type { ProposalView } from '../proposal.view.js';

const says = texts({
  title: { en: 'More time', fr: 'Plus de temps' },
  lead: { en: 'If something beyond your control keeps you from submitting in time, say what happened. A decision takes time: ask early and go on writing.', fr: 'Si un événement indépendant de votre volonté vous empêche de soumettre la proposition à temps, dites ce qui s’est passé. Une décision prend du temps\u00a0: demandez tôt et continuez d’écrire.' },
  ask: { en: 'Ask for more time', fr: 'Demander plus de temps' },
  until: { en: 'Until when', fr: 'Jusqu’à quand' },
  why: { en: 'What keeps you from submitting in time?', fr: 'Qu’est-ce qui vous empêche de soumettre la proposition à temps?' },
  waiting: { en: 'You asked for more time, until {at}. A decision is still to come: until then the deadline above stands.', fr: 'Vous avez demandé plus de temps, jusqu’au {at}. La décision reste à venir\u00a0: d’ici là, la date limite ci-dessus s’applique.' },
  refused: { en: 'Your request for more time was refused:', fr: 'Votre demande de report a été refusée\u00a0:' },
  given: { en: 'Your organization has more time, until', fr: 'Votre organisme dispose de plus de temps, jusqu’au' },
});

/** What an organization reads and asks about more time for its own draft. */
export function MoreTime({ id, extension, call }: ProposalView) {
  const { t, form } = usePage();
  if (!extension) return null;
  const action = `/proposals/${id}/extension`;
  return (
    <Section title={says.title} id="more-time">
      {extension.until && <p>{t(says.given)} <InstantText at={extension.until} zone={call.zone} both />.</p>}
      {extension.asked && <p>{t(says.waiting, { at: '\u0001' }).split('\u0001').flatMap((part, n) => (n ? [<InstantText key="at" at={extension.asked} zone={call.zone} both />, part] : [part]))}</p>}
      {extension.refusal && !extension.asked && <p>{t(says.refused)} {extension.refusal}</p>}
      {extension.mayAsk && (
        <Details summary={says.ask} open={form?.action === action}>
          <p>{t(says.lead)}</p>
          <Form action={action} scope="extension">
            <DateTimeField name="untilAt" label={says.until} required zone={call.zone} />
            <TextArea name="reason" label={says.why} required rows={4} limit={2_000} />
            <Button tone="secondary">{says.ask}</Button>
          </Form>
        </Details>
      )}
    </Section>
  );
}
