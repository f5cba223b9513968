import type { Action } from '../../../../kernel/workflow/judge.js';
import { ActionForm, Radios, Section, TextArea, usePage } from '../../../../ui/index.js';
import type { ItemView } from '../panel.view.js';
import type { ItemTransition } from '../panel-item.workflow.js';
import { adviceNames, advices } from '../panel-words.js';
import { itemTexts as says } from './item-texts.js';

/** The steps of whoever leads the meeting. */
export function ItemSteps({ view }: { view: ItemView }) {
  const actions = view.actions.filter(({ name }) => name !== 'openSuggestions' || !view.item.suggestionsOpen);
  if (!actions.length) return null;
  return <Section title={says.steps} id="steps"><div class="row-actions">{actions.map((action) => <Step key={action.name} view={view} action={action} />)}</div></Section>;
}

function Step({ view: { meeting, item }, action }: { view: ItemView; action: Action<ItemTransition> }) {
  const { t } = usePage();
  if (action.unmet.length) return <p><strong>{t(action.label)}.</strong> {t(says.blocked)} {action.unmet.map(({ text }) => t(text)).join(' ')}</p>;
  const address = `/panels/${meeting.id}/items/${item.id}/${action.noun}`;
  if (action.name === 'settle') {
    return (
      <ActionForm action={address} label={action.label} tone="primary" confirm={{ question: '' }}>
        <Radios name="advice" label={says.advice} required choices={advices.map((one) => ({ value: one, label: adviceNames[one] }))} />
      </ActionForm>
    );
  }
  if (action.reason) {
    return (
      <ActionForm action={address} label={action.label} confirm={{ question: '' }}>
        <TextArea name="reason" label={says.reason} required={action.reason === 'required'} rows={3} limit={2_000} />
      </ActionForm>
    );
  }
  return <ActionForm action={address} label={action.label} tone={action.name === 'discuss' ? 'primary' : 'secondary'} />;
}
