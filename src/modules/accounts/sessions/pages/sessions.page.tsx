import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, type Column, InstantText, page, PageHeading, StatusTag, Table, usePage } from '../../../../ui/index.js';
import type { OwnSession } from '../own-sessions.js';

export interface SessionsView {
  sessions: OwnSession[];
  idleMinutes: number;
  absoluteHours: number;
}

const says = texts({
  title: { en: 'My sessions', fr: 'Mes sessions' },
  lead: { en: 'Where you are signed in. A session ends after {idleMinutes} minutes without use, and after {absoluteHours} hours in any case.', fr: 'Où vous avez ouvert une session. Une session se termine après {idleMinutes} minutes sans activité, et dans tous les cas après {absoluteHours} heures.' },
  caption: { en: 'Open sessions', fr: 'Sessions ouvertes' },
  device: { en: 'Device', fr: 'Appareil' },
  unknown: { en: 'Unknown device', fr: 'Appareil inconnu' },
  this: { en: 'This session', fr: 'Cette session' },
  opened: { en: 'Opened', fr: 'Ouverte' },
  seen: { en: 'Last seen', fr: 'Dernière activité' },
  action: { en: 'Action', fr: 'Action' },
  close: { en: 'Close', fr: 'Fermer' },
  closeOthers: { en: 'Close all other sessions', fr: 'Fermer toutes les autres sessions' },
  only: { en: 'You are signed in nowhere else.', fr: 'Vous n’avez pas de session ouverte ailleurs.' },
});

function SessionsBody({ sessions, idleMinutes, absoluteHours }: SessionsView) {
  const { t } = usePage();
  const columns: Column<OwnSession>[] = [
    { key: 'device', label: says.device, cell: (s) => <>{s.device || t(says.unknown)}{s.current && <> <StatusTag tone="info" label={says.this} /></>}</> },
    { key: 'opened', label: says.opened, cell: (s) => <InstantText at={s.createdAt} /> },
    { key: 'seen', label: says.seen, cell: (s) => <InstantText at={s.lastSeenAt} /> },
    { key: 'action', label: says.action, labelHidden: true, cell: (s) => !s.current && <ActionForm action={`/sessions/${s.id}/closure`} label={says.close} about={s.device || says.unknown} /> },
  ];
  return (
    <>
      <PageHeading title={says.title} lead={t(says.lead, { idleMinutes, absoluteHours })} />
      <Table caption={says.caption} captionHidden columns={columns} rows={sessions} rowKey={(s) => s.id} />
      {sessions.length > 1 ? <ActionForm action="/sessions/closure" label={says.closeOthers} tone="danger" /> : <p>{t(says.only)}</p>}
    </>
  );
}

export const sessionsPage = page<SessionsView>((_, say) => say(says.title), (view) => <SessionsBody {...view} />);
