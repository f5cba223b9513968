import { usePage } from '../../../ui/index.js';

/** A number of points with one decimal. */
export function Points({ value }: { value: number | null }) {
  const { locale } = usePage();
  return value === null ? <span class="muted">–</span> : <span class="money">{new Intl.NumberFormat(`${locale}-CA`, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)}</span>;
}
