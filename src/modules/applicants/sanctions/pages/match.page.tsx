import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, Card, CardGrid, Details, Form, Link, Notice, page, PageHeading, Section, StatusTag, SummaryList, TextArea, Timeline, usePage } from '../../../../ui/index.js';
import { countryName } from '../../../programmes/index.js';
import { entryKindNames, listTitle } from '../lists/list-entry.js';
import { matchWorkflow } from '../match.workflow.js';
import { subjectKindNames } from '../names/named.js';
import { threshold } from '../names/name-score.js';
import type { MatchView } from '../sanctions.view.js';

const says = texts({
  matches: { en: 'Sanctions matches', fr: 'Correspondances de sanctions' },
  title: { en: 'Match of {score} of 100', fr: 'Correspondance de {score} sur 100' },
  ours: { en: 'Our record', fr: 'Notre dossier' },
  entry: { en: 'Entry of the list', fr: 'Inscription à la liste' },
  kind: { en: 'Whose name', fr: 'Nom visé' },
  name: { en: 'Name', fr: 'Nom' },
  organization: { en: 'Organization', fr: 'Organisme' },
  place: { en: 'Place of the organization', fr: 'Lieu de l’organisme' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  aliases: { en: 'Other names', fr: 'Autres noms' },
  entryKind: { en: 'Kind', fr: 'Type' },
  born: { en: 'Born', fr: 'Naissance' },
  list: { en: 'List', fr: 'Liste' },
  reference: { en: 'Reference', fr: 'Référence' },
  programme: { en: 'Regime or country', fr: 'Régime ou pays' },
  listed: { en: 'Listed', fr: 'Inscription' },
  met: { en: 'What met', fr: 'Ce qui correspond' },
  metLead: { en: 'Names are compared word by word, without accents, punctuation and forms of companies, in any order. Words in bold are the same or spelled alike; from {threshold} of 100 on a pair is shown.', fr: 'Les noms sont comparés mot à mot, sans accents, ponctuation ni formes juridiques, dans n’importe quel ordre. Les mots en gras sont identiques ou s’écrivent presque de la même façon; à partir de {threshold} sur 100, une paire est présentée.' },
  changed: { en: 'The name has changed since or is gone. The match stays until it is judged: a new name does not lift it.', fr: 'Le nom a changé depuis ou n’y est plus. La correspondance demeure tant qu’elle n’est pas tranchée\u00a0: un nouveau nom ne la lève pas.' },
  changedTitle: { en: 'Our record has changed', fr: 'Notre dossier a changé' },
  nameNow: { en: 'Name now', fr: 'Nom actuel' },
  gone: { en: 'The entry has left the list, or was changed there, since the match was found.', fr: 'Depuis que la correspondance a été relevée, l’inscription a été retirée de la liste ou modifiée.' },
  goneTitle: { en: 'The list has changed', fr: 'La liste a changé' },
  verdict: { en: 'Your verdict', fr: 'Votre verdict' },
  bars: { en: 'Confirming also bars the organization at once. Its members read that the program decided so after its due diligence, and nothing about the match. A later reopening or clearing does not lift the bar: a manager does.', fr: 'La confirmation exclut aussi l’organisme sur-le-champ. Ses membres lisent que le programme en a décidé ainsi à la suite de sa vérification diligente, et rien au sujet de la correspondance. Rouvrir ou écarter ensuite la correspondance ne lève pas l’exclusion\u00a0: une personne gestionnaire s’en charge.' },
  holds: { en: 'Confirming holds this proposal and its payments. The organization itself is not barred for its partner.', fr: 'La confirmation bloque cette proposition et ses paiements. L’organisme lui-même n’est pas exclu à cause de son partenaire.' },
  reason: { en: 'Why? Write what you compared, without names or dates of birth.', fr: 'Pourquoi? Écrivez ce que vous avez comparé, sans noms ni dates de naissance.' },
  history: { en: 'History', fr: 'Historique' },
  found: { en: 'Match found', fr: 'Correspondance relevée' },
});

function Words({ words }: { words: MatchView['words']['ours'] }) {
  return <p>{words.map(({ word, met }, i) => <>{i > 0 && ' '}{met ? <strong>{word}</strong> : <span class="muted">{word}</span>}</>)}</p>;
}

function Verdict({ id, action: { name, noun, label } }: { id: string; action: MatchView['actions'][number] }) {
  const { form } = usePage();
  const action = `/sanctions-matches/${id}/${noun}`;
  return (
    <Details summary={label} open={form?.action === action}>
      <Form action={action} scope={name}>
        <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
        <Button tone={name === 'confirm' ? 'danger' : 'secondary'}>{label}</Button>
      </Form>
    </Details>
  );
}

function Body({ match: m, ours, entry, words, bars, actions, timeline }: MatchView) {
  const { t, locale } = usePage();
  const state = matchWorkflow.states[m.state];
  return (
    <>
      <Breadcrumbs items={[{ href: '/sanctions-matches', label: says.matches }]} />
      <PageHeading title={t(says.title, { score: m.score })} caption={m.organization} status={<StatusTag tone={state.tone} label={state.staff} />} />
      {ours.now !== ours.name && <Notice tone="warning" title={says.changedTitle}>{says.changed}</Notice>}
      {!entry.stillListed && <Notice tone="info" title={says.goneTitle}>{says.gone}</Notice>}
      <CardGrid>
        <Card title={says.ours}>
          <SummaryList compact items={[
            { term: says.name, value: <strong>{ours.name}</strong> },
            ...(ours.now !== null && ours.now !== ours.name ? [{ term: says.nameNow, value: ours.now }] : []),
            { term: says.kind, value: t(subjectKindNames[m.kind]) },
            { term: says.organization, value: <Link href={`/organizations/${m.organizationId}`}>{m.organization}</Link> },
            { term: says.place, value: `${ours.city}, ${countryName(ours.country, locale)}` },
            ...(ours.proposal ? [{ term: says.proposal, value: ours.proposal.reference }] : []),
          ]} />
        </Card>
        <Card title={says.entry}>
          <SummaryList compact items={[
            { term: says.name, value: <strong>{entry.name}</strong> },
            ...(entry.aliases.length ? [{ term: says.aliases, value: <ul>{entry.aliases.map((alias) => <li key={alias}>{alias}</li>)}</ul> }] : []),
            { term: says.entryKind, value: t(entryKindNames[entry.kind]) },
            ...(entry.born.length ? [{ term: says.born, value: entry.born.join(', ') }] : []),
            { term: says.list, value: t(listTitle(m.source, m.listName)) },
            { term: says.reference, value: m.reference },
            ...(entry.programme ? [{ term: says.programme, value: entry.programme }] : []),
            ...(entry.listedOn ? [{ term: says.listed, value: entry.listedOn }] : []),
          ]} />
        </Card>
      </CardGrid>
      <Section title={says.met} lead={t(says.metLead, { threshold })}>
        <Words words={words.ours} />
        <Words words={words.theirs} />
      </Section>
      {actions.length > 0 && (
        <Section title={says.verdict} id="verdict">
          {m.state === 'open' && <p>{t(bars ? says.bars : says.holds)}</p>}
          {actions.map((action) => <Verdict key={action.name} id={m.id} action={action} />)}
        </Section>
      )}
      <Section title={says.history}>
        <Timeline events={timeline.toReversed().map((entryOf) => ({ at: entryOf.at, who: entryOf.actorName, reason: entryOf.reason, what: Object.values(matchWorkflow.transitions).find(({ emits }) => emits === entryOf.name)?.label ?? says.found }))} />
      </Section>
    </>
  );
}

export const matchPage = page<MatchView>(({ match }, say) => say(says.title, { score: match.score }), (view) => <Body {...view} />);
