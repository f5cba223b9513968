import { ActionForm, Breadcrumbs, Columns, Details, InstantText, Link, page, PageHeading, Pagination, Prose, Section, StatusTag, usePage } from '../../../ui/index.js';
import type { AnswerHistoryView, SaveView } from './answer-history.view.js';
import { Difference } from './difference-text.js';
import { historyWords as says } from './history.words.js';

const addressOf = ({ proposal, question, every }: AnswerHistoryView, query: Record<string, number | null>): string => {
  const asked = new URLSearchParams(Object.entries({ ...query, every: every ? 1 : null }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
  return `/proposals/${proposal.id}/answers/${question.key}/versions${asked.size ? `?${asked.toString()}` : ''}`;
};

function HistoryBody(view: AnswerHistoryView) {
  const { t } = usePage();
  const { proposal, section, question, chosen } = view;
  const sectionHref = `/proposals/${proposal.id}/sections/${section.key}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }, { href: sectionHref, label: `${section.key}. ${t(section.title)}` }]} />
      <PageHeading title={t(says.pageTitle, { code: question.code })} caption={`${question.code}. ${t(question.label)}`} />
      {chosen
        ? <Columns asideLabel={says.saves} aside={<Saves {...view} />}><Chosen view={view} chosen={chosen} /></Columns>
        : <p>{t(says.none)}</p>}
      <p><Link href={sectionHref}>{says.back}</Link></p>
    </>
  );
}

function Chosen({ view, chosen }: { view: AnswerHistoryView; chosen: NonNullable<AnswerHistoryView['chosen']> }) {
  const { t, locale } = usePage();
  const { current, proposal, question } = view;
  const { version, against } = chosen;
  const lang = proposal.language;
  return (
    <Section title={t(says.difference, { version })}>
      <p>{t(says.savedBy, { name: chosen.editedBy })}, <InstantText at={chosen.editedAt} />. {against !== null ? t(says.comparedWith, { version: against }) : t(says.comparedWithNothing)}</p>
      <Difference pieces={chosen.difference[locale]} lang={lang} />
      {version !== current && <p><Link href={addressOf(view, { version: current, against: version })}>{says.compareNow}</Link></p>}
      <Details summary={t(says.whole, { version })}>{chosen.words[locale] ? <Prose text={chosen.words[locale]} lang={lang} /> : <p class="muted">{t(says.empty)}</p>}</Details>
      {view.mayRestore && version !== current && (
        <>
          <ActionForm action={`/proposals/${proposal.id}/answers/${question.key}/restoration`} label={t(says.restore, { version })} fields={{ version, seen: current }} />
          <p class="muted">{t(says.restoreHint)}</p>
        </>
      )}
    </Section>
  );
}

function Saves(view: AnswerHistoryView) {
  const { t, to } = usePage();
  return (
    <Section title={says.saves}>
      <p class="muted">{t(view.every ? says.leadEvery : says.lead)}</p>
      <ol class="saves" reversed>
        {view.saves.map((save) => <Saved key={save.version} save={save} view={view} />)}
      </ol>
      <Pagination next={view.before === null ? null : addressOf(view, { before: view.before })} label={says.earlier} />
      <p><a href={to(addressOf({ ...view, every: !view.every }, {}))}>{t(view.every ? says.showSome : says.showEvery)}</a></p>
    </Section>
  );
}

function Saved({ save, view }: { save: SaveView; view: AnswerHistoryView }) {
  const { t, to } = usePage();
  const shown = view.chosen?.version === save.version;
  return (
    <li class={shown ? 'saves__one saves__one--shown' : 'saves__one'}>
      <a href={to(addressOf(view, { version: save.version }))} aria-current={shown ? 'true' : undefined}>{t(says.version, { version: save.version })}</a>
      {save.version === view.current && <> <StatusTag label={says.current} tone="info" /></>}
      <br />{save.editedBy}<br /><span class="muted"><InstantText at={save.editedAt} />{save.count > 1 && <> · {t(says.standsFor, { count: save.count })}</>}</span>
      {save.sameAs !== null && <><br /><span class="muted">{t(says.sameAs, { version: save.sameAs })}</span></>}
    </li>
  );
}

/** The history of one answer. */
export const historyPage = page<AnswerHistoryView>(({ question }, say) => say(says.pageTitle, { code: question.code }), (view) => <HistoryBody {...view} />);
