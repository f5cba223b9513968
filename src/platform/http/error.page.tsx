import type { FieldProblem } from '../../kernel/errors/refusal.js';
import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import { page, PageHeading, usePage } from '../../ui/index.js';

export interface ErrorView {
  status: number;
  text: Bilingual;
  problems: readonly FieldProblem[];
  /** Given for failures of ours, so that the log line can be found. */
  reference: string | null;
}

const says = texts({
  reference: { en: 'Reference:', fr: 'Référence\u00a0:' },
  home: { en: 'Go to the home page', fr: 'Aller à la page d’accueil' },
});
const titles: Record<number, Bilingual> = {
  400: { en: 'We could not read this request', fr: 'Demande illisible' },
  401: { en: 'Sign in first', fr: 'Ouvrez d’abord une session' },
  403: { en: 'You may not do this', fr: 'Vous ne pouvez pas faire cela' },
  404: { en: 'Page not found', fr: 'Page introuvable' },
  409: { en: 'This has changed meanwhile', fr: 'La situation a changé entre-temps' },
  413: { en: 'Too large', fr: 'Envoi trop volumineux' },
  422: { en: 'Some answers need your attention', fr: 'Certaines réponses demandent votre attention' },
  429: { en: 'Too many tries', fr: 'Trop de tentatives' },
  500: { en: 'Something went wrong', fr: 'Une erreur est survenue' },
};
const titleOf = (status: number): Bilingual => titles[status] ?? titles[500]!;

function ErrorBody({ status, text, problems, reference }: ErrorView) {
  const { t, to } = usePage();
  return (
    <>
      <PageHeading title={titleOf(status)} />
      <p>{t(text)}</p>
      {problems.length > 0 && <ul>{problems.map((p) => <li key={`${p.field}${p.code}`}>{t(p.text)}</li>)}</ul>}
      {reference && <p>{t(says.reference)} <code>{reference}</code></p>}
      <p><a href={to('')}>{t(says.home)}</a></p>
    </>
  );
}

/** Any refusal or failure that has no form to go back to. */
export const errorPage = page<ErrorView>(({ status }, say) => say(titleOf(status)), (view) => <ErrorBody {...view} />);
