import { texts } from '../../../kernel/i18n/text.js';
import { DateText, Deadline, EmptyState, Link, LinkButton, InstantText, page, PageHeading, Section, StatusTag, usePage } from '../../../ui/index.js';
import type { WorkGroup, WorkItem, WorkView } from './work.view.js';

const says = texts({
  title: { en: 'My work', fr: 'Mon travail' },
  nothingTitle: { en: 'Nothing waits for you', fr: 'Rien ne vous attend' },
  nothing: { en: 'When there is something to do, it stands here with its due date, and you get a notice.', fr: 'Lorsqu’il y aura quelque chose à faire, vous le verrez ici avec son échéance, et vous recevrez un avis.' },
  calls: { en: 'See calls for proposals', fr: 'Voir les appels de propositions' },
  welcomeTitle: { en: 'Start with your organization', fr: 'Commencez par votre organisme' },
  welcome: { en: 'Proposals are made by organizations. Register yours, or ask a colleague who has registered it to invite you.', fr: 'Ce sont les organismes qui présentent des propositions. Inscrivez le vôtre, ou demandez à un ou une collègue qui l’a inscrit de vous inviter.' },
  register: { en: 'Register an organization', fr: 'Inscrire un organisme' },
  notices: { en: 'Unread notices', fr: 'Avis non lus' },
  allNotices: { en: 'All notices', fr: 'Tous les avis' },
  all: { en: 'See all {total, number}', fr: 'Voir les {total, number}' },
  due: { en: 'Due', fr: 'Échéance\u00a0:' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  count: { en: '{count, plural, one {# proposal} other {# proposals}}', fr: '{count, plural, one {# proposition} other {# propositions}}' },
});

/** Kinds whose lines stand for several proposals of one call. */
const counted = new Set(['screening', 'conflicts', 'callsToDecide']);

function Due({ item, now }: { item: WorkItem; now: Date }) {
  const { t } = usePage();
  if (item.dueAt) return <Deadline at={item.dueAt} now={now} kind="due" />;
  return item.dueOn ? <>{t(says.due)} <DateText date={item.dueOn} /></> : null;
}

function Group({ group, now }: { group: WorkGroup; now: Date }) {
  const { t, to } = usePage();
  const hidden = group.total > group.items.reduce((sum, item) => sum + item.count, 0);
  return (
    <Section title={{ en: `${group.title.en} (${group.total})`, fr: `${group.title.fr} (${group.total})` }} actions={hidden && <Link href={group.allHref}>{t(says.all, { total: group.total })}</Link>}>
      <ul class="tasks">
        {group.items.map((item) => (
          <li class="task" key={item.href}>
            <div class="task__name">
              <a href={to(item.href)}>{t(item.title)}</a>
              <div class="task__hint">
                {item.note && t(item.note)}{counted.has(group.kind) && <> · {t(says.count, { count: item.count })}</>}
                {(item.dueAt || item.dueOn) && <>{item.note && <br />}<Due item={item} now={now} /></>}
              </div>
            </div>
            {item.overdue && <div class="task__status"><StatusTag tone="danger" label={says.overdue} /></div>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Nothing({ belongsNowhere }: WorkView) {
  if (belongsNowhere) return <EmptyState title={says.welcomeTitle} actions={<><LinkButton href="/organizations/new">{says.register}</LinkButton><LinkButton href="/calls" tone="secondary">{says.calls}</LinkButton></>}>{says.welcome}</EmptyState>;
  return <EmptyState title={says.nothingTitle} actions={<LinkButton href="/calls" tone="secondary">{says.calls}</LinkButton>}>{says.nothing}</EmptyState>;
}

function WorkBody(view: WorkView) {
  const { groups, notices, now, name } = view;
  return (
    <>
      <PageHeading title={says.title} caption={name} />
      {groups.length === 0 ? <Nothing {...view} /> : groups.map((group) => <Group key={group.kind} group={group} now={now} />)}
      {notices.unread > 0 && (
        <Section title={{ en: `${says.notices.en} (${notices.unread})`, fr: `${says.notices.fr} (${notices.unread})` }} actions={<Link href="/notifications">{says.allNotices}</Link>}>
          <ul class="tasks">
            {notices.latest.map((notice) => (
              <li class="task" key={notice.id}>
                <div class="task__name"><Link href={notice.href ?? '/notifications'}>{notice.subject}</Link><div class="task__hint"><InstantText at={notice.createdAt} /></div></div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export const workPage = page<WorkView>((_, say) => say(says.title), (view) => <WorkBody {...view} />);
