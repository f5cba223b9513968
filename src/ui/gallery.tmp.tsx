import { writeFileSync, mkdirSync, copyFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import * as ui from './index.js';
const { PageProvider, Layout, PageHeading, Section, Columns, Breadcrumbs, BackLink, Form, ActionForm, Button, ButtonGroup, LinkButton, TextField, EmailField, PasswordField, TextArea, NumberField, MoneyField, DateField, DateTimeField, Select, Radios, Checkbox, Checkboxes, FileField, Fieldset, SearchField, FilterForm, Table, Pagination, StatusTag, Notice, InsetText, Warning, TaskList, SummaryList, CheckAnswers, Timeline, EmptyState, Details, Card, CardGrid, SubNavigation, Stepper, Progress, ConfirmationPanel, Money, DateText, InstantText, Deadline, Percent, FileLink, Prose, ChartFigure, KeyFigures } = ui;
const now = new Date('2026-11-20T15:00:00Z');
const b = (en: string, fr: string) => ({ en, fr });
interface Row { id: number; org: string; title: string; cents: number; at: string; tone: ui.Tone; state: { en: string; fr: string } }
const rows: Row[] = [
  { id: 1, org: 'Northbridge Foundation', title: 'Local mediation networks in the Sahel', cents: 45000000, at: '2026-11-20T19:00:00Z', tone: 'progress', state: b('Under review', 'En évaluation') },
  { id: 2, org: 'Coopérative Southgate pour la protection des civils', title: 'Protection of civilians in urban areas and displacement settings', cents: 124950050, at: '2026-11-21T13:05:00Z', tone: 'info', state: b('Submitted', 'Soumise') },
  { id: 3, org: 'Harbour Institute', title: 'Data for early warning', cents: 8999900, at: '2026-11-18T13:05:00Z', tone: 'success', state: b('Approved', 'Approuvée') },
];
function Dashboard() { return <>
  <Breadcrumbs items={[{ href: '/', label: b('Home', 'Accueil') }, { href: '/calls', label: b('Calls for proposals', 'Appels de propositions') }]} />
  <PageHeading title={b('Proposals', 'Propositions')} caption={b('Call 2026-02: Protecting civilians', 'Appel 2026-02\u00a0: Protéger les civils')} lead={b('All proposals received for this call, newest first.', 'Toutes les propositions reçues pour cet appel, les plus récentes en premier.')} status={<StatusTag tone="success" label={b('Open', 'Ouvert')} />} actions={<LinkButton href="/calls/new" tone="secondary">{b('Download the list', 'Télécharger la liste')}</LinkButton>} />
  <KeyFigures items={[{ label: b('Received', 'Reçues'), value: '214', href: '/proposals?state=submitted' }, { label: b('Under review', 'En évaluation'), value: '87', hint: b('12 overdue', '12 en retard') }, { label: b('Requested', 'Demandé'), value: <Money cents={12345678900} short /> }, { label: b('Budget', 'Budget'), value: <Percent ratio={0.734} /> }]} />
  <SubNavigation label={b('Parts of the call', 'Parties de l’appel')} items={[{ href: '/proposals', label: b('Proposals', 'Propositions'), count: 1214 }, { href: '/calls/1/reviews', label: b('Reviews', 'Évaluations'), count: 3 }, { href: '/calls/1/settings', label: b('Settings', 'Paramètres') }]} />
  <FilterForm action="/proposals" active keep={{ sort: '-amount' }}>
    <SearchField name="q" value="mediation" label={b('Search by title or organization', 'Rechercher par titre ou organisme')} />
    <Select name="state" label={b('Status', 'État')} placeholder={b('All', 'Tous')} choices={rows.map((r) => ({ value: r.id, label: r.state }))} />
    <Select name="theme" label={b('Theme', 'Thème')} placeholder={b('All', 'Tous')} choices={[]} />
    <DateField name="from" label={b('Received since', 'Reçues depuis')} hint={b('Year-month-day', 'Année-mois-jour')} />
  </FilterForm>
  <Table<Row> caption={b('Proposals received', 'Propositions reçues')} rows={rows} rowKey={(r) => r.id} sort="-amount" columns={[
    { key: 'title', label: b('Title', 'Titre'), cell: (r) => <ui.Link href={`/proposals/${r.id}`}>{r.title}</ui.Link>, sortKey: 'title' },
    { key: 'org', label: b('Organization', 'Organisme'), cell: (r) => r.org },
    { key: 'amount', label: b('Amount requested', 'Montant demandé'), cell: (r) => <Money cents={r.cents} />, numeric: true, sortKey: 'amount' },
    { key: 'at', label: b('Received', 'Reçue le'), cell: (r) => <InstantText at={r.at} />, sortKey: 'submittedAt' },
    { key: 'state', label: b('Status', 'État'), cell: (r) => <StatusTag tone={r.tone} label={r.state} /> },
    { key: 'do', label: b('Actions', 'Actions'), labelHidden: true, cell: (r) => <ActionForm action={`/proposals/${r.id}/assignment`} label={b('Assign', 'Attribuer')} tone="link" about={r.title} /> },
  ]} totals={{ amount: <Money cents={178449950} /> }} />
  <Pagination previous="/proposals?before=x" next="/proposals?after=y" counts={b('Showing 21 to 40 of 1,214', '21 à 40 sur 1\u00a0214')} />
  <Table<Row> caption="x" rows={[]} columns={[]} empty={b('No proposal matches these filters.', 'Aucune proposition ne correspond à ces filtres.')} />
  <EmptyState title={b('No reviews yet', 'Aucune évaluation')} actions={<LinkButton href="/x">{b('Assign reviewers', 'Attribuer des évaluateurs')}</LinkButton>}>{b('Reviews appear here when reviewers are assigned.', 'Les évaluations paraîtront ici.')}</EmptyState>
  <CardGrid>
    <Card title={b('Protecting civilians in cities', 'Protéger les civils en milieu urbain')} href="/calls/1" status={<StatusTag tone="success" label={b('Open', 'Ouvert')} />} meta={b('Up to $500,000', 'Jusqu’à 500\u00a0000\u00a0$')} footer={<Deadline at="2026-11-23T17:00:00Z" now={now} />}>{b('Projects that reduce harm to civilians.', 'Des projets qui réduisent les torts causés aux civils.')}</Card>
    <Card title={b('Women, peace and security', 'Femmes, paix et sécurité')} href="/calls/2" footer={<Deadline at="2026-12-23T17:00:00Z" now={now} />}>Text</Card>
    <Card title={b('Closed call', 'Appel terminé')} href="/calls/3" footer={<Deadline at="2026-10-23T17:00:00Z" now={now} />} />
  </CardGrid>
  <ChartFigure src="/assets/chart.svg" alt={b('Awards per year', 'Subventions par année')} caption={b('Awards grew each year.', 'Les subventions ont augmenté chaque année.')}><Table caption={b('Awards', 'Subventions')} captionHidden rows={[{ y: '2026-2027', n: 5 }]} columns={[{ key: 'y', label: b('Year', 'Année'), cell: (r) => r.y }, { key: 'n', label: b('Awards', 'Nombre'), numeric: true, cell: (r) => String(r.n) }]} /></ChartFigure>
</>; }
function Edit() { return <>
  <BackLink href="/proposals" />
  <Stepper current={2} steps={[{ label: b('Project', 'Projet'), href: '/a' }, { label: b('Budget', 'Budget') }, { label: b('Attachments', 'Pièces jointes') }, { label: b('Check and submit', 'Vérifier et soumettre') }]} />
  <PageHeading title={b('Your project', 'Votre projet')} caption="HSP-2026-00042" />
  <Progress label={b('Sections complete', 'Sections terminées')} value={3} max={7} />
  <Form action="/proposals/1/project" multipart warnUnsaved>
    <TextField name="title" label={b('Title of the project', 'Titre du projet')} required value="Local mediation" hint={b('As it will appear in the public register.', 'Tel qu’il paraîtra dans le registre public.')} />
    <TextArea name="summary" label={b('Summary', 'Résumé')} limit={200} required value={'Two lines\nhere 👩‍👩‍👧'} hint={b('What will change, for whom, and where.', 'Ce qui changera, pour qui et où.')} />
    <EmailField name="email" label={b('Email address', 'Adresse courriel')} required />
    <PasswordField name="password" label={b('Password', 'Mot de passe')} required />
    <NumberField name="people" label={b('People reached', 'Personnes touchées')} value={1200} width="xs" />
    <MoneyField name="budget[0][amount]" label={b('Amount requested', 'Montant demandé')} value={12345050} required />
    <NumberField name="overhead" label={b('Overhead', 'Frais généraux')} suffix="%" decimal value={12.5} width="xs" />
    <DateField name="startOn" label={b('Start date', 'Date de début')} value="2027-04-01" required />
    <DateTimeField name="closesAt" label={b('Closing time', 'Heure de clôture')} value="2026-11-23T17:00:00Z" />
    <Select name="country" label={b('Country', 'Pays')} choices={[{ group: b('Africa', 'Afrique'), choices: [{ value: 'ML', label: 'Mali' }] }, { value: 'CA', label: 'Canada' }]} value="ML" />
    <Radios name="kind" label={b('Kind of organization', 'Type d’organisme')} required choices={[{ value: 'ngo', label: b('Non-governmental', 'Non gouvernemental'), hint: b('Registered in Canada or abroad', 'Enregistré au Canada ou à l’étranger') }, { value: 'uni', label: b('University', 'Université') }]} value="uni" hint={b('Choose one.', 'Choisissez une réponse.')} />
    <Radios name="yes" inline label={b('Has it been funded before?', 'A-t-il déjà été financé?')} choices={[{ value: 'true', label: b('Yes', 'Oui') }, { value: 'false', label: b('No', 'Non') }]} />
    <Checkboxes name="themes" label={b('Themes', 'Thèmes')} values={['b']} choices={[{ value: 'a', label: b('Mediation', 'Médiation') }, { value: 'b', label: b('Early warning', 'Alerte précoce') }]} />
    <Fieldset legend={b('Signatory', 'Signataire')} hint={b('The person who may bind the organization.', 'La personne qui peut engager l’organisme.')}>
      <TextField name="signatory.name" label={b('Full name', 'Nom complet')} autocomplete="name" width="m" />
      <Checkbox name="consent" label={b('I certify that the information is true and complete.', 'J’atteste que les renseignements sont exacts et complets.')} />
    </Fieldset>
    <FileField name="file" label={b('Audited statements', 'États financiers audités')} accept=".pdf,.docx" maxBytes={25_000_000} currentName="statements.pdf" />
    <Warning>{b('You cannot change the proposal after you submit it.', 'Vous ne pourrez plus modifier la proposition après l’avoir soumise.')}</Warning>
    <ButtonGroup><Button>{b('Save and continue', 'Enregistrer et continuer')}</Button><Button tone="secondary" name="then" value="list">{b('Save and return later', 'Enregistrer et revenir plus tard')}</Button><Button tone="link">{b('Skip', 'Sauter')}</Button></ButtonGroup>
  </Form>
</>; }
function Show() { return <>
  <BackLink href="/proposals" label={b('All proposals', 'Toutes les propositions')} />
  <PageHeading title="Local mediation networks in the Sahel" caption="HSP-2026-00042 · Northbridge Foundation" status={<StatusTag tone="progress" label={b('Under review', 'En évaluation')} />} />
  <Columns asideLabel={b('About this proposal', 'À propos de la proposition')} aside={<>
    <SummaryList compact items={[{ term: b('Submitted', 'Soumise'), value: <InstantText at="2026-11-20T19:30:00Z" /> }, { term: b('Amount', 'Montant'), value: <Money cents={45000000} short /> }, { term: b('Report', 'Rapport'), value: <Deadline kind="due" at="2026-11-21T17:00:00Z" now={now} /> }]} />
    <ActionForm action="/x/withdrawal" label={b('Withdraw the proposal', 'Retirer la proposition')} tone="danger" confirm={{ question: b('It will leave the competition. This cannot be undone.', 'Elle quittera le concours. C’est définitif.') }}><TextArea name="reason" label={b('Reason', 'Motif')} rows={2} required /></ActionForm>
  </>}>
    <Notice title={b('One thing is missing', 'Il manque un élément')} tone="warning">{b('Add the audited statements before November 30.', 'Ajoutez les états financiers audités avant le 30 novembre.')}</Notice>
    <Notice>{b('Reviewers see this section.', 'Les évaluateurs voient cette section.')}</Notice>
    <Notice tone="success" title={b('Paid', 'Payé')} /><Notice tone="danger">{b('Overdue', 'En retard')}</Notice>
    <CheckAnswers title={b('Project', 'Projet')} changeHref="/proposals/1/project" items={[{ term: b('Title', 'Titre'), value: 'Local mediation' }, { term: b('Summary', 'Résumé'), value: <Prose text={'First paragraph\nwith a line.\n\nSecond <b>paragraph</b>.'} /> }, { term: b('Start', 'Début'), value: <DateText date="2027-04-01" />, changeHref: '/x' }, { term: b('Partners', 'Partenaires'), value: '' }]} />
    <Section title={b('Tasks', 'Tâches')} lead={b('Do them in any order.', 'Dans l’ordre de votre choix.')}><TaskList items={[{ label: b('Project', 'Projet'), href: '/a', status: { tone: 'success', label: b('Complete', 'Terminée') } }, { label: b('Budget', 'Budget'), href: '/b', status: { tone: 'info', label: b('In progress', 'En cours') }, hint: b('2 problems to correct', '2 problèmes à corriger') }, { label: b('Sign', 'Signer'), status: { tone: 'neutral', label: b('Cannot start yet', 'Pas encore possible') } }]} /></Section>
    <Section title={b('History', 'Historique')}><Timeline events={[{ at: '2026-11-21T15:00:00Z', what: b('Returned for correction', 'Renvoyée pour correction'), who: 'Marie Tremblay', reason: 'The budget does not add up.\nSee line 4.' }, { at: '2026-11-20T19:30:00Z', what: b('Submitted', 'Soumise'), who: 'Amina Diallo' }]} /></Section>
    <Details summary={b('What happens next', 'Et ensuite')}>{b('Three reviewers read it.', 'Trois évaluateurs la lisent.')}</Details>
    <InsetText>{b('Agreements are signed within 30 days.', 'Les accords sont signés dans les 30 jours.')}</InsetText>
    <p><FileLink href="/files/1" name="statements.pdf" bytes={1_234_567} /></p>
  </Columns>
</>; }
function Confirm() { return <><ConfirmationPanel title={b('Proposal submitted', 'Proposition soumise')} referenceLabel={b('Your reference number', 'Votre numéro de référence')} reference="HSP-2026-00042" /><p>{'We sent a receipt to owner@northbridge.example.'}</p></>; }
const problem = (field: string, en: string, fr: string) => ({ field, code: 'x', text: { en, fr } });
const form: ui.FormState = { values: { title: '', summary: 'Typed <b>text</b>', email: 'nobody', budget: [{ amount: 'abc' }], kind: 'ngo' }, particulars: {}, status: 422, text: b('Some answers need your attention.', 'Certaines réponses demandent votre attention.'), problems: [problem('title', 'Enter a title', 'Indiquez un titre'), problem('email', 'Enter an address such as name@example.org', 'Indiquez une adresse comme nom@exemple.org'), problem('budget.0.amount', 'Enter an amount', 'Indiquez un montant'), problem('themes', 'Choose a theme', 'Choisissez un thème'), problem('kind', 'Choose one', 'Choisissez'), problem('consent', 'Certify to go on', 'Attestez pour continuer'), problem('file', 'Add a file', 'Ajoutez un fichier'), problem('', 'The call has closed', 'L’appel est terminé')] };
const pages = { dashboard: [Dashboard, null], edit: [Edit, null], invalid: [Edit, form], show: [Show, null], confirm: [Confirm, null] } as const;
const out = '/tmp/ui/out';
for (const locale of ['en', 'fr'] as const) for (const [name, [Body, f]] of Object.entries(pages)) {
  const context: ui.PageContext = { locale, path: '/proposals?sort=-amount', actor: name === 'confirm' ? null : { name: 'Amina Diallo-Tremblay', staff: true }, navigation: [{ href: '/', label: b('Home', 'Accueil') }, { href: '/calls', label: b('Calls for proposals', 'Appels de propositions') }, { href: '/proposals', label: b('Proposals', 'Propositions') }, { href: '/reviews', label: b('Reviews', 'Évaluations') }, { href: '/agreements', label: b('Agreements', 'Accords') }, { href: '/payments', label: b('Payments', 'Paiements') }], accountLinks: [{ href: '/account', label: b('My account', 'Mon compte') }, { href: '/sessions', label: b('Sessions', 'Sessions') }], csrfToken: 't"k', notice: name === 'show' ? b('The proposal was saved.', 'La proposition a été enregistrée.') : null, form: f, demonstration: true, asset: (n) => `/assets/${n}` };
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/${name}.${locale}.html`, '<!doctype html>' + renderToString(<PageProvider context={context}><Layout title={b('Proposals', 'Propositions')}><Body /></Layout></PageProvider>));
}
mkdirSync(`${out}/assets/fonts`, { recursive: true });
for (const f of readdirSync('src/ui/assets')) if (!f.endsWith('.ts')) copyFileSync(`src/ui/assets/${f}`, `${out}/assets/${f}`);
for (const [n, p] of Object.entries(ui.fonts)) copyFileSync(`node_modules/@gcds-core/fonts/${p}`, `${out}/assets/${n}`);
writeFileSync(`${out}/assets/chart.svg`, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 300"><rect width="800" height="300" fill="#fff"/><path d="M40 260h80v-90h80v-60h80v-40h80v190" fill="#2962a3"/></svg>');
