import { texts } from '../../../kernel/i18n/text.js';
import type { Article } from './article.page.js';

const t = texts({
  title: { en: 'Accessibility', fr: 'Accessibilité' },
  lead: { en: 'Everybody should be able to apply for funding, review and read the results. We build to the Web Content Accessibility Guidelines 2.2, level AA.', fr: 'Toute personne devrait pouvoir demander du financement, évaluer et consulter les résultats. Nous suivons les Règles pour l’accessibilité des contenus Web 2.2, niveau AA.' },
  works: { en: 'What works', fr: 'Ce qui fonctionne' },
  worksA: { en: 'Every page can be used with the keyboard alone and shows where you are.', fr: 'Chaque page s’utilise au clavier seul et indique où vous êtes.' },
  worksB: { en: 'Forms work without scripts. When something is missing, a summary on top links to each field.', fr: 'Les formulaires fonctionnent sans scripts. S’il manque quelque chose, un résumé en haut de la page mène à chaque champ.' },
  worksC: { en: 'Text can be enlarged to 200% and pages fit a screen 320 pixels wide without scrolling sideways.', fr: 'Le texte peut être agrandi à 200\u00a0% et les pages tiennent sur un écran de 320 pixels de large sans défilement horizontal.' },
  worksD: { en: 'Each chart has a table with the same numbers beside it.', fr: 'Chaque graphique est accompagné d’un tableau contenant les mêmes données.' },
  worksE: { en: 'Nothing depends on colour alone, and reduced motion and forced colours are respected.', fr: 'Rien ne repose sur la seule couleur, et les réglages de réduction des animations et de contraste imposé sont respectés.' },
  worksF: { en: 'English and French pages are the same pages, on the same day.', fr: 'Les pages en français et en anglais sont les mêmes, le même jour.' },
  checked: { en: 'How we check', fr: 'Comment nous vérifions' },
  checked1: { en: 'Pages are tested automatically in both languages, and by hand with the keyboard and at phone width. Automatic tests do not find everything; tell us what they missed.', fr: 'Les pages sont testées automatiquement dans les deux langues, ainsi qu’à la main, au clavier et en largeur de téléphone. Les tests automatiques ne trouvent pas tout; dites-nous ce qui leur a échappé.' },
  limits: { en: 'What does not work yet', fr: 'Ce qui ne fonctionne pas encore' },
  limitsA: { en: 'Files that applicants attach are as accessible as their authors made them.', fr: 'Les fichiers joints par les demandeurs sont aussi accessibles que leurs auteurs les ont faits.' },
  limitsB: { en: 'A session ends after 30 minutes without use. What was saved stays; what was typed since the last save may be lost.', fr: 'Une session se termine après 30 minutes sans activité. Ce qui a été enregistré demeure; ce qui a été tapé depuis peut être perdu.' },
  help: { en: 'If something stands in your way', fr: 'Si quelque chose vous fait obstacle' },
  help1: { en: 'Write to us and say what you wanted to do and where it stopped. We answer, offer another way in time for your deadline, and put it right. You may also ask for any document in another format.', fr: 'Écrivez-nous en indiquant ce que vous vouliez faire et où cela a bloqué. Nous vous répondons, vous offrons un autre moyen à temps pour votre échéance et corrigeons le problème. Vous pouvez aussi demander tout document dans un autre format.' },
  contact: { en: 'Contact us', fr: 'Nous joindre' },
});

export const accessibility: Article = {
  title: t.title, lead: t.lead,
  parts: [
    { title: t.works, list: [t.worksA, t.worksB, t.worksC, t.worksD, t.worksE, t.worksF] },
    { title: t.checked, paragraphs: [t.checked1] },
    { title: t.limits, list: [t.limitsA, t.limitsB] },
    { title: t.help, paragraphs: [t.help1], links: [{ href: '/contact', label: t.contact }] },
  ],
};
