import { texts } from '../../../kernel/i18n/text.js';
import type { Silence } from './message-rights.js';

/** What the pages of messages say. */
export const messageWords = texts({
  title: { en: 'Messages about {reference}', fr: 'Messages au sujet de {reference}' },
  inbox: { en: 'Messages', fr: 'Messages' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  leadApplicant: { en: 'Your organization and the program read this. Reviewers never see it, and it is no part of your proposal.', fr: 'Votre organisme et le programme peuvent lire ceci. Les évaluatrices et évaluateurs ne le voient jamais, et cela ne fait pas partie de votre proposition.' },
  leadStaff: { en: 'The organization reads what you write, without your name. Reviewers never see it.', fr: 'L’organisme lit ce que vous écrivez, sans votre nom. Les évaluatrices et évaluateurs ne le voient jamais.' },
  inboxLeadStaff: { en: 'What applicants wrote about their proposals. Those that wait for an answer come first.', fr: 'Ce que les demandeurs ont écrit au sujet de leurs propositions. Les messages en attente de réponse viennent en premier.' },
  inboxLeadApplicant: { en: 'Messages between your organization and the program, about submitted proposals. You write from the page of a proposal.', fr: 'Messages entre votre organisme et le programme, au sujet de propositions soumises. On écrit à partir de la page d’une proposition.' },
  officer: { en: 'Program officer', fr: 'Agente ou agent de programme' },
  you: { en: 'You', fr: 'Vous' },
  staffSide: { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' },
  none: { en: 'No messages yet.', fr: 'Aucun message pour le moment.' },
  noneInbox: { en: 'There are no messages yet.', fr: 'Il n’y a pas encore de messages.' },
  isNew: { en: 'New', fr: 'Nouveau' },
  write: { en: 'Write a message', fr: 'Écrire un message' },
  body: { en: 'Message', fr: 'Message' },
  bodyHint: { en: 'The other side is told by email that there is a message; its text stays in the portal.', fr: 'L’autre partie est avisée par courriel qu’il y a un message; son texte reste dans le portail.' },
  files: { en: 'Files, if they help', fr: 'Fichiers, s’ils sont utiles' },
  send: { en: 'Send the message', fr: 'Envoyer le message' },
  sent: { en: 'Your message is sent.', fr: 'Votre message est envoyé.' },
  markRead: { en: 'Mark as read', fr: 'Marquer comme lu' },
  read: { en: 'The messages are marked as read.', fr: 'Les messages sont marqués comme lus.' },
  empty: { en: 'Write the message.', fr: 'Rédigez le message.' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  organization: { en: 'Organization', fr: 'Organisme' },
  last: { en: 'Last message', fr: 'Dernier message' },
  state: { en: 'Status', fr: 'État' },
  waitsForProgram: { en: 'Waits for the program', fr: 'En attente du programme' },
  waitsForApplicant: { en: 'Waits for the applicant', fr: 'En attente du demandeur' },
  toAnswer: { en: 'To be answered', fr: 'À répondre' },
  answered: { en: 'Answered', fr: 'Répondu' },
  unread: { en: '{count} new', fr: '{count, plural, one {# nouveau} other {# nouveaux}}' },
  toClarifications: { en: 'Ask a question about the call', fr: 'Poser une question sur l’appel' },
  sides: { en: 'Which messages', fr: 'Quels messages' },
  all: { en: 'From applicants', fr: 'Des demandeurs' },
  mine: { en: 'Of my organization', fr: 'De mon organisme' },
});

/** Why nothing can be written now. */
export const silences = texts({
  notSubmitted: { en: 'Messages are about submitted proposals. While you write, ask a question about the call: everybody reads its answer.', fr: 'Les messages concernent les propositions soumises. Pendant la rédaction, posez une question sur l’appel\u00a0: tout le monde en lit la réponse.' },
  withdrawn: { en: 'This proposal is withdrawn. Its messages can still be read, but none can be written.', fr: 'Cette proposition est retirée. Ses messages restent lisibles, mais on ne peut plus en écrire.' },
  organizationBarred: { en: 'The organization is barred from the program for now. Messages can still be read, but none can be written.', fr: 'L’organisme est pour l’instant exclu du programme. Les messages restent lisibles, mais on ne peut plus en écrire.' },
}) satisfies Record<Silence, { en: string; fr: string }>;
