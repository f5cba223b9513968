import { texts } from '../../../kernel/i18n/text.js';
import { Notice, usePage } from '../../../ui/index.js';

const says = texts({
  hidden: {
    en: '{count, plural, one {One proposal is not shown to you, because you review it or have a conflict of interest with it. Ranks, totals and the money left are given as if it were not there.} other {# proposals are not shown to you, because you review them or have a conflict of interest with them. Ranks, totals and the money left are given as if they were not there.}}',
    fr: '{count, plural, one {Une proposition ne vous est pas présentée, parce que vous l’évaluez ou êtes en conflit d’intérêts à son égard. Les rangs, les totaux et les fonds restants sont établis sans elle.} other {# propositions ne vous sont pas présentées, parce que vous les évaluez ou êtes en conflit d’intérêts à leur égard. Les rangs, les totaux et les fonds restants sont établis sans elles.}}',
  },
});

/** That something is left out of what is shown, and how much; where it stands is not said (ADR 0047). */
export function HiddenNotice({ count }: { count: number }) {
  const { t } = usePage();
  return count > 0 && <Notice>{t(says.hidden, { count })}</Notice>;
}
