import type { JSX } from 'preact';
import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Action } from '../../../kernel/workflow/judge.js';
import { ActionForm, Button, ButtonGroup, Checkbox, Form, Section, TextArea, TextField, usePage } from '../../../ui/index.js';
import type { AgreementView } from '../agreement.view.js';
import { says } from '../messages.js';

const confirmations: Readonly<Record<string, Bilingual>> = {
  offer: says.offerConfirm, takeBack: says.takeBackConfirm, decline: says.declineConfirm, startCloseOut: says.closeOutConfirm, close: says.closeConfirm,
};

/** What the reader can do now, from the same judge that enforces it. */
export function Steps({ view }: { view: AgreementView }): JSX.Element | null {
  if (view.actions.length === 0) return null;
  const form = (action: Action): JSX.Element => <StepForm key={action.name} action={action} path={`/agreements/${view.id}/${action.noun}`} />;
  const onward = view.actions.filter(({ reason }) => !reason);
  const back = view.actions.filter(({ reason }) => reason);
  return (
    <Section title={says.next}>
      {onward.map(form)}
      {back.length > 0 && <ButtonGroup>{back.map(form)}</ButtonGroup>}
    </Section>
  );
}

function StepForm({ action, path }: { action: Action; path: string }): JSX.Element {
  const { t } = usePage();
  if (action.unmet.length) {
    return (
      <div class="inset">
        <p><strong>{t(action.label)}</strong><br />{t(says.standsInTheWay)}</p>
        <ul>{action.unmet.map((guard) => <li key={guard.code}>{t(guard.text)}</li>)}</ul>
      </div>
    );
  }
  if (action.name === 'sign') {
    return (
      <Form action={path} scope={action.noun} label={action.label}>
        <p>{t(says.signLead)}</p>
        <TextField name="fullName" label={says.fullName} hint={says.fullNameHint} required autocomplete="name" />
        <Checkbox name="agreed" label={says.signAgreed} required />
        <Button>{action.label}</Button>
      </Form>
    );
  }
  if (action.name === 'countersign') {
    return (
      <Form action={path} scope={action.noun} label={action.label}>
        <Checkbox name="agreed" label={says.countersignAgreed} required />
        <Button>{action.label}</Button>
      </Form>
    );
  }
  return (
    <ActionForm action={path} label={action.label} tone={action.name === 'decline' ? 'danger' : action.reason ? 'secondary' : 'primary'} confirm={{ question: confirmations[action.name], button: action.label }}>
      {action.reason && <TextArea name="reason" label={says.reason} rows={3} limit={2000} required={action.reason === 'required'} />}
    </ActionForm>
  );
}
