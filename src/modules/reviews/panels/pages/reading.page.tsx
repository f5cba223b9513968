import { texts } from '../../../../kernel/i18n/text.js';
import { BackLink, Details, Notice, page, PageHeading, Section, usePage } from '../../../../ui/index.js';
import { ProposalText } from '../../../proposals/index.js';
import { ReviewContent } from '../../pages/review-content.js';
import type { ReadingView } from '../panel.view.js';
import { roomTexts } from './room-texts.js';

const says = texts({
  back: { en: 'Back to the item', fr: 'Retour au point' },
  reviews: { en: 'Reviews', fr: 'Évaluations' },
  review: { en: 'Review {number, number}', fr: 'Évaluation {number, number}' },
  none: { en: 'No review is submitted yet.', fr: 'Aucune évaluation n’est encore soumise.' },
  own: { en: 'You review this proposal yourself. The other reviews open here once yours is submitted, and, before the meeting, once you have opened them from its page.', fr: 'Vous évaluez vous-même cette proposition. Les autres évaluations s’ouvrent ici une fois la vôtre soumise et, avant la réunion, une fois que vous les avez ouvertes à partir de sa page.' },
  text: { en: 'The proposal', fr: 'La proposition' },
});

function ReadingBody({ meeting, item, content, reviews }: ReadingView) {
  const { t } = usePage();
  const path = `/panels/${meeting.id}/items/${item.id}`;
  return (
    <>
      <BackLink href={path} label={says.back} />
      <PageHeading title={t(roomTexts.item, { number: item.number })} caption={<>{item.reference}{item.organization && <> · <span>{item.organization}</span></>}</>} lead={<span lang={item.language}>{item.title || item.reference}</span>} />
      <Section title={says.reviews}>
        {reviews === null ? <Notice>{says.own}</Notice> : reviews.length === 0 ? <p>{t(says.none)}</p> : reviews.map((review) => (
          <Details key={review.number} summary={`${t(says.review, { number: review.number })}${'reviewerName' in review ? ` – ${review.reviewerName}` : ''}`}><ReviewContent review={review} level={3} /></Details>
        ))}
      </Section>
      <Section title={says.text}><ProposalText content={content} fileHref={(fileId) => `${path}/files/${fileId}`} /></Section>
    </>
  );
}

export const readingPage = page<ReadingView>(({ item }, say) => `${say(roomTexts.item, { number: item.number })} – ${say(says.text)} – ${item.reference}`, (view) => <ReadingBody {...view} />);
