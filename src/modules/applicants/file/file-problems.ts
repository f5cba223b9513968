import { type FieldProblem, problem } from '../../../kernel/errors/refusal.js';
import { sayBoth, texts } from '../../../kernel/i18n/text.js';
import type { FileTask } from './file-standing.js';

const says = texts({
  missing: { en: '{document}: this call asks for it, and it is not in your organization’s file.', fr: '{document}\u00a0: cet appel l’exige, et il ne se trouve pas au dossier de votre organisme.' },
  years: { en: '{document}: this call asks for it, and a fiscal year is missing in your organization’s file.', fr: '{document}\u00a0: cet appel l’exige, et il manque un exercice au dossier de votre organisme.' },
  expired: { en: '{document}: it has expired in your organization’s file. Send a newer one there.', fr: '{document}\u00a0: le document au dossier de votre organisme est expiré. Envoyez-y un document plus récent.' },
  refused: { en: '{document}: it could not be verified. Send a new one in your organization’s file.', fr: '{document}\u00a0: il n’a pas pu être vérifié. Envoyez-en un nouveau au dossier de votre organisme.' },
});

/** Why a proposal cannot be submitted, as far as the organization's file goes. */
export function lackingProblem({ name, standing, documents }: FileTask): FieldProblem {
  const why = standing === 'expired' || standing === 'refused' ? standing : documents.length ? 'years' : 'missing';
  const text = { en: sayBoth(says[why], { document: name.en }).en, fr: sayBoth(says[why], { document: name.fr }).fr };
  if (why === 'expired') return problem('organizationFile', 'documentExpired', text);
  return why === 'refused' ? problem('organizationFile', 'documentRefused', text) : problem('organizationFile', 'documentMissing', text);
}
