import { Notice, Prose, Radios, usePage } from '../../../ui/index.js';
import { isScore, scoreLabels } from '../../calls/index.js';
import { type Confidence, confidenceNames, type Recommendation, recommendationNames } from '../review-words.js';
import { overallPart } from '../score-sheet.js';
import { sheetTexts as says } from './sheet-texts.js';

/** What a 409 brings for one part of the sheet. */
export interface StoredPart {
  version: number;
  stored: { score?: number | null; comment?: string; internal?: string; recommendation?: Recommendation | null; confidence?: Confidence | null; overallComment?: string | null };
}

/** The clashes of a refused save, by part. */
export const clashesOf = (particulars: Readonly<Record<string, unknown>> | undefined): Readonly<Record<string, StoredPart>> => (particulars?.clashes as Record<string, StoredPart> | undefined) ?? {};

/** Both texts of one part, and the choice between them. Choosing none asks again: nothing is overwritten unseen. */
export function PartClash({ part, clash }: { part: string; clash: StoredPart }) {
  const { t, form } = usePage();
  const typed = (name: string): unknown => (part === overallPart ? form?.values[name] : (form?.values[name] as Record<string, unknown> | undefined)?.[part]);
  const mine: StoredPart['stored'] = part === overallPart
    ? { recommendation: text(typed('recommendation')) as Recommendation, confidence: text(typed('confidence')) as Confidence, overallComment: text(typed('overallComment')) }
    : { score: text(typed('scores')) === '' ? null : Number(typed('scores')), comment: text(typed('comments')), internal: text(typed('internal')) };
  return (
    <div class="clash">
      <Notice tone="warning" title={says.clashTitle}>
        <div class="clash__texts">
          <div><p class="clash__head"><strong>{t(says.storedText)}</strong></p><Part part={clash.stored} /></div>
          <div><p class="clash__head"><strong>{t(says.typedText)}</strong><br />{t(says.typedBelow)}</p><Part part={mine} /></div>
        </div>
        <Radios name={`versions[${part}]`} label={says.choose} required choices={[{ value: clash.version, label: says.keepMine }, { value: 'theirs', label: says.keepStored }]} />
      </Notice>
    </div>
  );
}

function Part({ part }: { part: StoredPart['stored'] }) {
  const { t } = usePage();
  const words = [part.comment, part.internal, part.overallComment].filter((one): one is string => typeof one === 'string' && one !== '');
  const choice = isScore(part.score) ? `${part.score} – ${t(scoreLabels[part.score])}` : [part.recommendation && t(recommendationNames[part.recommendation]), part.confidence && t(confidenceNames[part.confidence])].filter(Boolean).join(' · ');
  return <>{choice && <p>{choice}</p>}{words.map((one, index) => <Prose key={index} text={one} />)}{!choice && words.length === 0 && <p class="muted">{t(says.nothing)}</p>}</>;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
