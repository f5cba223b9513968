import { texts } from '../../../kernel/i18n/text.js';

/** The words of the operations page. */
export const says = texts({
  operations: { en: 'Operations', fr: 'Exploitation' },
  lead: { en: 'Queues, letters and sweeps of the portal, as they are now.', fr: 'Files d’attente, lettres et balayages du portail, en ce moment.' },
  version: { en: 'Version', fr: 'Version' },
  started: { en: 'This process started', fr: 'Démarrage de ce processus' },
  database: { en: 'Size of the database', fr: 'Taille de la base de données' },
  undispatched: { en: 'Events not handed over yet', fr: 'Événements pas encore transmis' },
  deadJobs: { en: 'Jobs given up', fr: 'Tâches abandonnées' },
  lettersWaiting: { en: 'Letters waiting', fr: 'Lettres en attente' },
  lettersFailed: { en: 'Letters given up', fr: 'Lettres abandonnées' },
  queues: { en: 'Queues', fr: 'Files d’attente' },
  queue: { en: 'Queue', fr: 'File d’attente' },
  waiting: { en: 'Waiting', fr: 'En attente' },
  active: { en: 'Running', fr: 'En cours' },
  delayed: { en: 'For later', fr: 'Reportées' },
  failed: { en: 'Given up', fr: 'Abandonnées' },
  job: { en: 'Job', fr: 'Tâche' },
  attempts: { en: 'Attempts', fr: 'Tentatives' },
  problem: { en: 'Problem', fr: 'Problème' },
  failedAt: { en: 'Given up', fr: 'Abandonnée' },
  action: { en: 'Action', fr: 'Action' },
  retry: { en: 'Try again', fr: 'Réessayer' },
  retriedJob: { en: 'The job is back in its queue.', fr: 'La tâche est de nouveau dans sa file.' },
  retriedLetter: { en: 'The letter is being sent again.', fr: 'La lettre est envoyée de nouveau.' },
  noDead: { en: 'No job was given up.', fr: 'Aucune tâche n’a été abandonnée.' },
  letters: { en: 'Letters that did not leave at once', fr: 'Lettres qui ne sont pas parties tout de suite' },
  subject: { en: 'Subject', fr: 'Objet' },
  state: { en: 'State', fr: 'État' },
  written: { en: 'Written', fr: 'Écrite' },
  next: { en: 'Next attempt', fr: 'Prochaine tentative' },
  noLetters: { en: 'Every letter left at the first attempt.', fr: 'Toutes les lettres sont parties à la première tentative.' },
  sweeps: { en: 'Sweeps', fr: 'Balayages' },
  sweepsLead: { en: 'They run one after the other every 15 seconds and find what is due by the clock.', fr: 'Ils se suivent toutes les 15 secondes et trouvent ce qui est dû selon l’horloge.' },
  lastRun: { en: 'Last run', fr: 'Dernier passage' },
  nextRun: { en: 'Next run', fr: 'Prochain passage' },
  runs: { en: 'Runs since the start of the queue', fr: 'Passages depuis la création de la file' },
  sweep: { en: 'Sweep', fr: 'Balayage' },
  order: { en: 'Order', fr: 'Ordre' },
});

export const queueWords = {
  events: { en: 'Events to listeners', fr: 'Événements aux destinataires' },
  mail: { en: 'Letters', fr: 'Lettres' },
  sweeps: { en: 'Sweeps', fr: 'Balayages' },
} as const;

export const deliveryWords = {
  queued: { tone: 'info', label: { en: 'Waiting', fr: 'En attente' } },
  sending: { tone: 'progress', label: { en: 'Being sent', fr: 'Envoi en cours' } },
  failed: { tone: 'danger', label: { en: 'Given up', fr: 'Abandonnée' } },
} as const;
