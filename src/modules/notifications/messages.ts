import { texts } from '../../kernel/i18n/text.js';

export const notice = texts({
  allRead: { en: 'All notices are marked as read.', fr: 'Tous les avis sont marqués comme lus.' },
});

/** The words of the notices page and the mailbox. */
export const says = texts({
  notices: { en: 'Notices', fr: 'Avis' },
  noticesLead: { en: '{unread, plural, =0 {You have read all your notices.} one {You have # unread notice.} other {You have # unread notices.}}', fr: '{unread, plural, =0 {Vous avez lu tous vos avis.} one {Vous avez # avis non lu.} other {Vous avez # avis non lus.}}' },
  noNotices: { en: 'You have no notices yet. When something concerns you, it shows here and reaches you by email.', fr: 'Vous n’avez pas encore d’avis. Ce qui vous concerne s’affiche ici et vous parvient par courriel.' },
  notice: { en: 'Notice', fr: 'Avis' },
  message: { en: 'Message', fr: 'Message' },
  when: { en: 'When', fr: 'Date' },
  unread: { en: 'New', fr: 'Nouveau' },
  markRead: { en: 'Mark as read', fr: 'Marquer comme lu' },
  markAllRead: { en: 'Mark all as read', fr: 'Tout marquer comme lu' },
  home: { en: 'Go to my work', fr: 'Aller à mon travail' },
  mailbox: { en: 'Mailbox of the demonstration', fr: 'Boîte aux lettres de la démonstration' },
  mailboxLead: { en: 'Every letter the portal has written. In the demonstration anybody may read them.', fr: 'Toutes les lettres écrites par le portail. Dans la démonstration, tout le monde peut les lire.' },
  letters: { en: 'Letters', fr: 'Lettres' },
  to: { en: 'To', fr: 'À' },
  toHint: { en: 'An address or a part of it', fr: 'Une adresse ou une partie d’adresse' },
  subject: { en: 'Subject', fr: 'Objet' },
  written: { en: 'Written', fr: 'Écrite' },
  sent: { en: 'Sent', fr: 'Envoyée' },
  state: { en: 'State', fr: 'État' },
  attempts: { en: 'Attempts', fr: 'Tentatives' },
  language: { en: 'Language', fr: 'Langue' },
  nextAttempt: { en: 'Next attempt', fr: 'Prochaine tentative' },
  lastError: { en: 'Last problem', fr: 'Dernier problème' },
  mayRepeat: { en: 'May arrive twice', fr: 'Peut arriver deux fois' },
  mayRepeatWhy: { en: 'Yes: a sending was cut in the middle.', fr: 'Oui\u00a0: un envoi a été interrompu.' },
  noLetters: { en: 'No letter fits. Letters appear here as soon as the portal writes them.', fr: 'Aucune lettre ne correspond. Les lettres apparaissent ici dès que le portail les écrit.' },
  letter: { en: 'Letter', fr: 'Lettre' },
  text: { en: 'Text of the letter', fr: 'Texte de la lettre' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
});

export const deliveries = {
  queued: { tone: 'info', label: { en: 'Waiting', fr: 'En attente' } },
  sending: { tone: 'progress', label: { en: 'Being sent', fr: 'Envoi en cours' } },
  sent: { tone: 'success', label: { en: 'Sent', fr: 'Envoyée' } },
  failed: { tone: 'danger', label: { en: 'Given up', fr: 'Abandonnée' } },
} as const;
