import type { Bilingual } from '../../kernel/i18n/text.js';
import { texts } from '../../kernel/i18n/text.js';
import { localDateOf } from '../../kernel/time/dates.js';
import { addBusinessDays } from '../../platform/calendar/business-days.js';
import type { ProposalState } from './proposal.workflow.js';

/** Business days after the decisions in which every applicant is told theirs. */
export const noticeDays = 10;

/** A date that an applicant may count on, or one that is kept already. */
export interface OutlookDate {
  label: Bilingual;
  at: Date | null;
  on: string | null;
  /** It passed without what was promised. */
  missed: boolean;
}

/** What comes next for an applicant: who acts, and by when as far as that can be said truly. */
export interface Outlook {
  who: Bilingual | null;
  dates: OutlookDate[];
  /** Said where no date can be given. */
  open: Bilingual | null;
}

interface Known {
  /** What the applicant is told the state is. */
  state: ProposalState;
  deadline: Date;
  callAccepts: boolean;
  answerDueAt: Date | null;
  /** When the last submission was received; its receipt was made in the same moment. */
  receivedAt: Date | null;
  decisionTargetOn: string | null;
  releasedAt: Date | null;
  now: Date;
}

const says = texts({
  you: { en: 'Your organization', fr: 'Votre organisme' },
  program: { en: 'The program', fr: 'Le programme' },
  submit: { en: 'Submit before', fr: 'À soumettre avant le' },
  answer: { en: 'Answer before', fr: 'À répondre avant le' },
  acknowledged: { en: 'Receipt made out', fr: 'Accusé de réception établi' },
  decisions: { en: 'Decisions expected by', fr: 'Décisions attendues d’ici le' },
  notice: { en: 'Your decision told at the latest', fr: 'Votre décision communiquée au plus tard le' },
  told: { en: 'Decision told', fr: 'Décision communiquée' },
  noTarget: { en: 'No date is set for the decisions yet. Once it is, it stands here and on the page of the call.', fr: 'Aucune date n’est encore fixée pour les décisions. Dès qu’elle le sera, elle figurera ici et sur la page de l’appel.' },
  reserve: { en: 'We write to you when money becomes free, and at the latest when the date of the reserve list, given with the decision, has passed.', fr: 'Nous vous écrirons si des fonds se libèrent, et au plus tard quand la date de la liste de réserve, donnée avec la décision, sera passée.' },
  agreement: { en: 'We write to you when the agreement is ready. There is no fixed date for it.', fr: 'Nous vous écrirons quand l’entente sera prête. Il n’y a pas de date fixe.' },
});

/** Worked out from what was announced and what happened, and from nothing that is not told. */
export function outlookFor(known: Known): Outlook {
  const { state, now } = known;
  const at = (label: Bilingual, instant: Date | null): OutlookDate[] => (instant ? [{ label, at: instant, on: null, missed: false }] : []);
  const on = (label: Bilingual, date: string): OutlookDate => ({ label, at: null, on: date, missed: date < localDateOf(now) });
  const received = at(says.acknowledged, known.receivedAt);
  switch (state) {
    case 'draft':
    case 'readyToSign':
      return { who: says.you, dates: known.callAccepts ? at(says.submit, known.deadline) : [], open: null };
    case 'informationRequested':
      return { who: says.you, dates: [...received, ...at(says.answer, known.answerDueAt)], open: null };
    case 'awarded':
      return { who: says.program, dates: at(says.told, known.releasedAt), open: says.agreement };
    case 'reserveListed':
      return { who: says.program, dates: at(says.told, known.releasedAt), open: says.reserve };
    case 'invited':
      return { who: says.you, dates: at(says.told, known.releasedAt), open: null };
    case 'notFunded':
      return { who: null, dates: at(says.told, known.releasedAt), open: null };
    case 'ineligible':
    case 'withdrawn':
      return { who: null, dates: received, open: null };
    case 'notSubmitted':
      return { who: null, dates: [], open: null };
    default: {
      const target = known.decisionTargetOn;
      return { who: says.program, dates: [...received, ...(target ? [on(says.decisions, target), on(says.notice, addBusinessDays(target, noticeDays))] : [])], open: target ? null : says.noTarget };
    }
  }
}
