import { known, type Option, type Section } from '../form.js';
import { both } from './wording.js';

const score = (code: string, en: string, fr: string): Option => ({ code, label: both(`${code} – ${en}`, `${code} – ${fr}`) });
const likelihood = [score('1', 'very unlikely', 'très improbable'), score('2', 'unlikely', 'improbable'), score('3', 'possible', 'possible'), score('4', 'likely', 'probable'), score('5', 'very likely', 'très probable')];
const impact = [score('1', 'very small', 'très faible'), score('2', 'small', 'faible'), score('3', 'medium', 'moyenne'), score('4', 'large', 'élevée'), score('5', 'very large', 'très élevée')];

/** G: equality, environment, governance, do no harm. */
export const crossCuttingSection: Section = {
  key: 'G',
  title: both('Cross-cutting themes', 'Thèmes transversaux'),
  questions: [
    { kind: 'longText', key: 'genderAnalysis', code: 'G1', required: true, limit: 2500, label: both('Gender equality analysis', 'Analyse de l’égalité des genres'), hint: both('How women, men, girls, boys and people of other genders are affected, and what the project does about it.', 'Comment les femmes, les hommes, les filles, les garçons et les personnes d’autres genres sont touchés, et ce que fait le projet à cet égard.') },
    {
      kind: 'choice', key: known.genderMarker, code: 'G2', required: true, label: both('Gender equality marker', 'Marqueur de l’égalité des genres'),
      options: [
        { code: '0', label: both('0 – Gender equality is not targeted', '0 – L’égalité des genres n’est pas visée') },
        { code: '1', label: both('1 – Significant: an important objective', '1 – Significatif : un objectif important') },
        { code: '2', label: both('2 – Principal: the main objective', '2 – Principal : l’objectif premier') },
      ],
    },
    { kind: 'longText', key: 'environment', code: 'G3', required: true, limit: 1500, label: both('Environment', 'Environnement'), hint: both('Effects on the environment and how you reduce them.', 'Effets sur l’environnement et mesures pour les réduire.') },
    { kind: 'longText', key: 'governance', code: 'G4', required: true, limit: 1500, label: both('Governance and human rights', 'Gouvernance et droits de la personne') },
    { kind: 'longText', key: 'doNoHarm', code: 'G5', required: true, limit: 1500, label: both('Do no harm', 'Ne pas nuire'), hint: both('How the project could make someone less safe, and what prevents it.', 'Comment le projet pourrait mettre quelqu’un en danger, et ce qui l’empêche.') },
  ],
};

/** H: what could go wrong. The score of a risk is likelihood × impact. */
export const risksSection: Section = {
  key: 'H',
  title: both('Risks', 'Risques'),
  questions: [
    {
      kind: 'rows', key: 'risks', code: 'H1', required: true, min: 3, max: 15, label: both('Risks and responses', 'Risques et réponses'),
      hint: both('Three to fifteen. The score is likelihood times impact.', 'De trois à quinze. La cote est la probabilité multipliée par l’incidence.'),
      columns: [
        { kind: 'longText', key: 'risk', required: true, limit: 300, label: both('Risk', 'Risque') },
        {
          kind: 'choice', key: 'type', required: true, label: both('Type', 'Type'),
          options: [
            { code: 'security', label: both('Security', 'Sécurité') },
            { code: 'political', label: both('Political', 'Politique') },
            { code: 'operational', label: both('Operational', 'Opérationnel') },
            { code: 'financial', label: both('Financial', 'Financier') },
            { code: 'safeguarding', label: both('Safeguarding', 'Protection des personnes') },
            { code: 'reputational', label: both('Reputation', 'Réputation') },
          ],
        },
        { kind: 'choice', key: 'likelihood', required: true, label: both('Likelihood', 'Probabilité'), options: likelihood },
        { kind: 'choice', key: 'impact', required: true, label: both('Impact', 'Incidence'), options: impact },
        { kind: 'longText', key: 'response', required: true, limit: 500, label: both('Response', 'Réponse') },
        { kind: 'text', key: 'owner', required: true, limit: 150, label: both('Owner', 'Responsable') },
      ],
    },
  ],
};

