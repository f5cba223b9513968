import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, ButtonGroup, DateTimeField, Form, Link, Notice, page, PageHeading, Section, TextArea, usePage } from '../../../../ui/index.js';
import type { AmendmentView } from '../amendment.view.js';
import { ChangeList } from './change-list.js';

const says = texts({
  title: { en: 'Amendment of the form', fr: 'Modification du formulaire' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  form: { en: 'Application form', fr: 'Formulaire de demande' },
  lead: { en: 'Version {version, number} is in force; this would be version {next, number}. {drafts, plural, =0 {Nobody has a draft yet.} one {# draft is concerned.} other {# drafts are concerned.}}', fr: 'La version {version, number} est en vigueur; celle-ci serait la version {next, number}. {drafts, plural, =0 {Personne n’a encore d’ébauche.} one {# ébauche est concernée.} other {# ébauches sont concernées.}}' },
  changes: { en: 'What changes for applicants', fr: 'Ce qui change pour les demandeurs' },
  none: { en: 'Nothing changes in the questions yet.', fr: 'Rien ne change encore dans les questions.' },
  more: { en: 'asks more of applicants', fr: 'demande davantage aux demandeurs' },
  extend: { en: 'A later deadline is needed', fr: 'Il faut reporter la date limite' },
  extendLead: { en: 'The amendment asks more of applicants and {left, plural, one {# day is} other {# days are}} left. This call promises at least {needed, number}.', fr: 'La modification demande davantage aux demandeurs et il reste {left, plural, one {# jour} other {# jours}}. Cet appel en promet au moins {needed, number}.' },
  issueTitle: { en: 'Issue the amendment', fr: 'Publier la modification' },
  issueLead: { en: 'Everybody with a draft is told. Their answers stay, and submitted proposals stay valid.', fr: 'Toutes les personnes qui ont une ébauche sont averties. Leurs réponses restent, et les propositions soumises demeurent valides.' },
  reasonEn: { en: 'Reason in English', fr: 'Motif en anglais' },
  reasonFr: { en: 'Reason in French', fr: 'Motif en français' },
  reasonHint: { en: 'Applicants read it.', fr: 'Les demandeurs le lisent.' },
  deadline: { en: 'New deadline', fr: 'Nouvelle date limite' },
  deadlineHint: { en: 'Leave it empty to keep the present one.', fr: 'Laissez ce champ vide pour garder la date actuelle.' },
  issue: { en: 'Issue the amendment', fr: 'Publier la modification' },
  back: { en: 'Change the form further', fr: 'Modifier encore le formulaire' },
  discard: { en: 'Discard the amendment', fr: 'Abandonner la modification' },
  discardSure: { en: 'What was prepared is lost. Applicants keep the form they have.', fr: 'Ce qui a été préparé est perdu. Les demandeurs gardent le formulaire qu’ils ont.' },
});

function AmendmentBody(view: AmendmentView) {
  const { t } = usePage();
  const base = `/calls/${view.callId}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: base, label: view.reference }, { href: `${base}/form`, label: says.form }]} />
      <PageHeading title={says.title} caption={view.title} lead={t(says.lead, { version: view.version, next: view.next, drafts: view.drafts })} />
      <Section title={says.changes}>
        {view.changes.length ? <ChangeList changes={view.changes} tightens={says.more} /> : <p>{t(says.none)}</p>}
        {view.mustExtend && <Notice tone="warning" title={says.extend} level={3}>{t(says.extendLead, { left: view.daysLeft, needed: view.daysNeeded })}</Notice>}
      </Section>
      <Section title={says.issueTitle} lead={says.issueLead}>
        <Form action={`${base}/amendment`} warnUnsaved>
          <TextArea name="reasonEn" label={says.reasonEn} hint={says.reasonHint} required rows={3} limit={1_000} lang="en" />
          <TextArea name="reasonFr" label={says.reasonFr} hint={says.reasonHint} required rows={3} limit={1_000} lang="fr" />
          <DateTimeField name="closesAt" label={says.deadline} hint={says.deadlineHint} required={view.mustExtend} zone={view.zone} />
          <ButtonGroup><Button>{says.issue}</Button><Link href={`${base}/form`}>{says.back}</Link></ButtonGroup>
        </Form>
        <ActionForm action={`${base}/form/amendment/removal`} label={says.discard} tone="danger" confirm={{ question: says.discardSure }} />
      </Section>
    </>
  );
}

/** An amendment before it is issued: what changes, for whom, and why. */
export const amendmentPage = page<AmendmentView>(({ reference }, say) => `${say(says.title)} – ${reference}`, (view) => <AmendmentBody {...view} />);
