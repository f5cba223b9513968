import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Button, Details, Form, InstantText, Prose, Section, StatusTag, SummaryList, TextArea, usePage } from '../../../ui/index.js';
import type { ReconsiderationView } from '../decision.view.js';
import { reconsiderationLabels as labels, reconsiderationWorkflow } from './reconsideration.workflow.js';

const says = texts({
  title: { en: 'Reconsideration', fr: 'Réexamen' },
  lead: { en: 'If you think that a fact was overlooked or a rule misapplied, ask once, within 30 days of the announcement, that the decision be looked at again. A person who did not take it answers.', fr: 'Si vous pensez qu’un fait a été oublié ou une règle mal appliquée, demandez une fois, dans les 30 jours suivant l’annonce, que la décision soit réexaminée. Une personne qui ne l’a pas prise répond.' },
  why: { en: 'What was overlooked or misapplied?', fr: 'Qu’est-ce qui a été oublié ou mal appliqué?' },
  reason: { en: 'What the applicant wrote', fr: 'Ce que le demandeur a écrit' },
  own: { en: 'Your request', fr: 'Votre demande' },
  asked: { en: 'Asked', fr: 'Demandé' },
  answer: { en: 'Answer', fr: 'Réponse' },
  answered: { en: 'Answered', fr: 'Répondu' },
  acceptQuestion: { en: 'The decision is open again: a new one is taken through the approval chain and announced to this applicant. The applicant is told now.', fr: 'La décision est rouverte\u00a0: une nouvelle décision suit la chaîne d’approbation et est annoncée à ce demandeur. Le demandeur en est informé maintenant.' },
  refusal: { en: 'Why does the decision stand? For the applicant, in {language}', fr: 'Pourquoi la décision est-elle maintenue? Pour le demandeur, en {language}' },
  english: { en: 'English', fr: 'anglais' },
  french: { en: 'French', fr: 'français' },
  announceQuestion: { en: 'The applicant learns of the new decision now. This cannot be taken back.', fr: 'Le demandeur apprend maintenant la nouvelle décision. Cette annonce est irrévocable.' },
});

/** A request for reconsideration as its applicant sees it: to make, made, or answered. */
export function AskingAgain({ id, language, of }: { id: string; language: string; of: ReconsiderationView }) {
  const { t, form } = usePage();
  const action = `/proposals/${id}/reconsideration`;
  if (!of.request && !of.mayAsk) return null;
  return (
    <Section title={says.title} id="reconsideration">
      {of.request && <Request of={of} language={language} own />}
      {of.mayAsk && (
        <Details summary={labels.ask} open={form?.action === action}>
          <p>{t(says.lead)}</p>
          <Form action={action} scope="reconsideration">
            <TextArea name="reason" label={says.why} required rows={6} limit={4_000} />
            <Button tone="secondary">{labels.ask}</Button>
          </Form>
        </Details>
      )}
    </Section>
  );
}

/** The same for staff: what is asked, and the answer. */
export function AnsweringAgain({ id, language, of }: { id: string; language: string; of: ReconsiderationView }) {
  const { t, form } = usePage();
  const path = (noun: string): string => `/proposals/${id}/${noun}`;
  if (!of.request) return null;
  return (
    <Section title={says.title} id="reconsideration">
      <Request of={of} language={language} />
      {of.mayAnswer && (
        <div class="steps">
          <ActionForm action={path('reconsideration-acceptance')} label={labels.accept} tone="primary" confirm={{ question: says.acceptQuestion }} />
          <Details summary={labels.refuse} open={form?.action === path('reconsideration-refusal')}>
            <Form action={path('reconsideration-refusal')} scope="refusal">
              <TextArea name="reason" label={t(says.refusal, { language: t(language === 'fr' ? says.french : says.english) })} required rows={5} limit={4_000} lang={language} />
              <Button tone="secondary">{labels.refuse}</Button>
            </Form>
          </Details>
        </div>
      )}
      {of.mayAnnounce && <ActionForm action={path('announcement')} label={labels.announce} tone="primary" confirm={{ question: says.announceQuestion }} />}
    </Section>
  );
}

function Request({ of: { request }, language, own = false }: { of: ReconsiderationView; language: string; own?: boolean }) {
  if (!request) return null;
  const { staff, tone } = reconsiderationWorkflow.states[request.state];
  return (
    <>
      <p><StatusTag tone={tone} label={staff} /></p>
      <SummaryList compact items={[
        { term: own ? says.own : says.reason, value: <Prose text={request.reason} /> },
        { term: says.asked, value: own ? <InstantText at={request.requestedAt} /> : <><span>{request.requestedByName}</span>, <InstantText at={request.requestedAt} /></> },
        ...(request.answer ? [{ term: says.answer, value: <Prose text={request.answer} lang={language} /> }] : []),
        ...(request.answeredAt ? [{ term: says.answered, value: own ? <InstantText at={request.answeredAt} /> : <><span>{request.answeredByName}</span>, <InstantText at={request.answeredAt} /></> }] : []),
      ]} />
    </>
  );
}
