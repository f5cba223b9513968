import { texts } from '../../../../kernel/i18n/text.js';
import { Button, Card, CardGrid, DateText, EmptyState, FileField, Form, InstantText, Link, NumberField, NumberText, page, PageHeading, Pagination, Section, Select, StatusTag, SummaryList, TextField, usePage } from '../../../../ui/index.js';
import { listSourceNames, listSources, listTitle } from '../lists/list-entry.js';
import { mostListBytes } from '../lists/list-limits.js';
import type { LoadedList, SanctionsListsView } from '../lists/sanctions-lists.service.js';

const says = texts({
  title: { en: 'Sanctions lists', fr: 'Listes de sanctions' },
  lead: { en: 'The names of organizations, their people and their partners are compared with these lists: at each change, at each load and every week.', fr: 'Les noms des organismes, de leur personnel et de leurs partenaires sont comparés à ces listes\u00a0: à chaque modification, à chaque chargement et chaque semaine.' },
  matches: { en: 'Matches to judge', fr: 'Correspondances à trancher' },
  load: { en: 'Load a list', fr: 'Charger une liste' },
  loadLead: { en: 'The file takes the place of the version that counts now, which stays below as history. It is read whole first: one fault, and nothing is loaded. With more than 10% fewer entries than before, you are asked to confirm first.', fr: 'Le fichier remplace la version en vigueur, qui reste ci-dessous à titre d’historique. Il est d’abord lu en entier\u00a0: à la moindre erreur, rien n’est chargé. S’il compte plus de 10\u00a0% d’inscriptions en moins, une confirmation vous est d’abord demandée.' },
  source: { en: 'Source', fr: 'Source' },
  name: { en: 'Name of another list', fr: 'Nom d’une autre liste' },
  nameHint: { en: 'Only for another list. The same name again is its next version.', fr: 'Seulement pour une autre liste. Le même nom désigne sa version suivante.' },
  file: { en: 'File', fr: 'Fichier' },
  fileHint: { en: 'XML as the United Nations or Global Affairs Canada publish it. Another list: CSV in UTF-8 with the columns name, aliases (between semicolons), kind and reference.', fr: 'Le XML publié par les Nations Unies ou par Affaires mondiales Canada. Autre liste\u00a0: un CSV en UTF-8 avec les colonnes nom, alias (séparés par des points-virgules), type et référence.' },
  fewer: { en: 'Number of entries in the file', fr: 'Nombre d’inscriptions dans le fichier' },
  fewerHint: { en: 'Typed to confirm that many entries are gone from the list, and that the file is not cut off.', fr: 'À inscrire pour confirmer que beaucoup d’inscriptions ont été retirées de la liste et que le fichier n’est pas tronqué.' },
  button: { en: 'Load the list', fr: 'Charger la liste' },
  versions: { en: 'Versions, the latest first', fr: 'Versions, en commençant par la plus récente' },
  none: { en: 'No list is loaded', fr: 'Aucune liste n’est chargée' },
  noneText: { en: 'Until one is, no name is compared.', fr: 'D’ici là, aucun nom n’est comparé.' },
  current: { en: 'Counts now', fr: 'En vigueur' },
  replaced: { en: 'Replaced', fr: 'Remplacée' },
  dated: { en: 'Dated', fr: 'Datée du' },
  entries: { en: 'Entries', fr: 'Inscriptions' },
  changed: { en: 'New and gone', fr: 'Nouvelles et retirées' },
  loaded: { en: 'Loaded', fr: 'Chargée' },
  fingerprint: { en: 'SHA-256', fr: 'SHA-256' },
});
/** What is said once a list is loaded. */
export const listNotice = texts({ loaded: { en: 'The list is loaded and counts. Names are being compared with its new entries.', fr: 'La liste est chargée et en vigueur. Les noms sont en train d’être comparés à ses nouvelles inscriptions.' } }).loaded;

function Version({ list }: { list: LoadedList }) {
  const { t } = usePage();
  return (
    <Card title={t(listTitle(list.source, list.name))} level={3} status={<StatusTag tone={list.replacedAt ? 'neutral' : 'success'} label={list.replacedAt ? says.replaced : says.current} />}>
      <SummaryList compact items={[
        { term: says.loaded, value: <><InstantText at={list.loadedAt} />, <span>{list.loadedBy}</span></> },
        ...(list.datedOn ? [{ term: says.dated, value: <DateText date={list.datedOn} /> }] : []),
        { term: says.entries, value: <NumberText value={list.entryCount} /> },
        { term: says.changed, value: <>+<NumberText value={list.newCount} /> / −<NumberText value={list.goneCount} /></> },
        { term: says.file, value: list.fileName },
        { term: says.fingerprint, value: <code class="fingerprint">{list.sha256}</code> },
      ]} />
    </Card>
  );
}

function Body({ lists, next, mayLoad, maySeeMatches }: SanctionsListsView) {
  const { form } = usePage();
  const warned = form?.problems.some(({ field }) => field === 'fewerEntries') || Boolean(form?.values.fewerEntries);
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {maySeeMatches && <p><Link href="/sanctions-matches">{says.matches}</Link></p>}
      {mayLoad && (
        <Section title={says.load} lead={says.loadLead}>
          <Form action="/sanctions-lists" multipart>
            <Select name="source" label={says.source} required choices={listSources.map((source) => ({ value: source, label: listSourceNames[source] }))} />
            <TextField name="name" label={says.name} hint={says.nameHint} maxLength={120} />
            <FileField name="file" label={says.file} required hint={says.fileHint} accept=".xml,.csv" maxBytes={mostListBytes} />
            {warned && <NumberField name="fewerEntries" label={says.fewer} hint={says.fewerHint} required width="s" />}
            <Button>{says.button}</Button>
          </Form>
        </Section>
      )}
      {lists.length === 0 ? <EmptyState title={says.none}>{says.noneText}</EmptyState> : <Section title={says.versions}><CardGrid>{lists.map((list) => <Version key={list.id} list={list} />)}</CardGrid></Section>}
      <Pagination next={next && `/sanctions-lists?after=${encodeURIComponent(next)}`} />
    </>
  );
}

export const sanctionsListsPage = page<SanctionsListsView>((_, say) => say(says.title), (view) => <Body {...view} />);