/** I: why this organization can do it. */
export const capacitySection: Section = {
  key: 'I',
  title: both('Capacity', 'Capacité'),
  questions: [
    { kind: 'longText', key: 'experience', code: 'I1', required: true, limit: 2500, label: both('Experience', 'Expérience'), hint: both('Your work in this field and in these countries.', 'Vos travaux dans ce domaine et dans ces pays.') },
    {
      kind: 'rows', key: 'similarProjects', code: 'I2', required: false, min: 0, max: 5, label: both('Similar projects', 'Projets semblables'), hint: both('Up to 5 from the last ten years.', 'Jusqu’à 5 projets des dix dernières années.'),
      columns: [
        { kind: 'text', key: 'title', required: true, limit: 200, label: both('Project', 'Projet') },
        { kind: 'text', key: 'funder', required: true, limit: 200, label: both('Funder', 'Bailleur') },
        { kind: 'number', key: 'year', required: true, min: 1990, max: 2199, whole: true, label: both('Year completed', 'Année d’achèvement') },
        { kind: 'money', key: 'amount', required: true, label: both('Amount in Canadian dollars', 'Montant en dollars canadiens') },
        { kind: 'longText', key: 'result', required: true, limit: 300, label: both('Main result', 'Principal résultat') },
      ],
      rules: [{ rule: 'yearNotFuture', column: 'year' }],
    },
    { kind: 'longText', key: 'team', code: 'I3', required: true, limit: 2500, label: both('Project team', 'Équipe du projet'), hint: both('Roles and experience; leave out private details.', 'Rôles et expérience; omettez les renseignements privés.') },
    { kind: 'longText', key: 'financialControls', code: 'I4', required: true, limit: 2500, label: both('Financial controls', 'Contrôles financiers'), hint: both('Who approves, who pays, who checks; accounting system and audit.', 'Qui approuve, qui paie, qui vérifie; système comptable et vérification.') },
    {
      kind: 'files', key: 'auditedStatements', code: 'I5', required: false, accept: ['pdf'], maxFiles: 2, maxMb: 10, label: both('Audited statements for two years', 'États financiers vérifiés de deux exercices'),
      hint: both('Not needed when valid statements are in your organization’s file.', 'Inutile si des états valides se trouvent dans le dossier de votre organisme.'),
    },
    { kind: 'yesNo', key: 'hasPreviousFunding', code: 'I6.1', required: true, label: both('Has your organization had Government of Canada funding in the last five years?', 'Votre organisme a-t-il reçu du financement du gouvernement du Canada au cours des cinq dernières années?') },
    {
      kind: 'rows', key: 'previousFunding', code: 'I6.2', required: true, min: 1, max: 20, when: { question: 'hasPreviousFunding', equals: true }, label: both('Previous Government of Canada funding', 'Financement antérieur du gouvernement du Canada'),
      columns: [
        { kind: 'text', key: 'department', required: true, limit: 200, label: both('Department or agency', 'Ministère ou organisme') },
        { kind: 'text', key: 'purpose', required: true, limit: 200, label: both('Purpose', 'Objet') },
        { kind: 'number', key: 'year', required: true, min: 1990, max: 2199, whole: true, label: both('Year awarded', 'Année de l’octroi') },
        { kind: 'money', key: 'amount', required: true, label: both('Amount', 'Montant') },
      ],
      rules: [{ rule: 'yearNotFuture', column: 'year' }],
    },
    { kind: 'files', key: 'supportingDocuments', code: 'I7', required: false, accept: ['pdf', 'docx', 'xlsx'], maxFiles: 13, maxMb: 10, label: both('Supporting documents', 'Documents à l’appui'), hint: both('Logic model, partner letters, code of conduct. PDF, DOCX or XLSX, up to 10 MB each.', 'Modèle logique, lettres de partenaires, code de conduite. PDF, DOCX ou XLSX, jusqu’à 10 Mo chacun.') },
  ],
};
