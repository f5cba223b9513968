import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, Checkbox, Deadline, fieldId, Form, Link, LinkButton, Notice, page, PageHeading, Section, TextField, usePage, Warning } from '../../../ui/index.js';
import type { CheckView } from '../proposal.view.js';
import { labels } from '../proposal.words.js';
import { FileProblems } from './file-problems.js';
import { problemHref } from './problem-links.js';
import { OrganizationText, SectionText } from './proposal-text.js';

const says = texts({
  title: { en: 'Check your answers', fr: 'Vérifiez vos réponses' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  left: { en: '{count, plural, one {# thing is} other {# things are}} left to do', fr: '{count, plural, one {Il reste # chose} other {Il reste # choses}} à faire' },
  leftLead: { en: 'Each line leads to its field. Nothing is lost meanwhile: this stays a draft until it is submitted.', fr: 'Chaque ligne mène à son champ. Rien ne se perd entre-temps\u00a0: la proposition reste une ébauche jusqu’à sa soumission.' },
  notStarted: { en: 'Not started yet', fr: 'Pas encore commencée' },
  ready: { en: 'Everything is complete', fr: 'Tout est complet' },
  readyLead: { en: 'Read your answers once more, then submit at the end of this page.', fr: 'Relisez vos réponses, puis soumettez la proposition au bas de cette page.' },
  advice: { en: 'Worth a second look', fr: 'À revoir, si vous le voulez' },
  formChanged: { en: 'The form of this call has changed. Move your draft to the new form before you submit it.', fr: 'Le formulaire de cet appel a changé. Faites passer votre ébauche au nouveau formulaire avant de la soumettre.' },
  notDraft: { en: 'This proposal is no longer a draft. Its overview shows where it stands.', fr: 'Cette proposition n’est plus une ébauche. Sa page générale indique où elle en est.' },
  toOverview: { en: 'Go to the overview', fr: 'Aller à la page générale' },
  submit: { en: 'Submit', fr: 'Soumettre' },
  closed: { en: 'The call takes no submissions now.', fr: 'L’appel n’accepte pas de propositions en ce moment.' },
  otherSubmits: { en: 'Only an owner or a signatory of your organization can submit. Tell them that the proposal is ready.', fr: 'Seule une personne responsable ou signataire de votre organisme peut soumettre la proposition. Dites-lui qu’elle est prête.' },
  declare: { en: 'For {organization} you declare:', fr: 'Au nom de {organization}, vous déclarez\u00a0:' },
  agree: { en: 'I make these declarations and may sign for the organization.', fr: 'Je fais ces déclarations et je suis autorisé ou autorisée à signer au nom de l’organisme.' },
  name: { en: 'Your full name', fr: 'Votre nom complet' },
  nameHint: { en: 'Typing your name signs the proposal.', fr: 'L’inscription de votre nom tient lieu de signature.' },
  final: { en: 'After you submit, the answers can no longer be changed.', fr: 'Après la soumission, les réponses ne peuvent plus être modifiées.' },
  draftOf: { en: 'Untitled draft', fr: 'Ébauche sans titre' },
});

function CheckBody(view: CheckView) {
  const { t } = usePage();
  const isDraft = view.state === 'draft';
  const changeHref = view.mayEdit ? (section: string, { key }: { key: string }): string => `/proposals/${view.id}/sections/${section}#${fieldId(`answers.${key}`)}` : undefined;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${view.id}`, label: view.reference }]} />
      <PageHeading title={says.title} caption={<span lang={view.title ? view.language : undefined} dir="auto">{view.title || t(says.draftOf)}</span>} lead={isDraft && <Deadline at={view.call.closesAt} now={view.now} zone={view.call.zone} />} />
      {!isDraft && <Notice><p>{t(says.notDraft)} <Link href={`/proposals/${view.id}`}>{says.toOverview}</Link></p></Notice>}
      {isDraft && <Standing {...view} />}
      <OrganizationText organization={view.organizationFile} level={2} />
      {view.sections.map((section) => <SectionText key={section.key} section={section} language={view.language} level={2} changeHref={changeHref} fileHref={(id) => `/proposals/${view.id}/attachments/${id}`} />)}
      {isDraft && view.complete && <Submit {...view} />}
    </>
  );
}

/** What is left to do, each thing linked to its field. */
function Standing(view: CheckView) {
  const { t } = usePage();
  return (
    <>
      {view.formChanged && <Notice tone="warning"><p>{t(says.formChanged)} <Link href={`/proposals/${view.id}`}>{says.toOverview}</Link></p></Notice>}
      {view.complete
        ? <Notice tone="success" title={says.ready}>{says.readyLead}</Notice>
        : view.problems.length > 0 && (
          <Notice tone="warning" title={t(says.left, { count: view.problems.length })}>
            <>
              <p>{t(says.leftLead)}</p>
              <FileProblems organizationId={view.organizationFile.id} problems={view.fileProblems} />
              {view.sections.filter(({ problems }) => problems.length).map((section) => (
                <div key={section.key}>
                  <p class="left__section"><strong>{section.key}. {t(section.title)}</strong></p>
                  {!section.started && <ul><li>{view.mayEdit ? <Link href={problemHref(view.id, section.key)}>{t(says.notStarted)}</Link> : t(says.notStarted)}</li></ul>}
                  {section.started && <ul>{section.problems.map((found, index) => <li key={index}>{view.mayEdit ? <Link href={problemHref(view.id, section.key, found.field)}>{found.text}</Link> : t(found.text)}</li>)}</ul>}
                </div>
              ))}
            </>
          </Notice>
        )}
      {view.advice.length > 0 && <Notice title={says.advice}><ul>{view.advice.map((found, index) => <li key={index}>{t(found.text)}</li>)}</ul></Notice>}
    </>
  );
}

function Submit(view: CheckView) {
  const { t } = usePage();
  return (
    <Section title={says.submit} id="submit">
      {!view.callAccepts && <Notice tone="warning">{says.closed}</Notice>}
      {view.callAccepts && !view.maySubmit && <Notice>{says.otherSubmits}</Notice>}
      {view.callAccepts && view.maySubmit && (
        <Form action={`/proposals/${view.id}/submission`} autocomplete="off">
          <p>{t(says.declare, { organization: view.organization })}</p>
          <ul>{view.declarations.map((declaration, index) => <li key={index}>{t(declaration)}</li>)}</ul>
          <Checkbox name="agreed" label={says.agree} required />
          <TextField name="name" label={says.name} hint={says.nameHint} required value={view.suggestedName} maxLength={100} />
          <Warning>{says.final}</Warning>
          <Button>{labels.submit}</Button>
        </Form>
      )}
      {!view.maySubmit && <p><LinkButton href={`/proposals/${view.id}`} tone="secondary">{says.toOverview}</LinkButton></p>}
    </Section>
  );
}

/** Everything on one page, and the way to submit it. */
export const checkPage = page<CheckView>((_, say) => say(says.title), (view) => <CheckBody {...view} />);
