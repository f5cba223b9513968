import { texts } from '../../../kernel/i18n/text.js';
import { answerFieldId, problemHref } from './problem-links.js';
import { ActionForm, AutosaveStatus, Breadcrumbs, Button, ButtonGroup, Deadline, Details, Form, HiddenField, Link, Notice, page, PageHeading, PageProvider, Prose, SummaryList, usePage } from '../../../ui/index.js';
import { clashesOf } from '../fields/clash.js';
import { contentOfSection } from '../section-reading.js';
import type { QuestionView, SectionView } from '../section.view.js';
import { contactKeys } from '../../applicants/index.js';
import { FromFile } from './from-file.js';
import { TeamLine } from '../team/team-line.js';
import { labels } from '../proposal.words.js';
import { SectionText } from './proposal-text.js';
import { QuestionBlock } from './question-block.js';

const says = texts({
  proposals: { en: 'Proposals', fr: 'Propositions' },
  place: { en: 'Section {number} of {count}', fr: 'Section {number} de {count}' },
  readOnly: { en: 'You can read this section. It cannot be changed by you now.', fr: 'Vous pouvez lire cette section. Vous ne pouvez pas la modifier en ce moment.' },
  locked: { en: 'The proposal waits for its signature, so its text is locked. Take it back to change it; it then has to be marked as ready again.', fr: 'La proposition attend d’être signée\u00a0: son texte est verrouillé. Reprenez-la pour la modifier; il faudra ensuite la marquer de nouveau comme prête.' },
  typed: { en: 'What you typed and was not saved', fr: 'Ce que vous avez saisi et qui n’a pas été enregistré' },
  toDo: { en: 'To look at in this section', fr: 'À revoir dans cette section' },
  toDoLead: { en: 'Your answers are saved. Before you submit:', fr: 'Vos réponses sont enregistrées. Avant de soumettre la proposition\u00a0:' },
  next: { en: 'Save and continue', fr: 'Enregistrer et continuer' },
  save: { en: 'Save', fr: 'Enregistrer' },
  overview: { en: 'Back to all sections', fr: 'Retour à toutes les sections' },
  previous: { en: 'Previous section', fr: 'Section précédente' },
  nextSection: { en: 'Next section', fr: 'Section suivante' },
});
function SectionBody(view: SectionView) {
  const { t } = usePage();
  const { proposal, section, position } = view;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }]} />
      <PageHeading title={`${section.key}. ${t(section.title)}`} caption={<>{t(says.place, { number: position.index + 1, count: position.count })}{proposal.title && <> · <span lang={proposal.language} dir="auto">{proposal.title}</span></>}</>} {...(section.intro ? { lead: section.intro } : {})} />
      <TeamLine view={view} />
      {view.mayEdit
        ? <><p><Deadline at={proposal.call.closesAt} now={view.now} zone={proposal.call.zone} /></p><SectionForm {...view} /></>
        : <Reading {...view} />}
    </>
  );
}

function SectionForm(view: SectionView) {
  const used = usePage();
  const { t } = used;
  const { proposal, section, problems } = view;
  const action = `/proposals/${proposal.id}/sections/${section.key}`;
  const refused = used.form;
  const clashes = clashesOf(refused?.particulars);
  const contacts = contactKeys as readonly string[];
  const all = contacts.filter((key) => view.questions.some(({ question }) => question.key === key));
  // Folded away only when every one of them is as the file has it: then there is nothing to ask.
  const folded = all.length > 0 && all.every((key) => view.fromFile.keys.includes(key)) && !problems.some(({ field }) => contacts.some((key) => field.endsWith(`.${key}`)));
  const isStanding = ({ question }: QuestionView): boolean => folded && contacts.includes(question.key);
  const hasFiles = view.questions.some(({ question }) => question.kind === 'files');
  // What does not fit yet is shown at its field, calmly: the page itself was not refused.
  const form = refused ?? (problems.length ? { action, scope: null, status: 200, values: {}, problems, text: says.toDo, particulars: {} } : null);
  const context = { ...used, form };
  return (
    <>
      {!refused && problems.length > 0 && (
        <Notice title={says.toDo}>
          <>
            <p>{t(says.toDoLead)}</p>
            <ul>{problems.map((found, index) => <li key={index}><a href={`#${answerFieldId(found.field)}`}>{t(found.text)}</a></li>)}</ul>
          </>
        </Notice>
      )}
      <PageProvider context={context}>
        <Form action={action} id="section-form" class="form form--section" warnUnsaved multipart={hasFiles} autosave={`/api${action}`} autocomplete="off">
          <HiddenField name="form" value={view.form} />
          {/* Enter in a field saves and stays; without this it would press the first button, which may take a row away. */}
          <button type="submit" class="visually-hidden" name="_go" value="stay" tabindex={-1} aria-hidden="true">{t(says.save)}</button>
          <FromFile view={view}>{view.questions.filter(isStanding).map((one) => <QuestionBlock key={one.question.key} one={one} view={view} clash={clashes[one.question.key]} />)}</FromFile>
          {view.questions.filter((one) => !isStanding(one)).map((one) => <QuestionBlock key={one.question.key} one={one} view={view} clash={clashes[one.question.key]} />)}
          <ButtonGroup>
            <Button name="_go" value="next">{says.next}</Button>
            <Button tone="secondary" name="_go" value="stay">{says.save}</Button>
            <Link href={`/proposals/${proposal.id}`}>{says.overview}</Link>
          </ButtonGroup>
          <AutosaveStatus subject={proposal.id} section={section.key} writer={view.readerId} />
        </Form>
      </PageProvider>
    </>
  );
}

function Reading(view: SectionView) {
  const { t } = usePage();
  const { proposal, position } = view;
  const href = (key: string): string => `/proposals/${proposal.id}/sections/${key}`;
  return (
    <>
      {view.mayTakeBack ? <Locked {...view} /> : <p class="muted">{t(says.readOnly)}</p>}
      <SectionText section={contentOfSection(view)} language={proposal.language} level={2} fileHref={(id) => `/proposals/${proposal.id}/attachments/${id}`} />
      <ButtonGroup>
        {position.previous && <Link href={href(position.previous)}>{says.previous}</Link>}
        {position.next && <Link href={href(position.next)}>{says.nextSection}</Link>}
        <Link href={problemHref(proposal.id)}>{says.overview}</Link>
      </ButtonGroup>
    </>
  );
}

/** Waits for its signature: the button that makes it a draft again, and what was typed meanwhile, to copy. */
function Locked({ proposal, questions }: SectionView) {
  const { t, form } = usePage();
  const typed = (form?.values.answers ?? {}) as Record<string, unknown>;
  const texts = questions.flatMap(({ question: { key, code, label } }) => (typeof typed[key] === 'string' && typed[key] ? [{ term: `${code}. ${t(label)}`, value: <Prose text={typed[key]} /> }] : []));
  return (
    <>
      <Notice tone="warning"><p>{t(form?.text ?? says.locked)}</p></Notice>
      <ActionForm action={`/proposals/${proposal.id}/drafting`} label={labels.takeBack} />
      {texts.length > 0 && <Details summary={says.typed} open><SummaryList items={texts} /></Details>}
    </>
  );
}

/** One section of the form. */
export const sectionPage = page<SectionView>(({ section }, say) => `${section.key}. ${say(section.title)}`, (view) => <SectionBody {...view} />);
