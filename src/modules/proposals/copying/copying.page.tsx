import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Details, EmptyState, Form, InsetText, InstantText, Link, page, PageHeading, Section, Select, Table, usePage } from '../../../ui/index.js';
import type { LeftOut } from './carry-over.js';
import type { CopyReport, CopyView } from './copying.view.js';
import { copyWords } from './copying.words.js';

const says = texts({
  proposals: { en: 'Proposals', fr: 'Propositions' },
  lead: { en: 'Answers to the same questions are carried over where they fit this call. What you answered here already stays as it is.', fr: 'Les réponses aux mêmes questions sont reprises lorsqu’elles conviennent au présent appel. Ce que vous avez déjà répondu ici reste tel quel.' },
  from: { en: 'Earlier proposal', fr: 'Proposition antérieure' },
  copy: { en: 'Carry the answers over', fr: 'Reprendre les réponses' },
  back: { en: 'Back to all sections', fr: 'Retour à toutes les sections' },
  none: { en: 'Your organization has no other proposal with answers.', fr: 'Votre organisme n’a aucune autre proposition comportant des réponses.' },
  untitled: { en: 'untitled', fr: 'sans titre' },
  report: { en: 'From {reference}', fr: 'À partir de {reference}' },
  carried: { en: '{count, plural, =0 {No answer carried over} one {# answer carried over} other {# answers carried over}}', fr: '{count, plural, =0 {Aucune réponse reprise} one {# réponse reprise} other {# réponses reprises}}' },
  toCheck: { en: 'Carried over, but to look at', fr: 'Repris, mais à revoir' },
  left: { en: 'Not carried over', fr: 'Non repris' },
  question: { en: 'Question', fr: 'Question' },
  why: { en: 'Why', fr: 'Motif' },
});

function Body({ proposal, mayCopy, sources, copies }: CopyView) {
  const { t } = usePage();
  const open = sources.filter(({ copied }) => !copied);
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }]} />
      <PageHeading title={copyWords.title} caption={proposal.call.title} />
      {copies.map((copy) => <Report key={copy.from.id} copy={copy} proposalId={proposal.id} />)}
      {mayCopy && open.length > 0 && (
        <Form action={`/proposals/${proposal.id}/copy`}>
          <InsetText>{says.lead}</InsetText>
          <Select name="fromId" label={says.from} required width="full" choices={open.map(({ id, reference, title, call }) => ({ value: id, label: `${reference} – ${title || t(says.untitled)} (${t(call)})` }))} />
          <ButtonGroup><Button>{says.copy}</Button><Link href={`/proposals/${proposal.id}`}>{says.back}</Link></ButtonGroup>
        </Form>
      )}
      {!sources.length && <EmptyState>{says.none}</EmptyState>}
      {!(mayCopy && open.length) && <p><Link href={`/proposals/${proposal.id}`}>{says.back}</Link></p>}
    </>
  );
}

function Report({ copy, proposalId }: { copy: CopyReport; proposalId: string }) {
  const { t } = usePage();
  return (
    <Section title={t(says.report, { reference: copy.from.reference })} lead={<><Link href={`/proposals/${copy.from.id}`}>{copy.from.title || t(says.untitled)}</Link> · <InstantText at={copy.at} /></>}>
      <Details summary={t(says.carried, { count: copy.carried.length })}>
        <ul>{copy.carried.map(({ section, code, label }) => <li key={code}><Link href={`/proposals/${proposalId}/sections/${section}`}>{`${code} ${t(label)}`}</Link></li>)}</ul>
      </Details>
      {copy.toCheck.length > 0 && <Questions caption={says.toCheck} rows={copy.toCheck} proposalId={proposalId} />}
      {copy.left.length > 0 && <Questions caption={says.left} rows={copy.left} proposalId={proposalId} />}
    </Section>
  );
}

function Questions({ caption, rows, proposalId }: { caption: Bilingual; rows: readonly LeftOut[]; proposalId: string }) {
  const { t } = usePage();
  return (
    <Table caption={caption} rows={rows} rowKey={({ code }) => code} columns={[
      { key: 'question', label: says.question, cell: ({ section, code, label }: LeftOut) => (section ? <Link href={`/proposals/${proposalId}/sections/${section}`}>{`${code} ${t(label)}`}</Link> : `${code} ${t(label)}`) },
      { key: 'why', label: says.why, cell: ({ reason }) => t(reason) },
    ]} />
  );
}

/** Carrying answers over, and what became of it. */
export const copyPage = page<CopyView>((_, say) => say(copyWords.title), (view) => <Body {...view} />);
