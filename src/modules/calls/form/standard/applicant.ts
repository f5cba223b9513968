import type { Question, Section } from '../form.js';
import { countries, recipientTypes } from '../reference-lists.js';
import { both, optionsOf } from './wording.js';

const yesNo = [{ code: 'yes', label: both('Yes', 'Oui') }, { code: 'no', label: both('No', 'Non') }];

/** Name, title, email and phone of one person. */
const person = (key: string, code: string, who: { en: string; fr: string }): Question[] => [
  { kind: 'text', key: `${key}Name`, code: `${code}.1`, required: true, limit: 100, label: both(`${who.en}: name`, `${who.fr} : nom`) },
  { kind: 'text', key: `${key}Title`, code: `${code}.2`, required: true, limit: 100, label: both(`${who.en}: position`, `${who.fr} : fonction`) },
  { kind: 'text', key: `${key}Email`, code: `${code}.3`, required: true, limit: 200, format: 'email', label: both(`${who.en}: email`, `${who.fr} : courriel`) },
  { kind: 'text', key: `${key}Phone`, code: `${code}.4`, required: true, limit: 40, format: 'phone', label: both(`${who.en}: phone`, `${who.fr} : téléphone`), hint: both('With the area code, or the country code outside Canada.', 'Avec l’indicatif régional, ou l’indicatif de pays hors du Canada.') },
];

/** A: who applies. Legal name, type, numbers and address come from the organization’s file. */
export const applicantSection: Section = {
  key: 'A',
  title: both('Applicant', 'Demandeur'),
  intro: both(
    'The name, type, registration and address of your organization (A1 to A9) come from its file and are sent with the proposal. Check the file before you submit.',
    'Le nom, le type, l’immatriculation et l’adresse de votre organisme (A1 à A9) proviennent de son dossier et accompagnent la proposition. Vérifiez le dossier avant de la présenter.',
  ),
  questions: [
    ...person('contact', 'A10', both('Contact', 'Personne-ressource')),
    {
      kind: 'choice', key: 'contactLanguage', code: 'A10.5', required: true, label: both('Language we should use with the contact', 'Langue à utiliser avec la personne-ressource'),
      options: [{ code: 'en', label: both('English', 'Anglais') }, { code: 'fr', label: both('French', 'Français') }],
    },
    ...person('signatory', 'A11', both('Authorized signatory', 'Signataire autorisé')),
    {
      kind: 'rows', key: 'partners', code: 'A12', required: false, min: 0, max: 10,
      label: both('Partners', 'Partenaires'),
      hint: both(
        'Your organization is the lead. List the others that carry out a part of the project, up to 10. Signatories cannot change after you submit.',
        'Votre organisme est le responsable. Énumérez les autres organismes qui exécutent une partie du projet, jusqu’à 10. Les signataires ne peuvent plus changer après la présentation.',
      ),
      columns: [
        { kind: 'text', key: 'name', required: true, limit: 200, label: both('Legal name', 'Nom légal') },
        { kind: 'choice', key: 'type', required: true, label: both('Type of organization', 'Type d’organisme'), options: optionsOf(recipientTypes) },
        { kind: 'choice', key: 'country', required: true, label: both('Country', 'Pays'), options: optionsOf(countries) },
        { kind: 'text', key: 'role', required: true, limit: 300, label: both('Role in the project', 'Rôle dans le projet') },
        { kind: 'choice', key: 'signatory', required: true, label: both('Signs the agreement', 'Signe l’accord'), options: yesNo },
      ],
    },
  ],
};
