import { texts } from '../../../kernel/i18n/text.js';
import type { Article } from './article.page.js';

const t = texts({
  title: { en: 'Contact us', fr: 'Nous joindre' },
  lead: { en: 'We answer in English and in French, within five business days; on the day itself when a deadline is near.', fr: 'Nous répondons en français et en anglais dans les cinq jours ouvrables; le jour même lorsqu’une échéance approche.' },
  write: { en: 'Write', fr: 'Écrire' },
  help: { en: 'Help us to help you', fr: 'Aidez-nous à vous aider' },
  helpA: { en: 'About a proposal or an agreement: its reference, such as the one on the receipt.', fr: 'Au sujet d’une proposition ou d’une entente\u00a0: sa référence, comme celle de l’accusé de réception.' },
  helpB: { en: 'About an error: the reference shown on the error page, and what you were doing.', fr: 'Au sujet d’une erreur\u00a0: la référence affichée sur la page d’erreur, et ce que vous étiez en train de faire.' },
  helpC: { en: 'Never send a password. We never ask for one.', fr: 'N’envoyez jamais de mot de passe. Nous n’en demandons jamais.' },
  deadline: { en: 'Before a deadline', fr: 'Avant une échéance' },
  deadline1: { en: 'What counts is the moment when the portal receives the proposal. If the portal itself fails, the program extends the deadline for everybody and says so in the call.', fr: 'Ce qui compte est le moment où le portail reçoit la proposition. Si le portail lui-même est en panne, le programme prolonge l’échéance pour tout le monde et l’annonce dans l’appel.' },
  yourself: { en: 'Perhaps you find it here', fr: 'La réponse est peut-être ici' },
  password: { en: 'I forgot my password', fr: 'J’ai oublié mon mot de passe' },
  calls: { en: 'Calls for proposals and their deadlines', fr: 'Les appels de propositions et leurs échéances' },
  terms: { en: 'Terms and conditions of funding', fr: 'Les modalités de financement' },
  accessibility: { en: 'Something is not accessible', fr: 'Un obstacle à l’accessibilité' },
});

/** How to reach the program; the address only where the department gave one. */
export const contact = (address: string | undefined): Article => ({
  title: t.title, lead: t.lead,
  parts: [
    ...(address ? [{ title: t.write, links: [{ href: `mailto:${address}`, label: { en: address, fr: address } }] }] : []),
    { title: t.help, list: [t.helpA, t.helpB, t.helpC] },
    { title: t.deadline, paragraphs: [t.deadline1] },
    { title: t.yourself, links: [{ href: '/password-request', label: t.password }, { href: '/calls', label: t.calls }, { href: '/terms', label: t.terms }, { href: '/accessibility', label: t.accessibility }] },
  ],
});
