import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import type { ConsentRule } from './consent-rule.js';

/** The choices of whoever prepares a call. */
export const consentRuleNames = texts({
  off: { en: 'Not asked for', fr: 'Non demandé' },
  warn: { en: 'Asked for: without it applicants are warned and can submit', fr: 'Demandé\u00a0: sans lui, les demandeurs sont avertis et peuvent soumettre' },
  required: { en: 'Required: without it nothing is submitted', fr: 'Exigé\u00a0: sans lui, rien n’est soumis' },
}) satisfies Record<ConsentRule, Bilingual>;

/** What applicants and the public read; nothing where consent is not asked for. */
export const consentRuleTold = texts({
  warn: { en: 'Each partner is asked to consent in the portal. You can submit without it; the program then sees who has not consented.', fr: 'Chaque partenaire est invité à consentir dans le portail. Vous pouvez soumettre la proposition sans ce consentement; le programme voit alors qui n’a pas consenti.' },
  required: { en: 'Each partner must have consented in the portal before you submit.', fr: 'Chaque partenaire doit avoir consenti dans le portail avant que vous soumettiez la proposition.' },
});

/** What the setting and its change say. */
export const consentRuleWords = texts({
  label: { en: 'Consent of partners before submission', fr: 'Consentement des partenaires avant la soumission' },
  hint: { en: 'Partners that a proposal names consent in the portal, each to its own part. Once the call is open, a manager changes this by an addendum.', fr: 'Les partenaires nommés dans une proposition consentent dans le portail, chacun à sa propre part. Une fois l’appel ouvert, une personne gestionnaire modifie ce choix par un addenda.' },
  term: { en: 'Consent of partners', fr: 'Consentement des partenaires' },
  none: { en: 'Partners need not consent in the portal before you submit.', fr: 'Les partenaires n’ont pas à consentir dans le portail avant que vous soumettiez la proposition.' },
  reasonEn: { en: 'Reason in English', fr: 'Motif en anglais' },
  reasonFr: { en: 'Reason in French', fr: 'Motif en français' },
  reasonHint: { en: 'Applicants read it in an addendum. Everybody with a draft is told.', fr: 'Les demandeurs le lisent dans un addenda. Toutes les personnes qui ont une ébauche sont averties.' },
  addendum: { en: 'The consent of partners is changed', fr: 'Le consentement des partenaires est modifié' },
  same: { en: 'This is the present rule. Choose another one.', fr: 'C’est la règle actuelle. Choisissez-en une autre.' },
  tooSoon: { en: 'Applicants need time to ask their partners: at least {days, plural, one {# day} other {# days}} must be left before the deadline. Extend it first.', fr: 'Les demandeurs ont besoin de temps pour consulter leurs partenaires\u00a0: il doit rester au moins {days, plural, one {# jour} other {# jours}} avant la date limite. Reportez-la d’abord.' },
});

/** The rule as applicants read it, whatever it is. */
export const consentRuleText = (rule: ConsentRule): Bilingual => (rule === 'off' ? consentRuleWords.none : consentRuleTold[rule]);
