import type { Bilingual } from '../../kernel/i18n/text.js';
import { texts } from '../../kernel/i18n/text.js';

/** Roles an administrator gives; what people are in their organizations is the applicants module's. */
export const roles = ['reviewer', 'officer', 'manager', 'dueDiligence', 'decider', 'certifier', 'payer', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, Bilingual> = texts({
  reviewer: { en: 'Reviewer', fr: 'Évaluateur ou évaluatrice' },
  officer: { en: 'Program officer', fr: 'Agent ou agente de programme' },
  manager: { en: 'Program manager', fr: 'Gestionnaire de programme' },
  dueDiligence: { en: 'Due-diligence officer', fr: 'Agent ou agente de vérification diligente' },
  decider: { en: 'Decision maker', fr: 'Décideur ou décideuse' },
  certifier: { en: 'Certifier (section 34)', fr: 'Certification (article 34)' },
  payer: { en: 'Payment authority (section 33)', fr: 'Autorisation de paiement (article 33)' },
  auditor: { en: 'Auditor', fr: 'Vérificateur ou vérificatrice' },
  admin: { en: 'Administrator', fr: 'Administrateur ou administratrice' },
});

/** The department's people: everyone with a role except reviewers. */
export const staffRoles: readonly Role[] = ['officer', 'manager', 'dueDiligence', 'decider', 'certifier', 'payer', 'auditor', 'admin'];
/** Staff who may read proposals; an administrator sees no file content by default. */
export const fileReaders: readonly Role[] = ['officer', 'manager', 'decider', 'certifier', 'payer', 'auditor'];
