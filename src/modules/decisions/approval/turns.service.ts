import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { forbidden, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { say, texts } from '../../../kernel/i18n/text.js';
import type { Actor } from '../../../platform/access/actor.js';
import { roleNames } from '../../accounts/index.js';
import { Reviews } from '../../reviews/index.js';
import type { ChainStep } from './chain.js';
import { approversOf, type RecommendationRow, recommendersOf } from './recommendations.queries.js';
import { type Title, titlesOf } from './titles.js';

const says = texts({
  notYours: { en: 'It is the turn of another step of the approval chain: {role}.', fr: 'C’est au tour d’une autre étape de la chaîne d’approbation\u00a0: {role}.' },
  sentBack: { en: 'The recommendation was sent back. It is recommended again, or withdrawn, before anybody decides.', fr: 'La recommandation a été renvoyée. Elle doit être reprise ou retirée avant toute décision.' },
  recommended: { en: 'You recommended it. Another person approves.', fr: 'Vous l’avez recommandée. Une autre personne approuve.' },
  another: { en: 'You approved it at another step. Another person takes this one.', fr: 'Vous l’avez approuvée à une autre étape. Une autre personne se charge de celle-ci.' },
  principal: { en: 'The person you act for is concerned by this proposal: they reviewed it, have a conflict of interest, recommended it or approved it at another step.', fr: 'La personne pour qui vous agissez est concernée par cette proposition\u00a0: elle l’a évaluée, est en conflit d’intérêts, l’a recommandée ou l’a approuvée à une autre étape.' },
});

/** The step a proposal waits at, with or without a recommendation. */
export interface Turn {
  chain: readonly ChainStep[];
  step: ChainStep;
  title: Title;
}

/** Who may take the present step of a proposal. */
@Injectable()
export class Turns {
  constructor(private readonly reviews: Reviews) {}

  /** The step and the title under which the actor takes it; 403 for strangers to the chain, 409 out of order, 403 for whoever had a hand in the file. `held` are the actor's titles where they are known. */
  async take(manager: EntityManager, at: Date, proposalId: string, chain: readonly ChainStep[], live: RecommendationRow | null, me: Actor, held?: readonly Title[]): Promise<Turn> {
    const titles = (held ?? (await titlesOf(manager, me, at))).filter(({ role }) => chain.some((one) => one.role === role));
    if (!titles.length) throw forbidden();
    if (live?.state === 'sentBack') throw wrongState('sentBack', says.sentBack);
    const step = chain.find(({ position }) => position === (live?.position ?? 1)) ?? chain[0]!;
    const mine = titles.filter(({ role }) => role === step.role);
    if (!mine.length) throw wrongState('notYourStep', { en: say('en', says.notYours, { role: roleNames[step.role].en }), fr: say('fr', says.notYours, { role: roleNames[step.role].fr }) });
    const earlier = live ? approversOf(live) : [];
    const recommenders = live ? recommendersOf(live) : [];
    const hadAHand = (personId: string): boolean => earlier.some((one) => one.personId === personId || one.forPersonId === personId);
    if (recommenders.includes(me.personId)) throw forbidden('approverRecommended', says.recommended);
    if (hadAHand(me.personId)) throw forbidden('approverAtAnotherStep', says.another);
    for (const title of mine) {
      const { forPersonId } = title;
      if (!forPersonId || (!recommenders.includes(forPersonId) && !hadAHand(forPersonId) && !(await this.reviews.isReviewerOf(forPersonId, proposalId, manager)))) return { chain, step, title };
    }
    throw forbidden('principalConcerned', says.principal);
  }

  /** 403 for whoever has no role of the chain, before anything is said about the file. */
  async refuseStrangers(manager: EntityManager, at: Date, chain: readonly ChainStep[], me: Actor): Promise<void> {
    if (!(await titlesOf(manager, me, at)).some(({ role }) => chain.some((one) => one.role === role))) throw forbidden();
  }

  /** The same for a page: the turn, or why not; null for strangers to the chain. */
  async look(...asked: Parameters<Turns['take']>): Promise<{ turn: Turn } | { refusal: Refusal } | null> {
    try {
      return { turn: await this.take(...asked) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.code === 'forbidden' ? null : { refusal: error };
    }
  }
}
