import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Details, LinkButton, Notice, page, PageHeading, Section, usePage } from '../../../../ui/index.js';
import { governingTask } from '../../governing/governing-body.words.js';
import { GoverningPart } from '../../governing/pages/governing-part.js';
import { fileParts, filePartNames } from '../document-kind.js';
import type { FileTask } from '../file-standing.js';
import type { OrganizationFileView } from '../file.view.js';
import { DocumentForm } from './document-form.js';
import { DocumentLines } from './document-lines.js';
import { PeopleSection } from './people-section.js';
import { KindTasks } from './kind-tasks.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  title: { en: 'Organization file', fr: 'Dossier de l’organisme' },
  lead: { en: 'What you give here once serves every call: proposals ask only for what is missing or expired.', fr: 'Ce que vous fournissez ici une fois sert à tous les appels\u00a0: les propositions ne demandent que ce qui manque ou est expiré.' },
  complete: { en: 'The file is complete', fr: 'Le dossier est complet' },
  completeLead: { en: 'Nothing is missing and nothing expires in the next 60 days.', fr: 'Rien ne manque et rien n’expire dans les 60 prochains jours.' },
  attention: { en: 'What is missing, and what expires', fr: 'Ce qui manque et ce qui expire' },
  missing: { en: 'Missing: {names}.', fr: 'Manquant\u00a0: {names}.' },
  expiring: { en: 'Expires within 60 days: {names}.', fr: 'Expire d’ici 60 jours\u00a0: {names}.' },
  expired: { en: 'Expired: {names}.', fr: 'Expiré\u00a0: {names}.' },
  refused: { en: 'To send again: {names}.', fr: 'À renvoyer\u00a0: {names}.' },
  unconfirmed: { en: 'confirmation that the names of the governing body are complete', fr: 'confirmation que la liste des membres du conseil est complète' },
  add: { en: 'Add or renew a document', fr: 'Ajouter ou renouveler un document' },
  account: { en: 'Bank account', fr: 'Compte bancaire' },
  earlier: { en: 'Earlier documents', fr: 'Documents antérieurs' },
});

/** In which line of the summary the named governing body stands. */
const governingLines = { missing: 'missing', unconfirmed: 'missing', expired: 'expired', expiring: 'expiring', current: null } as const;

function Summary({ tasks, governing }: { tasks: readonly FileTask[]; governing: OrganizationFileView['governingBody'] }) {
  const { t } = usePage();
  const of = (standing: FileTask['standing']): string => [...tasks.filter((task) => task.standing === standing).map((task) => t(task.name)), ...(governingLines[governing.standing] === standing ? [t(governing.standing === 'unconfirmed' ? says.unconfirmed : governingTask)] : [])].join(', ');
  const lines = (['missing', 'expired', 'refused', 'expiring'] as const).flatMap((standing) => (of(standing) ? [t(says[standing], { names: of(standing) })] : []));
  if (!lines.length) return <Notice tone="success" title={says.complete}>{says.completeLead}</Notice>;
  return <Notice tone="warning" title={says.attention}><ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul></Notice>;
}

function Body(view: OrganizationFileView) {
  const path = `/organizations/${view.organizationId}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: path, label: view.organizationName }]} />
      <PageHeading title={says.title} caption={view.organizationName} lead={says.lead} actions={view.mayGive.length > 0 && <LinkButton href={`${path}/file#add`} tone="secondary">{says.add}</LinkButton>} />
      <Summary tasks={view.tasks} governing={view.governingBody} />
      <PeopleSection view={view} />
      {fileParts.map((part) => (
        <Section key={part} title={filePartNames[part]} id={part}>
          <KindTasks tasks={view.tasks.filter((task) => task.part === part)} path={path} mayGive={view.mayGive.includes(part)} audience={view.audience} />
          {part === 'governingBody' && <GoverningPart summary={view.governingBody} path={path} mayChange={view.mayGive.includes(part)} />}
          {part === 'bank' && view.seesAccount && <p><LinkButton href={`${path}/bank-account`} tone="secondary">{says.account}</LinkButton></p>}
        </Section>
      ))}
      {view.mayGive.length > 0 && <Section title={says.add} id="add"><DocumentForm path={path} parts={view.mayGive} chosen={view.chosen} /></Section>}
      {view.earlier.length > 0 && <Details summary={says.earlier}><DocumentLines documents={view.earlier} audience={view.audience} caption={says.earlier} /></Details>}
    </>
  );
}

/** What we have, what is missing, what expires. */
export const organizationFilePage = page<OrganizationFileView>((_, say) => say(says.title), (view) => <Body {...view} />);
