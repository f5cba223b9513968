import { type FieldProblem, problem } from '../../kernel/errors/refusal.js';
import { plainName } from '../../kernel/i18n/plain-name.js';
import { texts } from '../../kernel/i18n/text.js';
import type { SubmitProposal } from './proposal.dto.js';

const says = texts({
  name: { en: 'Type your full name to sign.', fr: 'Inscrivez votre nom complet pour signer.' },
  nameDiffers: { en: 'Type your full name as it stands in your profile: {name}.', fr: 'Inscrivez votre nom complet tel qu’il figure dans votre profil\u00a0: {name}.' },
  agree: { en: 'Tick the box to make the declarations.', fr: 'Cochez la case pour faire les déclarations.' },
  password: { en: 'Enter your password to sign.', fr: 'Saisissez votre mot de passe pour signer.' },
  wrong: { en: 'This is not your password. Nothing was submitted; try again.', fr: 'Ce n’est pas votre mot de passe. Rien n’a été soumis; réessayez.' },
});

/** What a signature lacks: the declarations made, the signatory's own name typed, the password proven. */
export const signatureProblems = ({ name, agreed, password }: SubmitProposal, signatory: string, proven: boolean): FieldProblem[] => [
  ...(agreed ? [] : [problem('agreed', 'agree', says.agree)]),
  ...(!name ? [problem('name', 'required', says.name)] : plainName(name) === plainName(signatory) ? [] : [problem('name', 'nameDiffers', says.nameDiffers, { name: signatory })]),
  ...(!password ? [problem('password', 'required', says.password)] : proven ? [] : [problem('password', 'wrongPassword', says.wrong)]),
];
