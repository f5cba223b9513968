import type { Bilingual } from '../../kernel/i18n/text.js';
import { texts } from '../../kernel/i18n/text.js';

/** What a reviewer advises. */
export const recommendations = ['fund', 'fundWithChanges', 'doNotFund'] as const;
export type Recommendation = (typeof recommendations)[number];
export const recommendationNames: Record<Recommendation, Bilingual> = texts({
  fund: { en: 'Fund', fr: 'Financer' },
  fundWithChanges: { en: 'Fund with changes', fr: 'Financer avec des modifications' },
  doNotFund: { en: 'Do not fund', fr: 'Ne pas financer' },
});

/** How sure a reviewer is of their own judgement. */
export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];
export const confidenceNames: Record<Confidence, Bilingual> = texts({
  low: { en: 'Low: I know little of this subject or place', fr: 'Faible\u00a0: je connais peu ce sujet ou ce lieu' },
  medium: { en: 'Medium: I know the subject or the place', fr: 'Moyen\u00a0: je connais le sujet ou le lieu' },
  high: { en: 'High: I know both the subject and the place well', fr: 'Élevé\u00a0: je connais bien le sujet et le lieu' },
});

/** How a reviewer may be tied to a proposal. */
export const conflictKinds = ['employment', 'family', 'partner', 'money', 'dispute', 'recognised', 'other'] as const;
export type ConflictKind = (typeof conflictKinds)[number];
export const conflictNames: Record<ConflictKind, Bilingual> = texts({
  employment: { en: 'I work or worked for the organization, or serve on its board', fr: 'Je travaille ou j’ai travaillé pour l’organisme, ou je siège à son conseil' },
  family: { en: 'A relative or close friend is part of the project', fr: 'Un membre de ma famille ou un proche participe au projet' },
  partner: { en: 'I helped to prepare the proposal, or work with the team', fr: 'J’ai participé à la préparation de la proposition ou je collabore avec l’équipe' },
  money: { en: 'I or my employer could gain or lose money', fr: 'Mon employeur ou moi pourrions y gagner ou y perdre financièrement' },
  dispute: { en: 'I have a dispute with the organization or the team', fr: 'J’ai un différend avec l’organisme ou l’équipe' },
  recognised: { en: 'I recognise who applies, although I was not told', fr: 'Je reconnais qui présente la demande, bien que je n’en aie pas été informé' },
  other: { en: 'Something else', fr: 'Autre raison' },
});

/** Why a reviewer does not take a proposal. */
export const declineCodes = ['time', 'field', 'load', 'language', 'other'] as const;
export type DeclineCode = (typeof declineCodes)[number];
export const declineNames: Record<DeclineCode, Bilingual> = texts({
  time: { en: 'I cannot finish by the due date', fr: 'Je ne peux pas terminer avant la date d’échéance' },
  field: { en: 'It is outside my field', fr: 'Le sujet ne relève pas de mon domaine' },
  load: { en: 'I already have too many reviews', fr: 'J’ai déjà trop d’évaluations' },
  language: { en: 'I cannot review in this language', fr: 'Je ne peux pas évaluer dans cette langue' },
  other: { en: 'Another reason', fr: 'Une autre raison' },
});
