import type { Bilingual } from '../../../kernel/i18n/text.js';
import { ActionForm, Radios, TextArea } from '../../../ui/index.js';
import { type ConsentRule, consentRules } from './consent-rule.js';
import { consentRuleNames, consentRuleWords as says } from './consent-rule.words.js';

const choices = consentRules.map((value) => ({ value, label: consentRuleNames[value] }));

/** The setting among a call's others. */
export const ConsentRuleField = ({ rule, hint = says.hint }: { rule: ConsentRule; hint?: Bilingual | null }) =>
  <Radios name="partnerConsent" label={says.label} {...(hint ? { hint } : {})} required value={rule} choices={choices} />;

/** Changes it while the call is open. */
export function ConsentRuleForm({ callId, rule, label }: { callId: string; rule: ConsentRule; label: Bilingual }) {
  return (
    <ActionForm action={`/calls/${callId}/partner-consent`} label={label} confirm={{ question: '' }}>
      <ConsentRuleField rule={rule} hint={null} />
      <TextArea name="reasonEn" label={says.reasonEn} hint={says.reasonHint} required rows={3} limit={1_000} lang="en" />
      <TextArea name="reasonFr" label={says.reasonFr} hint={says.reasonHint} required rows={3} limit={1_000} lang="fr" />
    </ActionForm>
  );
}
