import { Button, Fieldset, Form, Select, TextField, usePage } from '../../../../ui/index.js';
import { countriesByName } from '../../../programmes/index.js';
import { numberNames, says } from './account-words.js';

/** Gives an account: its country decides which numbers are needed. Nothing stored is ever filled in again. */
export function AccountForm({ path, country }: { path: string; country: string }) {
  const { locale } = usePage();
  return (
    <Form action={`${path}/bank-account`} autocomplete="off">
      <TextField name="holder" label={numberNames.holder} hint={says.holderHint} required maxLength={200} autocomplete="off" />
      <TextField name="bankName" label={says.bank} required maxLength={200} />
      <Select name="country" label={says.country} required value={country} choices={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))} />
      <Fieldset legend={says.canada} small>
        <TextField name="institution" label={numberNames.institution} hint={says.three} width="xs" inputmode="numeric" code autocomplete="off" />
        <TextField name="transit" label={numberNames.transit} hint={says.five} width="xs" inputmode="numeric" code autocomplete="off" />
      </Fieldset>
      <TextField name="account" label={numberNames.account} hint={says.accountHint} width="m" code autocomplete="off" />
      <Fieldset legend={says.elsewhere} small>
        <TextField name="iban" label={numberNames.iban} hint={says.ibanHint} code autocomplete="off" />
        <TextField name="bic" label={numberNames.bic} hint={says.bicHint} width="s" code autocomplete="off" />
      </Fieldset>
      <Button>{says.give}</Button>
    </Form>
  );
}
