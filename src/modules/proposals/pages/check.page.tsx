import type { FieldProblem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, Checkbox, Deadline, fieldId, Form, Link, LinkButton, Notice, page, PageHeading, PasswordField, Section, TextField, usePage, Warning } from '../../../ui/index.js';
import type { CheckView } from '../proposal.view.js';
import { labels } from '../proposal.words.js';
import { consentHref } from '../partners/consent-problems.js';
import { ConsentsLacking } from '../partners/partners-section.js';
import { FileProblems } from './file-problems.js';
import { problemHref } from './problem-links.js';
import { AnswerValue, OrganizationText, SectionText } from './proposal-text.js';

const says = texts({
  title: { en: 'Check your answers', fr: 'Vérifiez vos réponses' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  left: { en: '{count, plural, one {# thing is} other {# things are}} left to do', fr: '{count, plural, one {Il reste # chose} other {Il reste # choses}} à faire' },
  leftLead: { en: 'Each line leads to its field. Nothing is lost meanwhile: this stays a draft until it is submitted.', fr: 'Chaque ligne mène à son champ. Rien ne se perd entre-temps\u00a0: la proposition reste une ébauche jusqu’à sa soumission.' },
  notStarted: { en: 'Not started yet', fr: 'Pas encore commencée' },
  complete: { en: 'Everything is complete', fr: 'Tout est complet' },
  readyLead: { en: 'Read your answers once more, then submit at the end of this page.', fr: 'Relisez vos réponses, puis soumettez la proposition au bas de cette page.' },
  advice: { en: 'Worth a second look', fr: 'À revoir, si vous le voulez' },
  formChanged: { en: 'The form of this call has changed. Move your draft to the new form before you submit it.', fr: 'Le formulaire de cet appel a changé. Faites passer votre ébauche au nouveau formulaire avant de la soumettre.' },
  notDraft: { en: 'This proposal is no longer a draft. Its overview shows where it stands.', fr: 'Cette proposition n’est plus une ébauche. Sa page générale indique où elle en est.' },
  toOverview: { en: 'Go to the overview', fr: 'Aller à la page générale' },
  submit: { en: 'Sign and submit', fr: 'Signer et soumettre' },
  locked: { en: 'Ready to sign: the text is locked', fr: 'Prête à signer\u00a0: le texte est verrouillé' },
  lockedLead: { en: 'A signatory signs at the end of this page. To change something, take the proposal back first.', fr: 'Une personne signataire signe au bas de cette page. Pour modifier quelque chose, reprenez d’abord la proposition.' },
  ready: { en: 'Ready for the signature', fr: 'Prête pour la signature' },
  markLead: { en: 'Marking the proposal as ready locks its text and tells the people of your organization who may sign. Until it is signed, you can take it back.', fr: 'La marquer comme prête verrouille son texte et avertit les personnes de votre organisme qui peuvent signer. Jusqu’à la signature, vous pouvez la reprendre.' },
  orMark: { en: 'Somebody else signs?', fr: 'Quelqu’un d’autre signe?' },
  password: { en: 'Your password', fr: 'Votre mot de passe' },
  passwordHint: { en: 'Once more, to show that it is you who sign.', fr: 'Encore une fois, pour montrer que c’est bien vous qui signez.' },
  again: { en: 'This will be version {number}. It replaces the version you submitted before.', fr: 'Ce sera la version {number}. Elle remplace la version soumise auparavant.' },
  closed: { en: 'The call takes no submissions now.', fr: 'L’appel n’accepte pas de propositions en ce moment.' },
  otherSubmits: { en: 'Only an owner or a signatory of your organization can submit. Tell them that the proposal is ready.', fr: 'Seule une personne responsable ou signataire de votre organisme peut soumettre la proposition. Dites-lui qu’elle est prête.' },
  declare: { en: 'For {organization} you declare:', fr: 'Au nom de {organization}, vous déclarez\u00a0:' },
  agree: { en: 'I make these declarations and may sign for the organization.', fr: 'Je fais ces déclarations et je suis autorisé ou autorisée à signer au nom de l’organisme.' },
  name: { en: 'Your full name', fr: 'Votre nom complet' },
  nameHint: { en: 'As it stands in your profile: {name}. Typing it is your signature.', fr: 'Tel qu’il figure dans votre profil\u00a0: {name}. L’inscrire tient lieu de signature.' },
  final: { en: 'What you submit is kept unchanged. Until the deadline a signatory can reopen it and submit a new version.', fr: 'Ce que vous soumettez est conservé tel quel. Jusqu’à la date limite, une personne signataire peut rouvrir la proposition et en soumettre une nouvelle version.' },
  draftOf: { en: 'Untitled draft', fr: 'Ébauche sans titre' },
});

function CheckBody(view: CheckView) {
  const { t } = usePage();
  const isDraft = view.state === 'draft' || view.state === 'readyToSign';
  const changeHref = view.mayEdit ? (section: string, { key }: { key: string }): string => `/proposals/${view.id}/sections/${section}#${fieldId(`answers.${key}`)}` : undefined;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${view.id}`, label: view.reference }]} />
      <PageHeading title={says.title} caption={<span lang={view.title ? view.language : undefined} dir="auto">{view.title || t(says.draftOf)}</span>} lead={isDraft && <Deadline at={view.call.closesAt} now={view.now} zone={view.call.zone} />} />
      {!isDraft && <Notice><p>{t(says.notDraft)} <Link href={`/proposals/${view.id}`}>{says.toOverview}</Link></p></Notice>}
      {isDraft && <Standing {...view} />}
      <OrganizationText organization={view.organizationFile} level={2} />
      {view.sections.map((section) => <SectionText key={section.key} section={section} language={view.language} level={2} changeHref={changeHref} fileHref={(id) => `/proposals/${view.id}/attachments/${id}`} />)}
      {view.mayTakeBack && <ActionForm action={`/proposals/${view.id}/drafting`} label={labels.takeBack} />}
      {isDraft && view.complete && <Submit {...view} />}
      {view.complete && view.mayMarkReady && view.callAccepts && <MarkReady {...view} />}
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
        ? <Notice tone="success" title={view.mayTakeBack ? says.locked : says.complete}>{view.mayTakeBack ? says.lockedLead : says.readyLead}</Notice>
        : view.problems.length > 0 && (
          <Notice tone="warning" title={t(says.left, { count: view.problems.length })}>
            <>
              <p>{t(says.leftLead)}</p>
              <FileProblems organizationId={view.organizationFile.id} problems={view.fileProblems} />
              {view.sections.filter(({ problems }) => problems.length).map((section) => (
                <div key={section.key}>
                  <p class="left__section"><strong>{section.key}. {t(section.title)}</strong></p>
                  {!section.started && <ul><li>{view.mayEdit ? <Link href={problemHref(view.id, section.key)}>{t(says.notStarted)}</Link> : t(says.notStarted)}</li></ul>}
                  {section.started && <ul>{section.problems.map((found, index) => <li key={index}><Mend view={view} section={section.key} found={found} /></li>)}</ul>}
                </div>
              ))}
            </>
          </Notice>
        )}
      <ConsentsLacking {...view} />
      {view.advice.length > 0 && <Notice title={says.advice}><ul>{view.advice.map((found, index) => <li key={index}>{t(found.text)}</li>)}</ul></Notice>}
    </>
  );
}

/** One thing left to do, linked to where it is done. */
function Mend({ view: { id, mayEdit }, section, found }: { view: CheckView; section: string; found: FieldProblem }) {
  const { t } = usePage();
  const href = consentHref(id, found) ?? (mayEdit ? problemHref(id, section, found.field) : null);
  return href ? <Link href={href}>{found.text}</Link> : <>{t(found.text)}</>;
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
          <ul class="plain declarations">{view.declarations.map(({ code, label, value }) => <li key={code}>{`${code}. ${t(label)}`}{value && <> <strong><AnswerValue value={value} language={view.language} /></strong></>}</li>)}</ul>
          <Checkbox name="agreed" label={says.agree} required />
          <TextField name="name" label={says.name} hint={t(says.nameHint, { name: view.signatory })} required value={view.suggestedName} maxLength={100} />
          <PasswordField name="password" label={says.password} hint={says.passwordHint} required />
          {view.nextNumber > 1 && <p>{t(says.again, { number: view.nextNumber })}</p>}
          <Warning>{says.final}</Warning>
          <Button>{labels.submit}</Button>
        </Form>
      )}
      {!view.maySubmit && <p><LinkButton href={`/proposals/${view.id}`} tone="secondary">{says.toOverview}</LinkButton></p>}
    </Section>
  );
}

/** For editors, and for those who may sign but want another to do it. */
function MarkReady({ id, maySubmit }: CheckView) {
  const { t } = usePage();
  return (
    <Section title={maySubmit ? says.orMark : says.ready} id="ready">
      <p>{t(says.markLead)}</p>
      <ActionForm action={`/proposals/${id}/readiness`} label={labels.markReady} tone={maySubmit ? 'secondary' : 'primary'} />
    </Section>
  );
}

/** Everything on one page, and the way to submit it. */
export const checkPage = page<CheckView>((_, say) => say(says.title), (view) => <CheckBody {...view} />);
