import { Fragment } from 'preact';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import { page, PageHeading, Section, Table, usePage } from '../../ui/index.js';

export interface ViewedField {
  name: string;
  type: string;
  required: boolean;
  place: 'path' | 'query' | 'body';
}
export interface ViewedRoute {
  method: string;
  path: string;
  who: 'public' | 'signedIn' | { roles: string[] };
  parameters: readonly ViewedField[];
  body: readonly ViewedField[];
}
/** Every route behind `/api`, by its first noun. */
export interface OpenApiView {
  version: string;
  groups: readonly { name: string; routes: readonly ViewedRoute[] }[];
}

const says = texts({
  title: { en: 'Open data and API', fr: 'Données ouvertes et API' },
  lead: { en: 'Every page of this portal is also there as JSON, under /api, with the same rights.', fr: 'Chaque page de ce portail existe aussi en JSON, sous /api, avec les mêmes droits.' },
  document: { en: 'The full description (OpenAPI 3.1)', fr: 'La description complète (OpenAPI 3.1)' },
  refusals: { en: 'A refusal is application/problem+json with a stable code and both languages.', fr: 'Un refus est en application/problem+json, avec un code stable et les deux langues.' },
  who: { en: 'Who:', fr: 'Qui\u00a0:' },
  anybody: { en: 'anybody', fr: 'tout le monde' },
  signedIn: { en: 'signed-in people', fr: 'personnes ayant ouvert une session' },
  field: { en: 'Field', fr: 'Champ' },
  place: { en: 'Where', fr: 'Où' },
  type: { en: 'Type', fr: 'Type' },
  required: { en: 'Required', fr: 'Obligatoire' },
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  fieldsOf: { en: 'Fields of {route}', fr: 'Champs de {route}' },
  contents: { en: 'Routes by subject', fr: 'Routes par sujet' },
});
const places: Record<ViewedField['place'], Bilingual> = texts({
  path: { en: 'path', fr: 'chemin' },
  query: { en: 'query', fr: 'requête' },
  body: { en: 'body', fr: 'corps' },
});

const idOf = (name: string): string => `routes-${name.replace(/\W+/g, '-')}`;

function Route({ method, path, who, parameters, body }: ViewedRoute) {
  const { t } = usePage();
  const fields = [...parameters, ...body];
  return (
    <section class="section section--3">
      <h3>{method} {path.split('/').map((part, i) => (i === 0 ? part : <Fragment key={i}>/<wbr />{part}</Fragment>))}</h3>
      <p>{t(says.who)} {who === 'public' ? t(says.anybody) : who === 'signedIn' ? t(says.signedIn) : who.roles.join(', ')}</p>
      {fields.length > 0 && <Table caption={t(says.fieldsOf, { route: `${method} ${path}` })} captionHidden rows={fields} rowKey={(field) => `${field.place} ${field.name}`} columns={[
        { key: 'field', label: says.field, cell: (field) => <code>{field.name}</code> },
        { key: 'place', label: says.place, cell: (field) => places[field.place] },
        { key: 'type', label: says.type, cell: (field) => <code>{field.type}</code> },
        { key: 'required', label: says.required, cell: (field) => (field.required ? says.yes : says.no) },
      ]} />}
    </section>
  );
}

function OpenApiBody({ groups }: OpenApiView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <p><a href="/api/openapi.json">{t(says.document)}</a></p>
      <p>{t(says.refusals)}</p>
      <nav aria-label={t(says.contents)}><p>{groups.map(({ name }, i) => <Fragment key={name}>{i > 0 && ' · '}<a href={`#${idOf(name)}`}>{name}</a></Fragment>)}</p></nav>
      {groups.map(({ name, routes }) => <Section key={name} id={idOf(name)} title={name}>{routes.map((route) => <Route key={`${route.method} ${route.path}`} {...route} />)}</Section>)}
    </>
  );
}

/** The description of the API for people. */
export const openApiPage = page<OpenApiView>((_, say) => say(says.title), (view) => <OpenApiBody {...view} />);
