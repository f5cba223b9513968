import { texts } from '../../../kernel/i18n/text.js';
import type { Article } from './article.page.js';

const t = texts({
  title: { en: 'Privacy notice', fr: 'Avis de confidentialité' },
  lead: { en: 'What this portal knows about people, why, and what you can do about it.', fr: 'Ce que le portail sait des personnes, pourquoi, et ce que vous pouvez faire.' },
  purpose: { en: 'Purpose and authority', fr: 'But et autorité légale' },
  purpose1: { en: 'We collect personal information to run the Human Security Program: to give people access to the portal, to review proposals, to sign and manage funding agreements, and to account for public money. The authority is the Department of Foreign Affairs, Trade and Development Act and the Financial Administration Act.', fr: 'Nous recueillons des renseignements personnels pour administrer le Programme de la sécurité humaine\u00a0: donner accès au portail, évaluer les propositions, signer et gérer les ententes de financement, et rendre compte des fonds publics. L’autorité provient de la Loi sur le ministère des Affaires étrangères, du Commerce et du Développement et de la Loi sur la gestion des finances publiques.' },
  what: { en: 'What we keep', fr: 'Ce que nous conservons' },
  whatA: { en: 'your name, email address, language and roles;', fr: 'vos nom, adresse courriel, langue et rôles;' },
  whatB: { en: 'a fingerprint of your password, from which the password cannot be read;', fr: 'une empreinte de votre mot de passe, qui ne permet pas de le lire;' },
  whatC: { en: 'what you do in the portal, with its time: submissions, reviews, decisions, signatures;', fr: 'ce que vous faites dans le portail et à quel moment\u00a0: soumissions, évaluations, décisions, signatures;' },
  whatD: { en: 'the names and roles of people whom a proposal mentions, as the applicant wrote them;', fr: 'les noms et fonctions des personnes mentionnées dans une proposition, tels que le demandeur les a écrits;' },
  whatF: { en: 'the names and positions of the people who govern an organization, as it gives them. We compare them with the names of reviewers, so that nobody judges a proposal of their own organization, and with sanctions lists; only the organization and program staff read them;', fr: 'les noms et fonctions des personnes qui dirigent un organisme, tels qu’il les fournit. Nous les comparons aux noms des évaluateurs et évaluatrices, pour que personne ne juge une proposition de son propre organisme, et aux listes de sanctions; seuls l’organisme et le personnel du programme les lisent;' },
  whatE: { en: 'the kind of browser and system of each session, so that you can recognize your own.', fr: 'le type de navigateur et de système de chaque session, pour que vous puissiez reconnaître les vôtres.' },
  cookies: { en: 'The portal uses cookies only to keep you signed in, to protect forms and to show a notice once. It measures no visits and sends nothing to other sites.', fr: 'Le portail n’utilise des témoins que pour garder votre session ouverte, protéger les formulaires et afficher un avis une seule fois. Il ne mesure pas les visites et n’envoie rien à d’autres sites.' },
  uses: { en: 'How it is used', fr: 'Utilisation' },
  uses1: { en: 'The information is used for the purpose above and for uses consistent with it: audit, evaluation of the program, and answers to Parliament. Reviewers see the proposals assigned to them, after they have declared that they have no conflict of interest. If a project is funded, the name of the organization, the amount, the purpose and the expected results are published; names of people are not.', fr: 'Les renseignements servent au but indiqué ci-dessus et à des usages compatibles\u00a0: vérification, évaluation du programme et réponses au Parlement. Les évaluateurs et évaluatrices voient les propositions qui leur sont confiées, après avoir déclaré n’avoir aucun conflit d’intérêts. Si un projet est financé, le nom de l’organisme, le montant, le but et les résultats attendus sont publiés; les noms des personnes ne le sont pas.' },
  refuse: { en: 'If you prefer not to give it', fr: 'Si vous préférez ne pas les fournir' },
  refuse1: { en: 'You may refuse. Without a name and an address we cannot give you an account; without the answers that a call requires, a proposal cannot be submitted.', fr: 'Vous pouvez refuser. Sans nom ni adresse, nous ne pouvons pas vous donner de compte; sans les réponses exigées par un appel, une proposition ne peut pas être soumise.' },
  kept: { en: 'How long we keep it', fr: 'Durée de conservation' },
  keptA: { en: 'Information used for a decision about a person: at least two years after its last use.', fr: 'Renseignements ayant servi à une décision concernant une personne\u00a0: au moins deux ans après leur dernière utilisation.' },
  keptB: { en: 'Agreements and payments: seven fiscal years after the file is closed.', fr: 'Ententes et paiements\u00a0: sept exercices après la clôture du dossier.' },
  keptC: { en: 'Proposals that were not funded: two years, then without names.', fr: 'Propositions non financées\u00a0: deux ans, puis sans les noms.' },
  keptD: { en: 'Members of a governing body: five years after they left it.', fr: 'Membres d’un conseil d’administration\u00a0: cinq ans après leur départ.' },
  rights: { en: 'Your rights', fr: 'Vos droits' },
  rights1: { en: 'The Privacy Act protects this information. You may ask to see it and to have it corrected; your name and language you correct yourself in your profile. The information is described in a personal information bank, listed in the department’s chapter of Information about Programs and Information Holdings.', fr: 'La Loi sur la protection des renseignements personnels protège ces renseignements. Vous pouvez demander à les consulter et à les faire corriger; vous corrigez vous-même votre nom et votre langue dans votre profil. Les renseignements sont décrits dans un fichier de renseignements personnels, répertorié dans le chapitre du ministère des Renseignements sur les programmes et les fonds de renseignements.' },
  rights2: { en: 'If you are not satisfied with how we treat your information, you may complain to the Privacy Commissioner of Canada.', fr: 'Si vous n’êtes pas satisfait de la façon dont nous traitons vos renseignements, vous pouvez porter plainte au Commissariat à la protection de la vie privée du Canada.' },
  contact: { en: 'Write to us', fr: 'Nous écrire' },
  asOf: { en: 'Edition of November 2026. Who registers agrees to the edition of the day; it is recorded with the registration.', fr: 'Version de novembre 2026. La personne qui s’inscrit accepte la version du jour; celle-ci est consignée avec l’inscription.' },
});

export const privacy: Article = {
  title: t.title, lead: t.lead, asOf: t.asOf,
  parts: [
    { title: t.purpose, paragraphs: [t.purpose1] },
    { title: t.what, list: [t.whatA, t.whatB, t.whatC, t.whatD, t.whatF, t.whatE] },
    { title: { en: 'Cookies', fr: 'Témoins' }, paragraphs: [t.cookies] },
    { title: t.uses, paragraphs: [t.uses1] },
    { title: t.refuse, paragraphs: [t.refuse1] },
    { title: t.kept, list: [t.keptA, t.keptB, t.keptC, t.keptD] },
    { title: t.rights, paragraphs: [t.rights1, t.rights2], links: [{ href: '/contact', label: t.contact }] },
  ],
};
