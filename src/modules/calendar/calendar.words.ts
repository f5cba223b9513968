import { type Locale, say, texts } from '../../kernel/i18n/text.js';
import { formatDeadline } from '../../kernel/time/dates.js';
import type { DeadlineKind, DeadlineRow } from './deadlines.queries.js';

export const kindNames = texts({
  call: { en: 'Call {reference} closes', fr: 'L’appel {reference} se termine' },
  questions: { en: 'Call {reference}: last moment for questions', fr: 'Appel {reference}\u00a0: dernier moment pour les questions' },
  draft: { en: 'Draft {reference} to be submitted', fr: 'Ébauche {reference} à soumettre' },
  information: { en: 'Answer about {reference}', fr: 'Réponse au sujet de {reference}' },
  review: { en: 'Review of {reference}', fr: 'Évaluation de {reference}' },
  scoring: { en: 'Scoring of call {reference} ends', fr: 'Fin de la notation de l’appel {reference}' },
  discussionOpens: { en: 'Discussion about call {reference} opens', fr: 'Début de la discussion sur l’appel {reference}' },
  discussion: { en: 'Discussion about call {reference} ends', fr: 'Fin de la discussion sur l’appel {reference}' },
  panelPhase: { en: 'Panel of call {reference} ends', fr: 'Fin de la réunion du comité de l’appel {reference}' },
  panel: { en: 'Panel meeting on call {reference}', fr: 'Réunion du comité au sujet de l’appel {reference}' },
  report: { en: 'Report on agreement {reference}', fr: 'Rapport sur l’entente {reference}' },
}) satisfies Record<DeadlineKind, { en: string; fr: string }>;

const says = texts({
  before: { en: 'The portal must receive it before {at}.', fr: 'Le portail doit l’avoir reçu avant le {at}.' },
  opens: { en: 'It opens {at}.', fr: 'Elle ouvre le {at}.' },
  ends: { en: 'It ends {at}.', fr: 'Elle prend fin le {at}.' },
  begins: { en: 'The meeting begins {at}.', fr: 'La réunion commence le {at}.' },
  day: { en: 'Due on this day, Ottawa time.', fr: 'À remettre ce jour-là, heure d’Ottawa.' },
});

/** What happens at the instant, where it is no deadline. */
const instants: Partial<Record<DeadlineKind, { en: string; fr: string }>> = { panel: says.begins, discussionOpens: says.opens, discussion: says.ends, panelPhase: says.ends };

export const titleOf = ({ kind, reference }: DeadlineRow, locale: Locale): string => say(locale, kindNames[kind], { reference });

/** What the entry says: public words of the call and the instant; nothing of people or projects. */
export const descriptionOf = ({ kind, call, at }: DeadlineRow, locale: Locale): string =>
  [...(call ? [call[locale]] : []), at ? say(locale, instants[kind] ?? says.before, { at: formatDeadline(at, locale) }) : say(locale, says.day)].join('\n');

export const pathOf = ({ kind, id }: DeadlineRow): string =>
  ({ call: `/calls/${id}`, questions: `/calls/${id}/clarifications`, draft: `/proposals/${id}`, information: `/proposals/${id}`, review: `/reviews/${id}`, scoring: '/reviews', discussionOpens: '/reviews', discussion: '/reviews', panelPhase: '/reviews', panel: `/panels/${id}`, report: `/reports/${id}` })[kind];

export const calendarWords = texts({
  title: { en: 'My deadlines', fr: 'Mes échéances' },
  lead: { en: 'Everything you and your organizations have to keep, the nearest first.', fr: 'Tout ce que vous et vos organismes devez respecter, du plus proche au plus lointain.' },
  none: { en: 'You have no deadline at the moment. Follow a call or start a proposal, and its deadline appears here.', fr: 'Vous n’avez aucune échéance pour le moment. Suivez un appel ou commencez une proposition, et son échéance s’affichera ici.' },
  what: { en: 'What', fr: 'Quoi' },
  when: { en: 'When', fr: 'Quand' },
  file: { en: 'Calendar file', fr: 'Fichier de calendrier' },
  download: { en: 'Add to a calendar', fr: 'Ajouter à un calendrier' },
  feed: { en: 'Calendar feed', fr: 'Flux de calendrier' },
  feedLead: { en: 'Give this address to your calendar program: it then shows your deadlines and follows every change. Whoever knows the address sees your deadlines, but no names and no texts. Keep it to yourself; replace it when somebody else has seen it.', fr: 'Donnez cette adresse à votre logiciel de calendrier\u00a0: il affichera vos échéances et suivra chaque changement. Qui connaît l’adresse voit vos échéances, mais ni noms ni textes. Gardez-la pour vous; remplacez-la si quelqu’un d’autre l’a vue.' },
  noFeed: { en: 'You have no feed yet.', fr: 'Vous n’avez pas encore de flux.' },
  address: { en: 'Address of your feed', fr: 'Adresse de votre flux' },
  make: { en: 'Make a feed', fr: 'Créer un flux' },
  replace: { en: 'Replace the address', fr: 'Remplacer l’adresse' },
  replaceQuestion: { en: 'The present address stops working at once. Your calendar program needs the new one.', fr: 'L’adresse actuelle cessera de fonctionner immédiatement. Votre logiciel de calendrier aura besoin de la nouvelle.' },
  revoke: { en: 'End the feed', fr: 'Mettre fin au flux' },
  revokeQuestion: { en: 'The address stops working at once.', fr: 'L’adresse cessera de fonctionner immédiatement.' },
  made: { en: 'Your feed has a new address.', fr: 'Votre flux a une nouvelle adresse.' },
  revoked: { en: 'Your feed has ended.', fr: 'Votre flux a pris fin.' },
});
