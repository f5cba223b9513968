import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, DateField, DateText, Form, InstantText, Link, page, PageHeading, Section, StatusTag, SummaryList, Table, TextArea, usePage } from '../../../../ui/index.js';
import type { GoverningBodyView, GoverningMember } from '../governing-body.view.js';
import { governingStandingWords } from '../governing-body.words.js';
import { governingPositionNames } from '../governing-position.js';
import { mostMembers } from '../governing-standing.js';
import { MemberFields, memberWords } from './member-fields.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  file: { en: 'Organization file', fr: 'Dossier de l’organisme' },
  title: { en: 'Governing body', fr: 'Conseil d’administration' },
  lead: { en: 'The people who govern the organization. We compare their names with those of reviewers, so that nobody judges a proposal of their own organization, and with sanctions lists. Only your organization’s members and program staff read them.', fr: 'Les personnes qui dirigent l’organisme. Nous comparons leurs noms à ceux des évaluateurs, pour que personne ne juge une proposition de son propre organisme, et aux listes de sanctions. Seuls les membres de votre organisme et le personnel du programme les lisent.' },
  people: { en: 'People in the list', fr: 'Personnes sur la liste' },
  nobody: { en: 'Nobody is named yet.', fr: 'Personne n’est encore nommé.' },
  added: { en: 'Named', fr: 'Inscription' },
  by: { en: 'by', fr: 'par' },
  change: { en: 'Change', fr: 'Modifier' },
  action: { en: 'Action', fr: 'Action' },
  statement: { en: 'Is the list complete?', fr: 'La liste est-elle complète?' },
  statementLead: { en: 'Confirm it when everybody who governs the organization is named, and again after each change of the governing body. A statement counts for 24 months.', fr: 'Confirmez-le lorsque toutes les personnes qui dirigent l’organisme sont nommées, puis après chaque changement au conseil. Une déclaration vaut 24 mois.' },
  standing: { en: 'Standing', fr: 'Situation' },
  completeOn: { en: 'The list is complete as of', fr: 'La liste est complète au' },
  last: { en: 'Complete as of', fr: 'Complète au' },
  stated: { en: 'Stated', fr: 'Déclaration' },
  then: { en: 'People serving then', fr: 'Personnes en fonction alors' },
  confirm: { en: 'Confirm that the list is complete', fr: 'Confirmer que la liste est complète' },
  one: { en: 'Add a person', fr: 'Ajouter une personne' },
  add: { en: 'Add the person', fr: 'Ajouter cette personne' },
  several: { en: 'Add several people at once', fr: 'Ajouter plusieurs personnes à la fois' },
  names: { en: 'One name per line', fr: 'Un nom par ligne' },
  namesHint: { en: 'After a semicolon, the position if it is another than member: “Marie Tremblay; chair”. Add years afterwards.', fr: 'Après un point-virgule, la fonction si ce n’est pas membre\u00a0: «\u00a0Marie Tremblay; présidence\u00a0». Ajoutez les années par la suite.' },
  addSeveral: { en: 'Add these people', fr: 'Ajouter ces personnes' },
  most: { en: 'A list holds at most {most} people.', fr: 'Une liste compte au plus {most} personnes.' },
});

function People({ view: { members, mayChange, organizationId } }: { view: GoverningBodyView }) {
  const { t } = usePage();
  const path = `/organizations/${organizationId}/governing-body`;
  return (
    <Table caption={says.people} captionHidden rows={members} rowKey={({ id }) => id} empty={says.nobody} columns={[
      { key: 'name', label: memberWords.name, cell: (one) => one.fullName },
      { key: 'position', label: memberWords.position, cell: (one) => t(governingPositionNames[one.position]) },
      { key: 'since', label: memberWords.since, cell: (one) => one.sinceYear ?? '–' },
      { key: 'left', label: memberWords.left, cell: (one) => one.leftYear ?? '–' },
      { key: 'added', label: says.added, cell: (one) => <><InstantText at={one.addedAt} /> {t(says.by)} <span>{one.addedBy}</span></> },
      ...(mayChange ? [{ key: 'change', label: says.action, labelHidden: true, cell: (one: GoverningMember) => <Link href={`${path}/${one.id}`} about={one.fullName}>{says.change}</Link> }] : []),
    ]} />
  );
}

function Statement({ view: { standing, statement, mayChange, organizationId, today, serving } }: { view: GoverningBodyView }) {
  const { t } = usePage();
  const words = governingStandingWords[standing];
  return (
    <Section title={says.statement} id="statement" {...(mayChange ? { lead: says.statementLead } : {})}>
      <SummaryList compact items={[
        { term: says.standing, value: <><StatusTag tone={words.tone} label={words.label} /> {t(words.says)}</> },
        ...(statement ? [
          { term: says.last, value: <DateText date={statement.completeOn} /> },
          { term: says.stated, value: <><InstantText at={statement.statedAt} /> {t(says.by)} <span>{statement.statedBy}</span></> },
          { term: says.then, value: String(statement.members) },
        ] : []),
      ]} />
      {mayChange && serving > 0 && (
        <Form action={`/organizations/${organizationId}/governing-body/statements`} scope="statement">
          <DateField name="completeOn" label={says.completeOn} required value={today} />
          <Button tone="secondary">{says.confirm}</Button>
        </Form>
      )}
    </Section>
  );
}

function Body(view: GoverningBodyView) {
  const { t } = usePage();
  const home = `/organizations/${view.organizationId}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: home, label: view.organizationName }, { href: `${home}/file`, label: says.file }]} />
      <PageHeading title={says.title} caption={view.organizationName} lead={says.lead} />
      <Section title={says.people} id="people"><People view={view} /></Section>
      <Statement view={view} />
      {view.mayChange && view.members.length < mostMembers && (
        <>
          <Section title={says.several} id="several" lead={t(says.most, { most: mostMembers })}>
            <Form action={`${home}/governing-body/names`} scope="several" warnUnsaved>
              <TextArea name="names" label={says.names} hint={says.namesHint} required rows={6} spellcheck={false} />
              <Button>{says.addSeveral}</Button>
            </Form>
          </Section>
          <Section title={says.one} id="one">
            <Form action={`${home}/governing-body/members`} scope="one" warnUnsaved>
              <MemberFields />
              <Button>{says.add}</Button>
            </Form>
          </Section>
        </>
      )}
    </>
  );
}

/** Who governs the organization, and whether the list is complete. */
export const governingBodyPage = page<GoverningBodyView>((_, say) => say(says.title), (view) => <Body {...view} />);
