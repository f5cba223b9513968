import type { JSX } from 'preact';
import { localDateTimeOf, programmeZone } from '../../kernel/time/dates.js';
import { fieldText } from '../fields.js';
import { uiTexts } from '../messages.js';
import { useWords, type Words } from '../words.js';
import { zoneCity } from '../../kernel/time/zones.js';
import { InstantText } from './time.js';
import { FieldFrame, type FieldProps, useField } from './field.js';

/** What a date takes: `YYYY-MM-DD`. */
export interface DateFieldProps extends FieldProps {
  value?: string | null | undefined;
  min?: string;
  max?: string;
}

/** A local date, typed or picked. */
export function DateField(props: DateFieldProps): JSX.Element {
  const { form, t } = useWords();
  const field = { ...props, hint: props.hint ?? t(uiTexts.dateFormat) };
  const link = useField(field);
  return (
    <FieldFrame field={field} link={link}>
      <input class="input input--s" type="date" {...link.control} value={fieldText(form, props.name, props.value)} min={props.min} max={props.max} />
    </FieldFrame>
  );
}

/** A date and time in the programme's zone, which the hint names; readers in another zone are told that it is not theirs, and what is set already in both; `inZone` says instead which zone is meant. `value` is an instant. */
export function DateTimeField(props: FieldProps & { value?: Date | string | null | undefined; zone?: string; inZone?: Words }): JSX.Element {
  const { form, t, c, w, zone: own } = useWords();
  const elsewhere = props.inZone || own === programmeZone ? null : zoneCity(own);
  const field = { ...props, hint: <>{props.hint && <>{c(props.hint)} </>}{elsewhere ? t(uiTexts.notLocalTime, { city: elsewhere }) : props.inZone ? w(props.inZone) : t(uiTexts.ottawaTime)}{elsewhere && props.value && <>{'. '}<InstantText at={props.value} zone={props.zone ?? programmeZone} both /></>}</> };
  const link = useField(field);
  const value = props.value ? localDateTimeOf(new Date(props.value), props.zone ?? programmeZone) : '';
  return (
    <FieldFrame field={field} link={link}>
      <input class="input input--m" type="datetime-local" {...link.control} value={fieldText(form, props.name, value)} />
    </FieldFrame>
  );
}
