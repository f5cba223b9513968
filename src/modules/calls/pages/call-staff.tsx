import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import type { Action } from '../../../kernel/workflow/judge.js';
import { ActionForm, ButtonGroup, Checkbox, Columns, DateField, DateTimeField, Link, LinkButton, Money, Notice, Section, SubNavigation, SummaryList, Table, TextArea, TextField, Timeline, usePage } from '../../../ui/index.js';
import { ConsentRuleForm } from '../consent-rule/consent-rule-form.js';
import { decisionTargetWords } from '../decision-target/decision-target.words.js';
import type { CallPart, CallStaffPart, CallView } from '../call.view.js';
import type { CallTransition } from '../call.workflow.js';

const says = texts({
  staff: { en: 'For staff', fr: 'Pour le personnel' },
  next: { en: 'Next steps', fr: 'Prochaines étapes' },
  edit: { en: 'Edit the draft', fr: 'Modifier l’ébauche' },
  copy: { en: 'Copy this call', fr: 'Copier cet appel' },
  copyConfirm: { en: 'A new draft begins with this call’s form, rubric, texts and amounts. Its dates move on by whole years, so that it opens in the future. This call stays as it is.', fr: 'Une nouvelle ébauche commence avec le formulaire, la grille, les textes et les montants de cet appel. Ses dates avancent d’années entières pour que l’ouverture soit à venir. Le présent appel demeure inchangé.' },
  copiedFrom: { en: 'Copied from', fr: 'Copié de' },
  try: { en: 'Preview and test the form', fr: 'Prévisualiser et essayer le formulaire' },
  none: { en: 'There is nothing for you to do on this call now.', fr: 'Vous n’avez rien à faire pour cet appel en ce moment.' },
  blocked: { en: 'Not possible yet:', fr: 'Pas encore possible\u00a0:' },
  reason: { en: 'Reason', fr: 'Motif' },
  reasonHint: { en: 'Kept in the trail. An extension’s reason may be told to applicants.', fr: 'Conservé dans la piste de vérification. Le motif d’un report peut être communiqué aux demandeurs.' },
  newDeadline: { en: 'New deadline', fr: 'Nouvelle date limite' },
  newQuestions: { en: 'New question deadline', fr: 'Nouvelle date limite des questions' },
  newQuestionsHint: { en: 'Leave empty to keep the present one.', fr: 'Laissez vide pour conserver la date actuelle.' },
  titleEn: { en: 'Title in English', fr: 'Titre en anglais' },
  titleFr: { en: 'Title in French', fr: 'Titre en français' },
  bodyEn: { en: 'Text in English', fr: 'Texte en anglais' },
  bodyFr: { en: 'Text in French', fr: 'Texte en français' },
  material: { en: 'It changes what applicants must do: at least seven days must be left', fr: 'Il modifie ce que les demandeurs doivent faire\u00a0: il doit rester au moins sept jours' },
  laterDeadline: { en: 'Later deadline, if it needs one', fr: 'Date limite reportée, au besoin' },
  addendumFinal: { en: 'The addendum is published at once, with the next number, and cannot be changed. Drafters and followers are told.', fr: 'L’addenda est publié immédiatement, avec le numéro suivant, et ne peut être modifié. Les personnes qui rédigent ou suivent l’appel sont informées.' },
  suspendConfirm: { en: 'Nothing can be submitted while the call is suspended. Drafts are kept, and everybody who drafts is told.', fr: 'Rien ne peut être soumis pendant la suspension. Les ébauches sont conservées et toutes les personnes qui rédigent sont informées.' },
  cancelConfirm: { en: 'A cancelled call cannot be opened again.', fr: 'Un appel annulé ne peut être rouvert.' },
  sure: { en: 'This takes effect at once and is kept in the trail.', fr: 'Cette étape prend effet immédiatement et est conservée dans la piste de vérification.' },
  withoutConflicts: { en: 'Without proposals with which you have a conflict of interest.', fr: 'Sans les propositions à l’égard desquelles vous êtes en conflit d’intérêts.' },
  withheld: { en: 'An organization you belong to applies in this call. Its ranking, decisions and money are not shown to you until the results are released.', fr: 'Un organisme dont vous faites partie est demandeur dans cet appel. Le classement, les décisions et les fonds ne vous sont pas présentés avant la communication des résultats.' },
  history: { en: 'History', fr: 'Historique' },
  money: { en: 'Money of this call', fr: 'Fonds de cet appel' },
  fiscalYear: { en: 'Fiscal year', fr: 'Exercice' },
  allocated: { en: 'Allocated', fr: 'Affecté' },
  reserved: { en: 'Reserved', fr: 'Réservé' },
  committed: { en: 'Committed', fr: 'Engagé' },
  paid: { en: 'Paid', fr: 'Payé' },
  free: { en: 'Free', fr: 'Libre' },
  grace: { en: 'Grace period', fr: 'Délai de grâce' },
  seconds: { en: '{count, plural, one {# second} other {# seconds}}', fr: '{count, plural, one {# seconde} other {# secondes}}' },
  clarifications: { en: 'Questions', fr: 'Questions' },
  extensions: { en: 'Extensions', fr: 'Reports' },
  parts: { en: 'Parts of this call', fr: 'Parties de cet appel' },
  call: { en: 'Call', fr: 'Appel' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  assignments: { en: 'Reviewers', fr: 'Évaluateurs' },
  panels: { en: 'Panel meetings', fr: 'Réunions du comité' },
  ranking: { en: 'Ranking', fr: 'Classement' },
});

const partPaths: Record<CallPart, (id: string) => string> = {
  clarifications: (id) => `/calls/${id}/clarifications`,
  extensions: (id) => `/calls/${id}/extensions`,
  proposals: (id) => `/proposals?call=${id}`,
  assignments: (id) => `/calls/${id}/assignments`,
  panels: (id) => `/calls/${id}/panels`,
  ranking: (id) => `/calls/${id}/ranking`,
};

/** What staff see and do on a call, above what the public reads. */
export function CallStaff({ call, staff }: { call: CallView; staff: CallStaffPart }) {
  const { t } = usePage();
  const mayEdit = call.state === 'draft' && staff.actions.some(({ name }) => name === 'requestApproval');
  return (
    <Section title={says.staff}>
      {staff.parts.length > 0 && (
        <SubNavigation label={says.parts} items={[{ href: `/calls/${call.id}`, label: says.call }, ...staff.parts.map((part) => ({ href: partPaths[part](call.id), label: says[part], current: false }))]} />
      )}
      <Columns asideLabel={says.history} aside={<Section title={says.history} level={3}><Timeline events={staff.timeline} /></Section>}>
        <Section title={says.next} level={3}>
          {staff.copiedFrom && <p>{t(says.copiedFrom)} <Link href={`/calls/${staff.copiedFrom.id}`}>{staff.copiedFrom.reference} – {t(staff.copiedFrom.title)}</Link></p>}
          {staff.mayTry && <p><Link href={`/calls/${call.id}/form/trial`}>{says.try}</Link></p>}
          {mayEdit && <ButtonGroup><LinkButton href={`/calls/${call.id}/edit`}>{says.edit}</LinkButton></ButtonGroup>}
          {staff.actions.length === 0 && <p>{t(says.none)}</p>}
          {staff.actions.map((action) => <Step key={action.name} call={call} action={action} />)}
          {staff.maySetTarget && (
            <ActionForm action={`/calls/${call.id}/decision-target`} label={decisionTargetWords.label} confirm={{ button: decisionTargetWords.save, question: '' }}>
              <DateField name="decisionTargetOn" label={decisionTargetWords.field} hint={decisionTargetWords.hint} value={call.decisionTargetOn} />
            </ActionForm>
          )}
          {staff.mayCopy && <ActionForm action={`/calls/${call.id}/copy`} label={says.copy} confirm={{ question: says.copyConfirm }} />}
        </Section>
        {staff.withheld && <Notice>{says.withheld}</Notice>}
        {staff.money.length > 0 && (
          <Section title={says.money} level={3}>
            {staff.withoutConflicts && <p class="muted">{t(says.withoutConflicts)}</p>}
            <Table caption={says.money} captionHidden rows={staff.money} rowKey={(row) => row.fiscalYear} columns={[
              { key: 'year', label: says.fiscalYear, cell: (row) => fiscalYearLabel(row.fiscalYear) },
              { key: 'allocated', label: says.allocated, numeric: true, cell: (row) => <Money cents={row.allocatedCents} /> },
              { key: 'reserved', label: says.reserved, numeric: true, cell: (row) => <Money cents={row.reservedCents} /> },
              { key: 'committed', label: says.committed, numeric: true, cell: (row) => <Money cents={row.committedCents} /> },
              { key: 'paid', label: says.paid, numeric: true, cell: (row) => <Money cents={row.paidCents} /> },
              { key: 'free', label: says.free, numeric: true, cell: (row) => <Money cents={row.freeCents} /> },
            ]} />
          </Section>
        )}
        <SummaryList compact items={[{ term: says.grace, value: t(says.seconds, { count: staff.graceSeconds }) }]} />
      </Columns>
    </Section>
  );
}

const confirms: Partial<Record<CallTransition, Bilingual>> = { cancel: says.cancelConfirm, suspend: says.suspendConfirm, publishAddendum: says.addendumFinal };

function AddendumFields({ call }: { call: CallView }) {
  return (
    <>
      <TextField name="titleEn" label={says.titleEn} required width="full" />
      <TextField name="titleFr" label={says.titleFr} required width="full" />
      <TextArea name="bodyEn" label={says.bodyEn} required rows={5} limit={10_000} lang="en" />
      <TextArea name="bodyFr" label={says.bodyFr} required rows={5} limit={10_000} lang="fr" />
      <Checkbox name="material" label={says.material} />
      <DateTimeField name="closesAt" label={says.laterDeadline} zone={call.zone} />
    </>
  );
}

/** One step: its button, or what still stands in its way. */
function Step({ call, action }: { call: CallView; action: Action<CallTransition> }) {
  const { t } = usePage();
  if (action.unmet.length) {
    return <p><strong>{t(action.label)}.</strong> {t(says.blocked)} {action.unmet.map(({ text }) => t(text)).join(' ')}</p>;
  }
  // Prepared on the form's own pages first, then issued there.
  if (action.name === 'amend') return <ActionForm action={`/calls/${call.id}/form/amendment`} label={action.label} />;
  if (action.name === 'setConsentRule') return <ConsentRuleForm callId={call.id} rule={call.partnerConsent} label={action.label} />;
  return (
    <ActionForm action={`/calls/${call.id}/${action.noun}`} label={action.label} tone={action.name === 'cancel' ? 'danger' : 'secondary'}
      confirm={{ question: confirms[action.name] ?? says.sure }}>
      {(action.name === 'extend' || action.name === 'resume') && <DateTimeField name="closesAt" label={says.newDeadline} required value={call.closesAt} zone={call.zone} />}
      {(action.name === 'extend' || action.name === 'resume') && <DateTimeField name="questionsCloseAt" label={says.newQuestions} hint={says.newQuestionsHint} zone={call.zone} />}
      {action.name === 'publishAddendum' && <AddendumFields call={call} />}
      {action.reason && <TextArea name="reason" label={says.reason} hint={says.reasonHint} required={action.reason === 'required'} rows={3} />}
    </ActionForm>
  );
}
