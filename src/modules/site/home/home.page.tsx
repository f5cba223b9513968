import { texts } from '../../../kernel/i18n/text.js';
import { ButtonGroup, Card, CardGrid, Deadline, EmptyState, InstantText, Link, LinkButton, Money, page, PageHeading, Section, StatusTag, usePage } from '../../../ui/index.js';
import type { HomeCall, HomeView } from './home.view.js';
import { LatestAwards } from './latest-awards.js';
import { themeWords } from './theme-words.js';

const says = texts({
  title: { en: 'Funding for human security', fr: 'Un financement pour la sécurité humaine' },
  lead: { en: 'The Human Security Program funds projects that protect people from violence and other threats, in Canada’s partner countries and in the forums where rules are made.', fr: 'Le Programme de la sécurité humaine finance des projets qui protègent les personnes contre la violence et d’autres menaces, dans les pays partenaires du Canada et là où se décident les règles.' },
  seeCalls: { en: 'See calls for proposals', fr: 'Voir les appels de propositions' },
  register: { en: 'Create an account', fr: 'Créer un compte' },
  myWork: { en: 'Go to my work', fr: 'Aller à mon travail' },
  open: { en: 'Open calls for proposals', fr: 'Appels de propositions ouverts' },
  noneTitle: { en: 'No call is open today', fr: 'Aucun appel n’est ouvert aujourd’hui' },
  none: { en: 'Closed calls and their results stay readable. Read them to see what the program funds.', fr: 'Les appels terminés et leurs résultats restent accessibles. Consultez-les pour voir ce que le programme finance.' },
  allCalls: { en: 'All calls', fr: 'Tous les appels' },
  announced: { en: 'Opening soon', fr: 'Ouverture prochaine' },
  opens: { en: 'Opens', fr: 'Ouvre le' },
  amounts: { en: 'Amounts:', fr: 'Montants\u00a0:' },
  to: { en: 'to', fr: 'à' },
  isOpen: { en: 'Open', fr: 'Ouvert' },
  soon: { en: 'Opens soon', fr: 'Ouvre bientôt' },
  themes: { en: 'Five themes', fr: 'Cinq thèmes' },
  awards: { en: 'Latest awards', fr: 'Derniers projets financés' },
  allAwards: { en: 'All awards', fr: 'Tous les projets financés' },
  how: { en: 'How it works', fr: 'Comment ça fonctionne' },
  step1: { en: 'Register your organization and invite the colleagues who write, sign and follow the money.', fr: 'Inscrivez votre organisme et invitez les collègues qui rédigent, signent et suivent les fonds.' },
  step2: { en: 'Answer the form of an open call, in English or in French. Every answer is saved as you go; submit before the deadline and keep the receipt.', fr: 'Remplissez le formulaire d’un appel ouvert, en français ou en anglais. Chaque réponse est enregistrée au fur et à mesure; soumettez avant l’échéance et gardez l’accusé de réception.' },
  step3: { en: 'Reviewers without a conflict of interest score each eligible proposal against published criteria. You get the decision with its reasons.', fr: 'Des évaluateurs sans conflit d’intérêts notent chaque proposition admissible selon des critères publiés. Vous recevez la décision et ses motifs.' },
  step4: { en: 'A funding agreement is signed by both sides. Instalments follow it, each certified and released by two different people.', fr: 'Les deux parties signent une entente de financement. Les versements suivent, chacun certifié et autorisé par deux personnes différentes.' },
  step5: { en: 'You report what was done and spent. The award and its results are published.', fr: 'Vous rendez compte des activités et des dépenses. Le projet financé et ses résultats sont publiés.' },
  more: { en: 'About the program', fr: 'À propos du programme' },
  history: { en: 'What the program paid since 2000', fr: 'Ce que le programme a versé depuis 2000' },
  terms: { en: 'Terms and conditions of funding', fr: 'Modalités de financement' },
});

function CallCard({ call, now }: { call: HomeCall; now: Date }) {
  const { t } = usePage();
  return (
    <Card title={call.title} href={`/calls/${call.id}`} level={3} meta={call.reference}
      status={call.state === 'open' ? <StatusTag tone="success" label={says.isOpen} /> : <StatusTag tone="info" label={says.soon} />}
      footer={call.state === 'open' ? <Deadline at={call.closesAt} now={now} zone={call.zone} /> : <span>{t(says.opens)} <InstantText at={call.opensAt} zone={call.zone} both /></span>}>
      <p>{t(call.summary)}</p>
      <p>{t(says.amounts)} <Money cents={call.minimumCents} short /> {t(says.to)} <Money cents={call.maximumCents} short /></p>
    </Card>
  );
}

function HomeBody({ now, openCalls, announcedCalls, awards, themes }: HomeView) {
  const { t, actor } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <ButtonGroup>
        <LinkButton href="/calls">{says.seeCalls}</LinkButton>
        {actor ? <LinkButton href="/home" tone="secondary">{says.myWork}</LinkButton> : <LinkButton href="/registration" tone="secondary">{says.register}</LinkButton>}
      </ButtonGroup>
      <Section title={says.open} actions={openCalls.length > 0 && <Link href="/calls">{says.allCalls}</Link>}>
        {openCalls.length > 0
          ? <CardGrid>{openCalls.map((call) => <CallCard key={call.id} call={call} now={now} />)}</CardGrid>
          : <EmptyState title={says.noneTitle} actions={<LinkButton href="/calls" tone="secondary">{says.allCalls}</LinkButton>}>{says.none}</EmptyState>}
      </Section>
      {announcedCalls.length > 0 && (
        <Section title={says.announced}><CardGrid>{announcedCalls.map((call) => <CallCard key={call.id} call={call} now={now} />)}</CardGrid></Section>
      )}
      {themes.length > 0 && (
        <Section title={says.themes}>
          <CardGrid>{themes.map(({ code, name }) => <Card key={code} title={name} href={`/awards?theme=${code}`} level={3}>{themeWords[code] ?? null}</Card>)}</CardGrid>
        </Section>
      )}
      {awards.length > 0 && <Section title={says.awards} actions={<Link href="/awards">{says.allAwards}</Link>}><LatestAwards awards={awards} /></Section>}
      <Section title={says.how}>
        <ol>{[says.step1, says.step2, says.step3, says.step4, says.step5].map((step, index) => <li key={index}>{t(step)}</li>)}</ol>
        <ul>
          <li><Link href="/about">{says.more}</Link></li>
          <li><Link href="/terms">{says.terms}</Link></li>
          <li><Link href="/history">{says.history}</Link></li>
        </ul>
      </Section>
    </>
  );
}

export const homePage = page<HomeView>((_, say) => say(says.title), (view) => <HomeBody {...view} />);
