import { texts } from '../../../kernel/i18n/text.js';
import { Details, formatPercent, SummaryList, usePage } from '../../../ui/index.js';
import { type Rubric, scoreLabels, scores } from '../form/index.js';

const says = texts({
  how: {
    en: '{reviews, plural, one {# reviewer scores} other {# reviewers score}} each eligible proposal from 0 to 4 on each criterion. The weighted scores make a total out of 100; proposals need at least {passMark} to be considered for funding.',
    fr: '{reviews, plural, one {# évaluateur note} other {# évaluateurs notent}} chaque proposition admissible de 0 à 4 pour chaque critère. Les notes pondérées donnent un total sur 100; il faut au moins {passMark} pour être considéré pour un financement.',
  },
  spread: { en: 'When two totals are more than {spread} points apart, one more reviewer is asked.', fr: 'Lorsque deux totaux diffèrent de plus de {spread} points, un avis supplémentaire est demandé.' },
  reads: { en: 'Read with: {parts}.', fr: 'Parties à lire\u00a0: {parts}.' },
  minimum: { en: 'The average must be at least {minimum} out of 4.', fr: 'La moyenne doit être d’au moins {minimum} sur 4.' },
  anchors: { en: 'What each score means', fr: 'Ce que signifie chaque note' },
});

/** The rubric in full: weights, questions, and what each score means. */
export function RubricReading({ rubric, reviews }: { rubric: Rubric; reviews: number }) {
  const { t, locale } = usePage();
  return (
    <>
      <p>{t(says.how, { reviews, passMark: rubric.passMark })} {t(says.spread, { spread: rubric.spread })}</p>
      <SummaryList items={rubric.criteria.map((criterion) => ({
        term: `${t(criterion.label)} (${formatPercent(criterion.weight / 100, locale)})`,
        value: <>{t(criterion.hint)} {t(says.reads, { parts: criterion.reads.join(', ') })}{criterion.minimum !== undefined && <> {t(says.minimum, { minimum: criterion.minimum })}</>}</>,
      }))} />
      <Details summary={says.anchors}>
        {rubric.criteria.map((criterion) => (
          <div key={criterion.code}>
            <h3>{t(criterion.label)}</h3>
            <SummaryList compact items={[...scores].reverse().map((score) => ({ term: `${score}${locale === 'fr' ? '\u00a0: ' : ': '}${t(scoreLabels[score])}`, value: criterion.anchors[score] }))} />
          </div>
        ))}
      </Details>
    </>
  );
}
