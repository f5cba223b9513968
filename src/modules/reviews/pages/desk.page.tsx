import { texts } from '../../../kernel/i18n/text.js';
import { Deadline, EmptyState, InstantText, Link, LinkButton, Notice, page, PageHeading, Pagination, StatusTag, SubNavigation, Table, usePage } from '../../../ui/index.js';
import type { DeskLine, DeskView } from '../desk.view.js';
import { PhaseLine } from '../phases/phase-lines.js';
import type { DeskGroup } from '../reviews.queries.js';
import { PaperNotice } from '../register/pages/paper-lines.js';
import { stateOf } from '../review.view.js';
import { sheetTexts } from './sheet-texts.js';

const says = texts({
  title: { en: 'My reviews', fr: 'Mes évaluations' },
  lead: { en: 'Proposals you were asked to review. Answer the question about conflicts of interest first; then you can read the proposal.', fr: 'Propositions que l’on vous a demandé d’évaluer. Répondez d’abord à la question sur les conflits d’intérêts; vous pourrez ensuite lire la proposition.' },
  profile: { en: 'Your reviewer profile', fr: 'Votre profil d’évaluation' },
  groups: { en: 'Groups of reviews', fr: 'Groupes d’évaluations' },
  todo: { en: 'To do', fr: 'À faire' },
  submitted: { en: 'Submitted', fr: 'Soumises' },
  over: { en: 'Closed', fr: 'Fermées' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  organization: { en: 'Organization', fr: 'Organisme' },
  hidden: { en: 'Hidden by the call', fr: 'Caché par l’appel' },
  training: { en: 'Training example', fr: 'Exemple de formation' },
  trainFirst: { en: 'Score the training example once before you submit your first review. It takes about ten minutes.', fr: 'Notez une fois l’exemple de formation avant de soumettre votre première évaluation. Il faut une dizaine de minutes.' },
  trainAgain: { en: 'Look at the training example again', fr: 'Revoir l’exemple de formation' },
  deadlines: { en: 'All my deadlines, for my calendar', fr: 'Toutes mes échéances, pour mon calendrier' },
  calendar: { en: 'Add to a calendar', fr: 'Ajouter à un calendrier' },
  call: { en: 'Call', fr: 'Appel' },
  state: { en: 'Status', fr: 'État' },
  panels: { en: 'My panel meetings', fr: 'Mes réunions de comité' },
  due: { en: 'Due', fr: 'Échéance' },
  at: { en: 'Submitted', fr: 'Soumise le' },
  untitled: { en: 'Untitled', fr: 'Sans titre' },
  noLonger: { en: 'No longer needed', fr: 'N’est plus requise' },
  emptyTodo: { en: 'You have nothing to review now. We write to you when an officer asks you.', fr: 'Vous n’avez rien à évaluer pour le moment. Nous vous écrirons lorsqu’on vous sollicitera.' },
  emptySubmitted: { en: 'You have not submitted a review yet.', fr: 'Vous n’avez encore soumis aucune évaluation.' },
  emptyOver: { en: 'No review of yours was declined, taken back or closed for a conflict of interest.', fr: 'Aucune de vos évaluations n’a été refusée, reprise ou fermée en raison d’un conflit d’intérêts.' },
});
const groups: readonly DeskGroup[] = ['todo', 'submitted', 'over'];
const empty = { todo: says.emptyTodo, submitted: says.emptySubmitted, over: says.emptyOver };

function DeskBody({ group, counts, rows, papers, now, next, trained }: DeskView) {
  const { t } = usePage();
  const name = (row: DeskLine) => (
    <div><span lang={row.language}>{group === 'over' ? row.title || t(says.untitled) : <Link href={`/reviews/${row.id}`}>{row.title || t(says.untitled)}</Link>}</span><br /><span class="muted">{row.reference}</span></div>
  );
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} actions={<LinkButton href="/reviewer-profile" tone="secondary">{says.profile}</LinkButton>} />
      <PaperNotice papers={papers} />
      {!trained && <Notice title={says.training}><p>{t(says.trainFirst)}</p><p><Link href="/reviews/training">{sheetTexts.toTraining}</Link></p></Notice>}
      <SubNavigation label={says.groups} items={groups.map((one) => ({ href: `/reviews?group=${one}`, label: says[one], count: counts[one], current: one === group }))} />
      {rows.length === 0 ? <EmptyState>{empty[group]}</EmptyState> : (
        <Table caption={says[group]} captionHidden rows={rows} rowKey={(row) => row.id} columns={[
          { key: 'proposal', label: says.proposal, cell: name },
          { key: 'organization', label: says.organization, cell: (row) => row.organization ?? <span class="muted">{t(says.hidden)}</span> },
          { key: 'call', label: says.call, cell: (row) => <>{t(row.callTitle)}{group !== 'over' && row.phase && <div><PhaseLine phase={row.phase} /></div>}</> },
          { key: 'state', label: says.state, cell: (row) => (row.over ? <StatusTag label={says.noLonger} /> : <StatusTag {...stateOf(row.state)} />) },
          group === 'submitted'
            ? { key: 'at', label: says.at, cell: (row) => <InstantText at={row.submittedAt} /> }
            : { key: 'due', label: says.due, cell: (row) => (group === 'todo' ? <><Deadline kind="due" at={row.dueAt} now={now} /><br /><Link href={`/deadlines/review/${row.id}`} download about={row.reference}>{says.calendar}</Link></> : <InstantText at={row.dueAt} both />) },
        ]} />
      )}
      <p>{trained && <><Link href="/reviews/training">{says.trainAgain}</Link> · </>}<Link href="/panels">{says.panels}</Link> · <Link href="/deadlines">{says.deadlines}</Link></p>
      <Pagination next={next && `/reviews?group=${group}&after=${encodeURIComponent(next)}`} />
    </>
  );
}

export const deskPage = page<DeskView>((_, say) => say(says.title), (view) => <DeskBody {...view} />);
