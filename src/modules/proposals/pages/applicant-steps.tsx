import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Section, TextArea, usePage } from '../../../ui/index.js';
import type { ProposalView } from '../proposal.view.js';
import { labels } from '../proposal.words.js';

const says = texts({
  change: { en: 'Change what you submitted', fr: 'Modifier ce que vous avez soumis' },
  changeText: { en: 'Until the deadline you can reopen the proposal, change it and submit a new version. The version you submitted stays valid until then; if you do not submit again, we put it back at the deadline.', fr: 'Jusqu’à la date limite, vous pouvez rouvrir la proposition, la modifier et en soumettre une nouvelle version. La version soumise reste valide d’ici là; si vous n’en soumettez pas une autre, nous la rétablirons à la date limite.' },
  withdraw: { en: 'Withdraw', fr: 'Retirer' },
  withdrawQuestion: { en: 'A withdrawn proposal is not assessed and cannot be brought back. It stays readable.', fr: 'Une proposition retirée n’est pas évaluée et ne peut pas être rétablie. Elle reste lisible.' },
  why: { en: 'Why do you withdraw it?', fr: 'Pourquoi la retirez-vous?' },
});

/** Reopening what was submitted, while the call still takes submissions. */
export function Reopen({ id, actions }: ProposalView) {
  const { t } = usePage();
  const reopen = actions.find(({ name, unmet }) => name === 'reopen' && !unmet.length);
  return reopen ? (
    <Section title={says.change}>
      <p>{t(says.changeText)}</p>
      <ActionForm action={`/proposals/${id}/reopening`} label={labels.reopen} />
    </Section>
  ) : null;
}

/** Steps of the organization besides writing: withdrawing. */
export function ApplicantSteps({ id, actions }: ProposalView) {
  const { t } = usePage();
  const withdraw = actions.find(({ name }) => name === 'withdraw');
  if (!withdraw) return null;
  if (withdraw.unmet.length) return <Section title={says.withdraw}>{withdraw.unmet.map(({ code, text }) => <p key={code} class="muted">{t(text)}</p>)}</Section>;
  return (
    <Section title={says.withdraw}>
      <ActionForm action={`/proposals/${id}/withdrawal`} label={labels.withdraw} tone="secondary" confirm={{ question: says.withdrawQuestion }}>
        <TextArea name="reason" label={says.why} required rows={3} limit={2_000} />
      </ActionForm>
    </Section>
  );
}
