import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Button, Checkbox, DateTimeField, Fieldset, Form, HiddenField, InstantText, Notice, NumberField, page, PageHeading, Section, TextArea, usePage } from '../../../ui/index.js';
import { phaseNames } from './phase.js';
import { PhaseList, StaffPhase } from './phase-lines.js';
import { phaseTitles } from './phase-words.js';
import type { PhasesView } from './phases.service.js';

const says = texts({
  title: { en: 'Phases of reviewing', fr: 'Étapes de l’évaluation' },
  back: { en: 'Assign reviewers', fr: 'Attribuer les évaluations' },
  lead: { en: 'First everybody scores alone, then reviewers discuss what they scored, then the panel meets. A call can do without the discussion, the panel, or both. Without any dates everything stays possible as it is.', fr: 'Chaque personne note d’abord seule, puis les évaluateurs discutent de leurs notes, puis le comité se réunit. Un appel peut se passer de la discussion, du comité ou des deux. Sans aucune date, tout reste possible comme avant.' },
  callCloses: { en: 'Deadline of the call:', fr: 'Date limite de l’appel\u00a0:' },
  none: { en: 'This call has no dated phases yet.', fr: 'Cet appel n’a pas encore d’étapes datées.' },
  setBy: { en: 'Last set by', fr: 'Dernière modification par' },
  form: { en: 'Set the dates', fr: 'Fixer les dates' },
  opens: { en: '{phase}: opens', fr: '{phase}\u00a0: début' },
  closes: { en: '{phase}: closes', fr: '{phase}\u00a0: fin' },
  exact: { en: 'What reaches the portal at a closing or after it comes too late.', fr: 'Ce qui parvient au portail à l’instant de la fin ou après arrive trop tard.' },
  dues: { en: 'Open reviews are due at the end of scoring at the latest: later due dates are brought forward to it, and those that fell on the old end move with it.', fr: 'Les évaluations en cours sont attendues au plus tard à la fin de la notation\u00a0: les échéances plus tardives y sont ramenées, et celles qui tombaient à l’ancienne fin la suivent.' },
  reason: { en: 'Why do the dates change? Reviewers are told of the new dates; the reason is kept in the trail.', fr: 'Pourquoi les dates changent-elles? Les évaluateurs sont avisés des nouvelles dates; le motif est conservé dans la piste de vérification.' },
  save: { en: 'Save the dates', fr: 'Enregistrer les dates' },
  late: { en: 'The deadline of the call was moved past the opening of scoring. Move the phases.', fr: 'La date limite de l’appel a été reportée après le début de la notation. Déplacez les étapes.' },
  over: { en: 'The results of this call are released, or it is cancelled. Its phases no longer change.', fr: 'Les résultats de cet appel sont communiqués, ou il est annulé. Ses étapes ne changent plus.' },
  silence: { en: 'Silent reviewers', fr: 'Évaluateurs sans réponse' },
  silenceLead: { en: 'Two days before, the portal reminds the reviewer once. Then it takes the review back, asks the best matched free reviewer without a conflict of interest instead, and tells you. Whoever saved a draft in the last 48 hours is not silent.', fr: 'Deux jours avant, le portail envoie un seul rappel. Il reprend ensuite l’évaluation, sollicite à la place la personne disponible qui correspond le mieux et n’a pas de conflit d’intérêts, et vous en avise. Qui a enregistré une ébauche dans les 48 dernières heures n’est pas sans réponse.' },
  isOn: { en: 'Replace silent reviewers of this call', fr: 'Remplacer les évaluateurs sans réponse de cet appel' },
  answer: { en: 'Days without an answer to the invitation', fr: 'Jours sans réponse à l’invitation' },
  overdue: { en: 'Days past due without a submitted review', fr: 'Jours de retard sans évaluation soumise' },
  saveRule: { en: 'Save the rule', fr: 'Enregistrer la règle' },
});

/** How to leave a phase out. */
const leaveOut = texts({
  discussion: { en: 'Leave both empty for a call without discussion: the other reviews then open when scoring closes, and scores are not amended.', fr: 'Laissez les deux vides pour un appel sans discussion\u00a0: les autres évaluations s’ouvrent alors à la fin de la notation, et les notes ne sont pas modifiées.' },
  panel: { en: 'Leave both empty for a call without panel: no meeting can then be planned in it.', fr: 'Laissez les deux vides pour un appel sans comité\u00a0: aucune réunion ne peut alors y être prévue.' },
});

function PhasesBody(view: PhasesView) {
  const { t } = usePage();
  const { call, phase, now } = view;
  return (
    <>
      <BackLink href={`/calls/${call.id}/assignments`} label={says.back} />
      <PageHeading title={says.title} caption={<><span>{call.reference}</span> · <span>{t(call.title)}</span></>} lead={says.lead} />
      <p>{t(says.callCloses)} <InstantText both at={call.closesAt} /></p>
      {phase ? <><StaffPhase phase={phase} now={now} /><PhaseList phase={phase} now={now} /></> : <p>{t(says.none)}</p>}
      {view.setBy && <p class="muted">{t(says.setBy)} <span>{view.setBy}</span>, <InstantText both at={view.setAt} /></p>}
      {phase && new Date(phase.dates.scoring.opensAt) < new Date(call.closesAt) && <Notice tone="warning">{says.late}</Notice>}
      {view.maySet ? <><Dates view={view} /><Silence view={view} /></> : <Notice>{says.over}</Notice>}
    </>
  );
}

function Dates({ view }: { view: PhasesView }) {
  const { t } = usePage();
  return (
    <Section title={says.form}>
      <Form action={`/calls/${view.call.id}/phases`} warnUnsaved>
        <p>{t(says.exact)} {t(says.dues)}</p>
        <HiddenField name="version" value={view.version} />
        {phaseNames.map((name) => {
          const dates = view.phase?.dates[name];
          return (
            <Fieldset key={name} legend={phaseTitles[name]} hint={name === 'scoring' ? undefined : leaveOut[name]}>
              <DateTimeField name={`${name}OpensAt`} label={t(says.opens, { phase: t(phaseTitles[name]) })} required={name === 'scoring'} value={dates?.opensAt} />
              <DateTimeField name={`${name}ClosesAt`} label={t(says.closes, { phase: t(phaseTitles[name]) })} required={name === 'scoring'} value={dates?.closesAt} />
            </Fieldset>
          );
        })}
        {view.begun && <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />}
        <Button>{says.save}</Button>
      </Form>
    </Section>
  );
}

function Silence({ view: { call, silence } }: { view: PhasesView }) {
  const { t } = usePage();
  return (
    <Section title={says.silence} id="silence">
      <p>{t(says.silenceLead)}</p>
      <Form action={`/calls/${call.id}/phases/silence-rule`} scope="silence">
        <HiddenField name="version" value={silence.version} />
        <Checkbox name="isOn" label={says.isOn} checked={silence.isOn} />
        <NumberField name="answerDays" label={says.answer} required value={silence.answerDays} />
        <NumberField name="overdueDays" label={says.overdue} required value={silence.overdueDays} />
        <Button tone="secondary">{says.saveRule}</Button>
      </Form>
    </Section>
  );
}

export const phasesPage = page<PhasesView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <PhasesBody {...view} />);
