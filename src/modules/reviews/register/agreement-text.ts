import { texts } from '../../../kernel/i18n/text.js';

/** The edition of the text; each signature remembers the one it was given to. */
export const agreementEdition = '2026-11';

/** The reviewer agreement, clause by clause, equal in both languages. */
export const agreementClauses = [
  texts({
    title: { en: 'Confidentiality', fr: 'Confidentialité' },
    text: {
      en: 'I keep to myself what I read in proposals and reviews, who applies, who reviews and what is said about it, during the review and after it. I do not use it for myself or for anybody else. I do not enter any of it into services outside this portal, automatic translation and text generation included.',
      fr: 'Je garde pour moi ce que je lis dans les propositions et les évaluations, qui présente une demande, qui évalue et ce qui en est dit, pendant l’évaluation et après. Je ne m’en sers ni pour moi ni pour d’autres. Je n’en saisis rien dans des services extérieurs au portail, y compris la traduction et la rédaction automatiques.',
    },
  }),
  texts({
    title: { en: 'Conflicts of interest', fr: 'Conflits d’intérêts' },
    text: {
      en: 'I declare my interests once a year and whenever they change, and I answer the question about conflicts of interest for each proposal before I read it. Where there is a conflict, or could seem to be one, I stop at once and say so. I do not contact applicants about their proposals.',
      fr: 'Je déclare mes intérêts une fois par année et chaque fois qu’ils changent, et je réponds à la question sur les conflits d’intérêts pour chaque proposition avant de la lire. S’il y a conflit, ou apparence de conflit, j’arrête aussitôt et je le dis. Je ne communique pas avec les demandeurs au sujet de leurs propositions.',
    },
  }),
  texts({
    title: { en: 'My own judgment', fr: 'Mon propre jugement' },
    text: {
      en: 'I read each proposal myself, judge it by the criteria of the call and by nothing else, and give reasons that the applicant can read. I write in English or French and treat everybody fairly, whatever their origin, language, sex, religion or opinion.',
      fr: 'Je lis moi-même chaque proposition, je la juge selon les critères de l’appel et rien d’autre, et je donne des motifs que le demandeur peut lire. J’écris en français ou en anglais et je traite chacun équitablement, quels que soient son origine, sa langue, son sexe, sa religion ou ses opinions.',
    },
  }),
  texts({
    title: { en: 'Time', fr: 'Délais' },
    text: {
      en: 'I accept only what I can finish by the due date. If I cannot finish, I say so early, so that somebody else can be asked.',
      fr: 'Je n’accepte que ce que je peux terminer à temps. Si je ne peux pas terminer, je le dis tôt, pour qu’une autre personne puisse être sollicitée.',
    },
  }),
  texts({
    title: { en: 'Information about me', fr: 'Renseignements me concernant' },
    text: {
      en: 'The program keeps my profile, my declarations and my reviews to assign proposals, to find conflicts of interest and to show how decisions came about. Applicants do not learn who reviewed their proposal. What I write may be asked for under the Access to Information Act and the Privacy Act.',
      fr: 'Le programme conserve mon profil, mes déclarations et mes évaluations pour attribuer les propositions, relever les conflits d’intérêts et montrer comment les décisions ont été prises. Les demandeurs n’apprennent pas qui a évalué leur proposition. Mes écrits peuvent faire l’objet d’une demande en vertu de la Loi sur l’accès à l’information et de la Loi sur la protection des renseignements personnels.',
    },
  }),
  texts({
    title: { en: 'How long it counts', fr: 'Durée' },
    text: {
      en: 'This agreement counts for one year from the day I sign it. When it ends, reviews I have begun go on, and nothing new is assigned to me until I sign again. The duty of confidentiality has no end.',
      fr: 'La présente entente vaut pour un an à compter du jour de ma signature. À son expiration, les évaluations commencées se poursuivent et rien de nouveau ne m’est attribué avant une nouvelle signature. L’obligation de confidentialité n’a pas de fin.',
    },
  }),
] as const;
