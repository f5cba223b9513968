import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Button, Form, InstantText, KeyFigures, Link, page, PageHeading, Prose, Radios, Section, SummaryList, usePage } from '../../../ui/index.js';
import { scoreLabels, scores } from '../../calls/index.js';
import { sheetTexts } from '../pages/sheet-texts.js';
import type { TrainedCriterion, TrainingView } from './training.service.js';

const says = texts({
  title: { en: 'Training example', fr: 'Exemple de formation' },
  back: { en: 'My reviews', fr: 'Mes évaluations' },
  lead: { en: 'Score five parts of an invented proposal. Then you see how a panel scored them, and why, beside your own scores. Nobody but you sees your scores.', fr: 'Notez cinq parties d’une proposition inventée. Vous verrez ensuite comment un comité les a notées, et pourquoi, à côté de vos propres notes. Personne d’autre que vous ne voit vos notes.' },
  doneLead: { en: 'You can submit reviews. Look at the differences: where you are two points or more away, read the reason and the words of the scale again.', fr: 'Vous pouvez soumettre des évaluations. Regardez les écarts\u00a0: lorsque vous êtes à deux points ou plus, relisez le motif et les mots de l’échelle.' },
  compare: { en: 'Compare with the panel', fr: 'Comparer avec le comité' },
  yours: { en: 'Your score', fr: 'Votre note' },
  panel: { en: 'Score of the panel', fr: 'Note du comité' },
  reason: { en: 'Its reason', fr: 'Son motif' },
  close: { en: 'Within one point of the panel', fr: 'À un point ou moins du comité' },
  closeOf: { en: '{close, number} of {count, number}', fr: '{close, number} sur {count, number}' },
  last: { en: 'Done last', fr: 'Fait la dernière fois' },
  times: { en: '{times, plural, one {once} other {# times}}', fr: '{times, plural, one {une fois} other {# fois}}' },
  again: { en: 'Score it again', fr: 'Noter de nouveau' },
  results: { en: 'See your last scores and those of the panel', fr: 'Voir vos dernières notes et celles du comité' },
});

function Scoring({ criteria }: TrainingView) {
  const { t } = usePage();
  return (
    <Form action="/reviews/training" warnUnsaved autocomplete="off">
      {criteria.map(({ code, title, text, label, hint, anchors }) => (
        <Section key={code} title={title}>
          <Prose text={t(text)} />
          <Radios name={`scores[${code}]`} label={`${code}. ${t(label)}`} hint={hint} required
            choices={[...scores].reverse().map((score) => ({ value: score, label: t(sheetTexts.choice, { score, label: t(scoreLabels[score]) }), hint: anchors[score] }))} />
        </Section>
      ))}
      <Button>{says.compare}</Button>
    </Form>
  );
}

function Compared({ criterion: { code, title, text, label, anchors, score, panel } }: { criterion: TrainedCriterion }) {
  const { t } = usePage();
  const said = (one: 0 | 1 | 2 | 3 | 4 | null) => one !== null && <><strong>{t(sheetTexts.choice, { score: one, label: t(scoreLabels[one]) })}</strong><br /><span class="muted">{t(anchors[one])}</span></>;
  return (
    <Section title={`${code}. ${t(label)}`}>
      <h3>{t(title)}</h3>
      <Prose text={t(text)} />
      <SummaryList items={[{ term: says.yours, value: said(score) }, { term: says.panel, value: said(panel!.score) }, { term: says.reason, value: panel!.reason }]} />
    </Section>
  );
}

function TrainingBody(view: TrainingView) {
  const { t } = usePage();
  const { done, close, criteria } = view;
  return (
    <>
      <BackLink href="/reviews" label={says.back} />
      <PageHeading title={says.title} caption={view.title} lead={close === null ? says.lead : says.doneLead} />
      {done && close !== null && (
        <KeyFigures items={[
          { label: says.close, value: t(says.closeOf, { close, count: criteria.length }) },
          { label: says.last, value: <InstantText at={done.at} />, hint: t(says.times, { times: done.times }) },
        ]} />
      )}
      {done && <p>{close === null ? <Link href="/reviews/training">{says.results}</Link> : <Link href="/reviews/training?again=1">{says.again}</Link>}</p>}
      <p>{t(view.lead)}</p>
      {close === null ? <Scoring {...view} /> : criteria.map((criterion) => <Compared key={criterion.code} criterion={criterion} />)}
    </>
  );
}

/** The example to score, or what came of it. */
export const trainingPage = page<TrainingView>((_, say) => say(says.title), (view) => <TrainingBody {...view} />);
