import { fiscalYearLabel } from '../../../../kernel/time/fiscal-year.js';

/** A fiscal year that does not break at its hyphen. */
export const YearText = (props: { year: number }) => <>{fiscalYearLabel(props.year).replace('-', '\u2011')}</>;
