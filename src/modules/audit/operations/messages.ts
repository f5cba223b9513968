import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

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
  infected: { en: 'Files in quarantine', fr: 'Fichiers en quarantaine' },
  noInfected: { en: 'No virus was found in any file.', fr: 'Aucun virus n’a été détecté dans les fichiers.' },
  file: { en: 'File', fr: 'Fichier' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  threat: { en: 'Virus', fr: 'Virus' },
  found: { en: 'Found', fr: 'Détecté' },
  fingerprint: { en: 'SHA-256', fr: 'SHA-256' },
  sweeps: { en: 'Sweeps', fr: 'Balayages' },
  sweepsLead: { en: 'They run one after the other every 15 seconds and find what is due by the clock.', fr: 'Ils se suivent toutes les 15 secondes et trouvent ce qui est dû selon l’horloge.' },
  lastRun: { en: 'Last run', fr: 'Dernier passage' },
  nextRun: { en: 'Next run', fr: 'Prochain passage' },
  runs: { en: 'Runs since the start of the queue', fr: 'Passages depuis la création de la file' },
  sweep: { en: 'Sweep', fr: 'Balayage' },
  order: { en: 'Order', fr: 'Ordre' },
});

/** The sweeps and jobs by what they do; one without words shows its name. */
export const workWords: Readonly<Record<string, Bilingual>> = {
  'call-windows': { en: 'Open and close calls at their hour', fr: 'Ouvrir et fermer les appels à l’heure prévue' },
  'lapsed-drafts': { en: 'Mark drafts that missed the deadline', fr: 'Marquer les ébauches qui ont manqué l’échéance' },
  'draft-reminders': { en: 'Remind writers of drafts', fr: 'Rappeler les ébauches à leurs auteurs' },
  'review-reminders': { en: 'Remind reviewers', fr: 'Rappeler les évaluations à faire' },
  'agreement-reminders': { en: 'Tell of offers that end and reports that are overdue', fr: 'Signaler les offres qui prennent fin et les rapports en retard' },
  'document-expiry': { en: 'Mark documents of organizations that have expired', fr: 'Marquer les documents d’organismes qui ont expiré' },
  'document-reminders': { en: 'Announce documents that will expire', fr: 'Annoncer les documents qui vont expirer' },
  'forgotten-mail': { en: 'Send letters that were left behind', fr: 'Envoyer les lettres oubliées' },
  'abandoned-uploads': { en: 'Remove uploads that were broken off', fr: 'Supprimer les téléversements interrompus' },
  'deliver-event': { en: 'Hand an event to its listeners', fr: 'Transmettre un événement à ses destinataires' },
  'send-mail': { en: 'Send a letter', fr: 'Envoyer une lettre' },
};

export const queueWords = {
  events: { en: 'Events to listeners', fr: 'Événements aux destinataires' },
  mail: { en: 'Letters', fr: 'Lettres' },
  documents: { en: 'Documents', fr: 'Documents' },
  sweeps: { en: 'Sweeps', fr: 'Balayages' },
  files: { en: 'Checks of files', fr: 'Vérification des fichiers' },
} as const;

export const deliveryWords = {
  queued: { tone: 'info', label: { en: 'Waiting', fr: 'En attente' } },
  sending: { tone: 'progress', label: { en: 'Being sent', fr: 'Envoi en cours' } },
  failed: { tone: 'danger', label: { en: 'Given up', fr: 'Abandonnée' } },
} as const;
