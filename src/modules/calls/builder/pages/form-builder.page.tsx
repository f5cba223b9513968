import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Details, Form, Link, LinkButton, Notice, page, PageHeading, Section, usePage } from '../../../../ui/index.js';
import { presets } from '../blank-question.js';
import type { BuiltQuestion, FormBuilderView } from '../form-builder.view.js';
import { kindNames, presetNames } from '../kind-names.js';
import { questionKinds } from '../write-question.dto.js';

const says = texts({
  title: { en: 'Application form', fr: 'Formulaire de demande' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  lead: { en: '{sections, number} sections with {questions, number} questions. Each change is checked and kept at once.', fr: '{sections, number} sections et {questions, number} questions. Chaque changement est vérifié et enregistré aussitôt.' },
  amending: { en: 'You are preparing an amendment', fr: 'Vous préparez une modification' },
  amendingLead: { en: 'Applicants still have version {version, number} of the form. Nothing changes for them until the amendment is issued.', fr: 'Les demandeurs ont toujours la version {version, number} du formulaire. Rien ne change pour eux avant que la modification soit publiée.' },
  issue: { en: 'Review and issue the amendment', fr: 'Revoir et publier la modification' },
  addSection: { en: 'Add a section', fr: 'Ajouter une section' },
  words: { en: 'Change title', fr: 'Modifier le titre' },
  up: { en: 'Move up', fr: 'Monter' },
  down: { en: 'Move down', fr: 'Descendre' },
  remove: { en: 'Remove', fr: 'Retirer' },
  removeSection: { en: 'Switch this section off', fr: 'Désactiver cette section' },
  change: { en: 'Change', fr: 'Modifier' },
  required: { en: 'Required', fr: 'Obligatoire' },
  optional: { en: 'Optional', fr: 'Facultative' },
  core: { en: 'needed by the portal', fr: 'nécessaire au portail' },
  add: { en: 'Add a question to section {section}', fr: 'Ajouter une question à la section {section}' },
  where: { en: 'in section {section}', fr: 'dans la section {section}' },
  kinds: { en: 'Which kind of question?', fr: 'Quel type de question?' },
  groups: { en: 'Or a group that is ready to use:', fr: 'Ou un groupe prêt à l’emploi\u00a0:' },
  leftOut: { en: 'Left out of the standard form', fr: 'Parties du formulaire type laissées de côté' },
  leftOutLead: { en: 'What is put back has the standard words and limits.', fr: 'Ce qui est remis reprend le texte et les limites du formulaire type.' },
  restore: { en: 'Put back', fr: 'Remettre' },
  try: { en: 'Preview and test the form', fr: 'Prévisualiser et essayer le formulaire' },
  done: { en: 'Back to the call', fr: 'Retour à l’appel' },
});

function FormBuilderBody(view: FormBuilderView) {
  const { t } = usePage();
  const base = `/calls/${view.callId}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: base, label: view.reference }]} />
      <PageHeading title={says.title} caption={view.title} lead={t(says.lead, { sections: view.sections.length, questions: view.questionCount })} />
      {view.mode === 'amendment' && (
        <Notice tone="warning" title={says.amending}><><p>{t(says.amendingLead, { version: view.version })}</p><p><Link href={`${base}/form/amendment`}>{says.issue}</Link></p></></Notice>
      )}
      <ButtonGroup>
        <LinkButton href={`${base}/form/sections/new`}>{says.addSection}</LinkButton>
        <Link href={`${base}/form/trial`}>{says.try}</Link>
        <Link href={base}>{says.done}</Link>
      </ButtonGroup>
      {view.sections.map((section, index) => <BuiltSection key={section.key} view={view} section={section} first={index === 0} last={index === view.sections.length - 1} />)}
      {view.leftOut.length > 0 && (
        <Section title={says.leftOut} lead={says.leftOutLead}>
          <Form action={`${base}/form/arrangement`} class="builder__form">
            <ul class="builder__list">
              {view.leftOut.map(({ key, label }) => (
                <li class="builder__item" key={key}>
                  <p class="builder__label">{t(label)}</p>
                  <Button tone="link" name="restore" value={key}><>{t(says.restore)}<span class="visually-hidden"> {t(label)}</span></></Button>
                </li>
              ))}
            </ul>
          </Form>
        </Section>
      )}
    </>
  );
}

/** A section of the form with its questions, each with what may be done to it. */
function BuiltSection({ view, section, first, last }: { view: FormBuilderView; section: FormBuilderView['sections'][number]; first: boolean; last: boolean }) {
  const { t } = usePage();
  const base = `/calls/${view.callId}/form`;
  const name = `${section.key}. ${t(section.title)}`;
  const where = <span class="visually-hidden"> {t(says.where, { section: section.key })}</span>;
  return (
    <Section title={name} id={`section-${section.key}`}>
      {section.intro && <p class="muted">{t(section.intro)}</p>}
      <Form action={`${base}/arrangement`} class="builder__form" label={name}>
        <p class="builder__actions">
          <Link href={`${base}/sections/${section.key}`}><>{t(says.words)}<span class="visually-hidden"> {name}</span></></Link>
          {!first && <Act name="up" value={section.key} label={says.up} about={name} />}
          {!last && <Act name="down" value={section.key} label={says.down} about={name} />}
          {!section.core && <Act name="remove" value={section.key} label={says.removeSection} about={name} />}
        </p>
        <ul class="builder__list">
          {section.questions.map((question, index) => <Built key={question.key} base={base} question={question} first={index === 0} last={index === section.questions.length - 1} />)}
        </ul>
      </Form>
      <Details summary={t(says.add, { section: section.key })}>
        <p>{t(says.kinds)}</p>
        <ul class="builder__kinds">{questionKinds.filter((kind) => kind !== 'budget').map((kind) => <li key={kind}><Link href={`${base}/sections/${section.key}/questions/${kind}`}><>{t(kindNames[kind])}{where}</></Link></li>)}</ul>
        <p>{t(says.groups)}</p>
        <ul class="builder__kinds">{presets.map((preset) => <li key={preset}><Link href={`${base}/sections/${section.key}/questions/${preset}`}><>{t(presetNames[preset])}{where}</></Link></li>)}</ul>
      </Details>
    </Section>
  );
}

function Built({ base, question, first, last }: { base: string; question: BuiltQuestion; first: boolean; last: boolean }) {
  const { t } = usePage();
  const about = `${question.code} ${t(question.label)}`;
  return (
    <li class="builder__item" id={`question-${question.key}`}>
      <div>
        <p class="builder__label"><strong>{question.code}</strong> {t(question.label)}</p>
        <p class="muted">{t(kindNames[question.kind])}. {t(question.answer)}. {t(question.required ? says.required : says.optional)}{question.core && `, ${t(says.core)}`}.{question.when && ` ${t(question.when)}.`}</p>
      </div>
      <p class="builder__actions">
        <Link href={`${base}/questions/${question.key}`}><>{t(says.change)}<span class="visually-hidden"> {about}</span></></Link>
        {!first && <Act name="up" value={question.key} label={says.up} about={about} />}
        {!last && <Act name="down" value={question.key} label={says.down} about={about} />}
        {!question.core && <Act name="remove" value={question.key} label={says.remove} about={about} />}
      </p>
    </li>
  );
}

function Act({ name, value, label, about }: { name: 'up' | 'down' | 'remove'; value: string; label: { en: string; fr: string }; about: string }) {
  const { t } = usePage();
  return <Button tone="link" name={name} value={value}><>{t(label)}<span class="visually-hidden"> {about}</span></></Button>;
}

/** The form of a call, to be built. */
export const formBuilderPage = page<FormBuilderView>(({ reference }, say) => `${say(says.title)} – ${reference}`, (view) => <FormBuilderBody {...view} />);
