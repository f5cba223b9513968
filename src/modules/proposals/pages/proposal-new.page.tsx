import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, Checkbox, Deadline, EmptyState, Form, HiddenField, Link, LinkButton, Notice, page, PageHeading, Radios, Section, usePage } from '../../../ui/index.js';
import type { StartView } from '../starting.service.js';
import { chainWords } from '../stages/stage.words.js';

const says = texts({
  title: { en: 'Start a proposal', fr: 'Commencer une proposition' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  chooseCall: { en: 'A proposal answers a call. Choose an open call first.', fr: 'Une proposition répond à un appel. Choisissez d’abord un appel ouvert.' },
  openCalls: { en: 'See open calls', fr: 'Voir les appels ouverts' },
  closed: { en: 'This call takes no proposals now.', fr: 'Cet appel n’accepte pas de propositions en ce moment.' },
  noOrganization: { en: 'Proposals are made by organizations. Register yours, or ask a colleague to invite you as an editor.', fr: 'Ce sont les organismes qui présentent des propositions. Inscrivez le vôtre, ou demandez à un ou une collègue de vous inviter comme personne chargée de la rédaction.' },
  register: { en: 'Register an organization', fr: 'Inscrire un organisme' },
  organization: { en: 'For which organization?', fr: 'Pour quel organisme?' },
  barred: { en: 'This organization is barred from the program for now.', fr: 'Cet organisme est pour l’instant exclu du programme.' },
  check: { en: 'Does your project fit this call?', fr: 'Votre projet convient-il à cet appel?' },
  checkLead: { en: 'A few statements from the call’s rules, so that nobody writes in vain. Your answers are kept with the proposal and the program’s officers read them. A “no” does not stop you: we say why it is probably not eligible, and you may go on.', fr: 'Quelques énoncés tirés des règles de l’appel, pour que personne n’écrive en vain. Vos réponses restent avec la proposition et le personnel du programme les lit. Un «\u00a0non\u00a0» ne vous arrête pas\u00a0: nous indiquons pourquoi la proposition n’est probablement pas admissible, et vous pouvez poursuivre.' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  goOn: { en: 'I have read why the proposal is probably not eligible, and go on', fr: 'J’ai lu pourquoi la proposition n’est probablement pas admissible, et je poursuis' },
  language: { en: 'In which language will you write?', fr: 'Dans quelle langue rédigerez-vous?' },
  languageHint: { en: 'Either official language counts the same. Write the whole proposal in one of them; reviewers read it as you wrote it.', fr: 'Les deux langues officielles sont traitées également. Rédigez toute la proposition dans l’une d’elles; elle sera lue telle que vous l’avez écrite.' },
  existingTitle: { en: 'Your organization has a proposal for this call already', fr: 'Votre organisme a déjà une proposition pour cet appel' },
  existing: { en: 'You can start another one. If you meant to go on with what is there, open it instead:', fr: 'Vous pouvez en commencer une autre. Si vous vouliez poursuivre ce qui existe, ouvrez-la plutôt\u00a0:' },
  start: { en: 'Start the draft', fr: 'Commencer l’ébauche' },
  back: { en: 'Back to the call', fr: 'Retour à l’appel' },
  untitled: { en: 'untitled', fr: 'sans titre' },
});

function StartBody({ call, open, organizations, questions, existing, invited, language, now }: StartView) {
  const { t, form } = usePage();
  const mayGoOn = form?.problems.some(({ field }) => field === 'goOn') ?? false;
  if (!call) {
    return (
      <>
        <PageHeading title={says.title} />
        <EmptyState actions={<LinkButton href="/calls?state=open">{says.openCalls}</LinkButton>}>{says.chooseCall}</EmptyState>
      </>
    );
  }
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${call.id}`, label: call.reference }]} />
      <PageHeading title={says.title} caption={call.title} lead={<Deadline at={call.closesAt} now={now} zone={call.zone} />} />
      {!open && <Notice tone="warning"><p>{t(says.closed)} <Link href="/calls?state=open">{says.openCalls}</Link></p></Notice>}
      {invited && <Invited invited={invited} />}
      {!invited && open && organizations.length === 0 && <EmptyState actions={<LinkButton href="/organizations/new">{says.register}</LinkButton>}>{says.noOrganization}</EmptyState>}
      {!invited && open && existing.length > 0 && (
        <Notice tone="warning" title={says.existingTitle}>
          <p>{t(says.existing)}</p>
          <ul>{existing.map((one) => <li key={one.id}><Link href={`/proposals/${one.id}`}>{`${one.reference} – ${one.title || t(says.untitled)}`}</Link> ({one.organization}; {t(one.status)})</li>)}</ul>
        </Notice>
      )}
      {!invited && open && organizations.length > 0 && (
        <Form action="/proposals">
          <HiddenField name="callId" value={call.id} />
          <Radios name="organizationId" label={says.organization} required value={organizations.length === 1 ? organizations[0]!.id : null}
            choices={organizations.map(({ id, name, why, barred }) => ({ value: id, label: name, ...(barred ? { hint: says.barred } : why.length ? { hint: why.map((one) => t(one)).join(' ') } : {}) }))} />
          <Radios name="language" label={says.language} hint={says.languageHint} required value={language} choices={[{ value: 'en', label: { en: 'English', fr: 'Anglais' } }, { value: 'fr', label: { en: 'French', fr: 'Français' } }]} />
          <Section title={says.check} lead={says.checkLead}>
            {questions.map(({ key, text }) => <Radios key={key} name={key} label={text} inline choices={[{ value: 'yes', label: says.yes }, { value: 'no', label: says.no }]} />)}
          </Section>
          {mayGoOn && <Checkbox name="goOn" label={says.goOn} />}
          <ButtonGroup><Button>{says.start}</Button><Link href={`/calls/${call.id}`}>{says.back}</Link></ButtonGroup>
        </Form>
      )}
    </>
  );
}

/** In a call by invitation one starts from a chosen concept note. */
function Invited({ invited }: { invited: NonNullable<StartView['invited']> }) {
  const { t } = usePage();
  return (
    <Notice title={invited.length ? chainWords.yours : undefined}>
      <>
        <p>{t(chainWords.byInvitation)}</p>
        {invited.length ? <ul>{invited.map((one) => <li key={one.id}><Link href={`/proposals/${one.id}`}>{`${one.reference} – ${one.title}`}</Link> ({one.organization})</li>)}</ul> : <p>{t(chainWords.none)}</p>}
      </>
    </Notice>
  );
}

/** The choice of organization and language. */
export const proposalNewPage = page<StartView>((_, say) => say(says.title), (view) => <StartBody {...view} />);
