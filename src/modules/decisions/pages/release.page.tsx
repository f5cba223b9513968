import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { ActionForm, BackLink, InstantText, KeyFigures, Link, Money, Notice, page, PageHeading, Section, Table, usePage, Warning } from '../../../ui/index.js';
import type { ReleaseView } from '../ranking.view.js';
import { HiddenNotice } from './hidden-notice.js';

const says = texts({
  title: { en: 'Release the results', fr: 'Communiquer les résultats' },
  done: { en: 'Results released', fr: 'Résultats communiqués' },
  doneAt: { en: 'Every applicant was told on', fr: 'Chaque demandeur a été informé le' },
  back: { en: 'Ranking and decisions', fr: 'Classement et décisions' },
  lead: { en: 'Every applicant of this call learns of the decision at the same moment. Check the numbers first.', fr: 'Tous les demandeurs de cet appel sont informés de la décision au même moment. Vérifiez d’abord les chiffres.' },
  approved: { en: 'Approved', fr: 'Approuvées' },
  reserve: { en: 'Reserve list', fr: 'Liste de réserve' },
  declined: { en: 'Declined', fr: 'Refusées' },
  undecided: { en: 'Without a decision', fr: 'Sans décision' },
  byYear: { en: 'Approved amounts by fiscal year', fr: 'Montants approuvés par exercice' },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  amount: { en: 'Amount', fr: 'Montant' },
  nothing: { en: 'No proposal is approved.', fr: 'Aucune proposition n’est approuvée.' },
  missing: { en: 'What is missing', fr: 'Ce qui manque' },
  missingLead: { en: '{count, plural, one {One proposal has} other {# proposals have}} no decision yet.', fr: '{count, plural, one {Une proposition n’a} other {# propositions n’ont}} pas encore fait l’objet d’une décision.' },
  more: { en: 'and {count, number} more', fr: 'et {count, number} de plus' },
  ready: { en: 'Nothing is missing.', fr: 'Il ne manque rien.' },
  final: { en: 'A release cannot be taken back.', fr: 'La communication des résultats est irrévocable.' },
  button: { en: 'Release the results', fr: 'Communiquer les résultats' },
  sure: { en: 'Tell {count, plural, one {one applicant} other {# applicants}} now?', fr: 'Informer {count, plural, one {un demandeur} other {# demandeurs}} maintenant?' },
  noSecond: { en: 'Approved concept notes are invited to the second stage. Plan it from the page of the call and have it approved first.', fr: 'Les notes conceptuelles approuvées sont invitées à la seconde étape. Planifiez-la d’abord à partir de la page de l’appel et faites-la approuver.' },
  second: { en: 'Second stage', fr: 'Seconde étape' },
  notYet: { en: 'The call is not at the stage of deciding.', fr: 'L’appel n’est pas à l’étape des décisions.' },
});

function ReleaseBody(view: ReleaseView) {
  const { t } = usePage();
  const { call, counts, releasedAt } = view;
  const blocked = view.concept && counts.approved > 0 && !view.secondStageReady;
  const total = view.byYear.reduce((sum, year) => sum + year.amountCents, 0);
  return (
    <>
      <BackLink href={`/calls/${call.id}/ranking`} label={says.back} />
      <PageHeading title={releasedAt ? says.done : says.title} caption={<>{call.reference} · {t(call.title)}</>} lead={releasedAt ? <>{t(says.doneAt)} <InstantText at={releasedAt} />.</> : says.lead} />
      <HiddenNotice count={counts.hidden} />
      <KeyFigures items={[
        { label: says.approved, value: counts.approved, hint: view.concept ? undefined : <Money cents={counts.approvedCents} short /> }, { label: says.reserve, value: counts.reserve }, { label: says.declined, value: counts.declined }, { label: says.undecided, value: view.undecidedCount },
      ]} />
      {view.concept && view.secondStage && <p>{t(says.second)}{' – '}<Link href={`/calls/${view.secondStage.id}`}>{view.secondStage.reference}</Link></p>}
      {!view.concept && <Table caption={says.byYear} rows={view.byYear} rowKey={(row) => row.fiscalYear} empty={says.nothing} columns={[
        { key: 'year', label: says.year, cell: (row) => fiscalYearLabel(row.fiscalYear) },
        { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} short /> },
      ]} totals={{ amount: <Money cents={total} short /> }} />}
      {!releasedAt && (
        <Section title={says.missing}>
          {view.undecidedCount === 0 ? <p>{t(says.ready)}</p> : (
            <>
              <p>{t(says.missingLead, { count: view.undecidedCount })}</p>
              <ul>
                {view.undecided.map((one) => <li key={one.id}><Link href={`/proposals/${one.id}/decision`}>{one.title || one.reference}</Link> <span class="muted">{one.reference}</span></li>)}
                {view.undecidedCount > view.undecided.length && <li>{t(says.more, { count: view.undecidedCount - view.undecided.length })}</li>}
              </ul>
            </>
          )}
          {blocked && <Notice tone="warning">{says.noSecond}</Notice>}
          {call.state !== 'deciding' && <Notice>{says.notYet}</Notice>}
          {view.mayRelease && view.undecidedCount === 0 && !blocked && (
            <>
              <Warning>{says.final}</Warning>
              <ActionForm action={`/calls/${call.id}/release`} label={says.button} tone="primary" confirm={{ question: t(says.sure, { count: counts.approved + counts.reserve + counts.declined }) }} />
            </>
          )}
        </Section>
      )}
    </>
  );
}

export const releasePage = page<ReleaseView>((view, say) => `${say(view.releasedAt ? says.done : says.title)} – ${view.call.reference}`, (view) => <ReleaseBody {...view} />);
