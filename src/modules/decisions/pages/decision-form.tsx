import { formatMoneyShort } from '../../../kernel/money/money.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { Button, DateField, Fieldset, Form, MoneyField, Notice, Radios, Section, Select, TextArea, usePage } from '../../../ui/index.js';
import { minFeedback } from '../decision-input.js';
import type { StaffDecisionView } from '../decision.view.js';
import { approvalCodes, declineCodes, reasonNames, reserveCodes } from '../decision-words.js';
import { decisionTexts as says } from './decision-texts.js';

/** What somebody who decides or recommends fills in: outcome, money by fiscal year, reason and feedback. */
export function DecisionForm({ view, recommending = false }: { view: StaffDecisionView; recommending?: boolean }) {
  const { t, locale } = usePage();
  const { proposal, suggestion, standing } = view;
  const { earlier, from } = suggestion;
  const free = (year: number): string => formatMoneyShort(view.money.find((one) => one.fiscalYear === year)?.freeCents ?? 0, locale);
  return (
    <Section title={recommending ? says.recommend : says.decide} id={recommending ? 'recommend' : 'decide'}>
      {recommending && <p>{t(says.recommendLead)}</p>}
      {earlier && <Notice>{says.earlier}</Notice>}
      {view.approvalObstacles.map((one) => <Notice key={one.code} tone="warning">{one.text}</Notice>)}
      <Form action={`/proposals/${proposal.id}/${recommending ? 'recommendation' : 'decision'}`} {...(recommending ? { scope: 'recommend' } : {})} warnUnsaved>
        <Radios name="outcome" label={says.outcome} required value={from?.outcome} choices={[{ value: 'approved', label: says.approve }, ...(view.concept ? [] : [{ value: 'reserve', label: says.placeOnReserve }]), { value: 'declined', label: says.decline }]} />
        {view.concept ? <Notice>{says.invitedTo}</Notice> : <Fieldset legend={says.approvalOnly}>
          <MoneyField name="amount" label={says.amount} hint={says.amountHint} required value={suggestion.amountCents} />
          {suggestion.years.map((year) => (
            <MoneyField key={year.fiscalYear} name={`years[${year.fiscalYear}]`} label={t(says.year, { year: fiscalYearLabel(year.fiscalYear) })} hint={t(says.freeHint, { free: free(year.fiscalYear) })} value={year.amountCents} />
          ))}
          <DateField name="reserveUntil" label={says.reserveUntil} hint={says.reserveHint} value={from?.reserveUntil} />
        </Fieldset>}
        <Select name="reasonCode" label={says.reasonCode} required width="l" value={from?.reasonCode} choices={[
          { group: says.approvals, choices: approvalCodes.map((code) => ({ value: code, label: reasonNames[code] })) },
          ...(view.concept ? [] : [{ group: says.reserves, choices: reserveCodes.map((code) => ({ value: code, label: reasonNames[code] })) }]),
          { group: says.declines, choices: declineCodes.map((code) => ({ value: code, label: reasonNames[code] })) },
        ]} />
        <TextArea name="reason" label={says.reason} hint={<>{t(says.reasonIf, { which: t(standing.passes ? says.whenDeclining : says.whenApproving) })}{view.advice && <> {t(says.reasonIfAdvice, { which: t(view.advice === 'recommended' ? says.whenDeclining : says.whenApproving) })}</>}{view.questioned.length > 0 && <> {t(says.reasonIfConflict)}</>}</>} value={from?.reason} rows={4} limit={4000} />
        <TextArea name="feedback" label={t(says.feedback, { language: t(proposal.language === 'fr' ? says.french : says.english) })} hint={t(says.feedbackHint, { least: minFeedback })} required
          value={suggestion.feedback} rows={12} limit={8000} lang={proposal.language} />
        <Button>{recommending ? says.sendRecommendation : says.record}</Button>
      </Form>
    </Section>
  );
}
