import type { JSX } from 'preact';
import { type Cents, formatMoney, formatMoneyShort } from '../../kernel/money/money.js';
import { useWords } from '../words.js';
import { formatNumber, formatPercent } from '../typography.js';

/** An amount. `short` leaves out cents when there are none. Nothing shows as a dash. */
export function Money(props: { cents: Cents | null | undefined; short?: boolean }): JSX.Element {
  const { locale } = useWords();
  if (props.cents === null || props.cents === undefined) return <span class="muted">–</span>;
  return <span class={props.cents < 0 ? 'money money--negative' : 'money'}>{(props.short ? formatMoneyShort : formatMoney)(props.cents, locale)}</span>;
}

/** A share of one: 0.125 → 12.5%. */
export function Percent(props: { ratio: number | null | undefined }): JSX.Element {
  const { locale } = useWords();
  return <span class="money">{props.ratio === null || props.ratio === undefined ? '–' : formatPercent(props.ratio, locale)}</span>;
}

/** A count or a measure, grouped as the language does. */
export function NumberText(props: { value: number }): JSX.Element {
  const { locale } = useWords();
  return <span class="money">{formatNumber(props.value, locale)}</span>;
}
