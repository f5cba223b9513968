import { texts } from '../../../kernel/i18n/text.js';
import { StatusTag, usePage } from '../../../ui/index.js';
import type { ScreeningClock } from './screening-clock.js';

const says = texts({
  days: { en: '{days, plural, =0 {Less than a day} one {# day} other {# days}}', fr: '{days, plural, =0 {Moins d’un jour} one {# jour} other {# jours}}' },
  waited: { en: 'and {days, plural, one {# day} other {# days}} waiting for the applicant, not counted', fr: 'et {days, plural, one {# jour} other {# jours}} d’attente du demandeur, non comptés' },
  notStarted: { en: 'Starts when the call closes', fr: 'Commence à la fermeture de l’appel' },
  running: { en: 'Counting', fr: 'En cours' },
  paused: { en: 'Paused: waits for the applicant', fr: 'En pause\u00a0: attend le demandeur' },
  stopped: { en: 'Ended', fr: 'Terminé' },
});

/** The screening clock in words. */
export function ScreeningDays({ clock }: { clock: ScreeningClock }) {
  const { t } = usePage();
  return (
    <>
      {clock.standing !== 'notStarted' && <>{t(says.days, { days: clock.days })}{' '}</>}<StatusTag label={says[clock.standing]} tone={clock.standing === 'running' ? 'progress' : clock.standing === 'paused' ? 'warning' : 'neutral'} />
      {clock.waitedDays > 0 && <><br /><span class="muted">{t(says.waited, { days: clock.waitedDays })}</span></>}
    </>
  );
}
