import { texts } from '../../../../kernel/i18n/text.js';
import { BackLink, Button, Checkbox, DateText, Details, Fieldset, Form, HiddenField, InstantText, instantWords, NumberField, page, PageHeading, Section, Select, StatusTag, TextArea, TextField, usePage } from '../../../../ui/index.js';
import { interestKinds, interestNames, type InterestEntry } from '../interests.js';
import { paperTag } from '../paper.js';
import type { DeclarationView } from '../profile.view.js';
import { InterestLines } from './interest-lines.js';

const says = texts({
  title: { en: 'Declaration of interests', fr: 'Déclaration d’intérêts' },
  back: { en: 'Your reviewer profile', fr: 'Votre profil d’évaluation' },
  lead: { en: 'Once a year, and whenever something changes, you say which organizations you are tied to. You are then not asked about their proposals. Officers read it; applicants never do.', fr: 'Une fois par année, et chaque fois que quelque chose change, vous indiquez à quels organismes vous êtes lié. Leurs propositions ne vous sont alors pas confiées. Les agents de programme la lisent; les demandeurs, jamais.' },
  current: { en: 'What you declared last', fr: 'Votre dernière déclaration' },
  signedOn: { en: 'Signed', fr: 'Signée le' },
  until: { en: 'valid until', fr: 'valide jusqu’au' },
  renew: { en: 'Sign a new declaration', fr: 'Signer une nouvelle déclaration' },
  first: { en: 'Your declaration', fr: 'Votre déclaration' },
  hint: { en: 'One entry for each organization: employers and boards of the last five years, family, money, partnerships, disputes. Leave out the rows you do not need.', fr: 'Une ligne par organisme\u00a0: employeurs et conseils des cinq dernières années, famille, argent, partenariats, différends. Laissez vides les lignes inutiles.' },
  entry: { en: 'Interest {number}', fr: 'Intérêt {number}' },
  more: { en: 'More interests', fr: 'D’autres intérêts' },
  organization: { en: 'Organization', fr: 'Organisme' },
  kind: { en: 'How you are tied to it', fr: 'Votre lien avec lui' },
  since: { en: 'Since (year)', fr: 'Depuis (année)' },
  untilYear: { en: 'Until (year)', fr: 'Jusqu’en (année)' },
  note: { en: 'Note', fr: 'Remarque' },
  nothing: { en: 'I have nothing to declare.', fr: 'Je n’ai rien à déclarer.' },
  agreed: { en: 'This declaration is complete and true.', fr: 'La présente déclaration est complète et exacte.' },
  name: { en: 'Type your name: {name}', fr: 'Tapez votre nom\u00a0: {name}' },
  submit: { en: 'Sign the declaration', fr: 'Signer la déclaration' },
  history: { en: 'Earlier declarations', fr: 'Déclarations antérieures' },
});

/** How many entries stand open, and how many more wait folded. */
const extra = { open: 1, folded: 4 };
const most = 20;

function Entry({ i, kept }: { i: number; kept: InterestEntry | undefined }) {
  const { t } = usePage();
  return (
    <Fieldset legend={t(says.entry, { number: i + 1 })}>
      <TextField name={`entries[${i}][organization]`} label={says.organization} value={kept?.organization} spellcheck={false} />
      <Select name={`entries[${i}][kind]`} label={says.kind} value={kept?.kind} width="l" choices={interestKinds.map((kind) => ({ value: kind, label: interestNames[kind] }))} />
      <NumberField name={`entries[${i}][since]`} label={says.since} value={kept?.since} />
      <NumberField name={`entries[${i}][until]`} label={says.untilYear} value={kept?.until} />
      <TextArea name={`entries[${i}][note]`} label={says.note} rows={2} limit={500} value={kept?.note} />
    </Fieldset>
  );
}

function Entries({ view }: { view: DeclarationView }) {
  const { form } = usePage();
  const kept = view.current?.entries ?? [];
  const typed: unknown = form?.values.entries;
  const open = Math.min(most, Array.isArray(typed) ? typed.length : kept.length + extra.open);
  const rows = Array.from({ length: Math.min(most, open + extra.folded) }, (_, i) => <Entry key={i} i={i} kept={kept[i]} />);
  return (
    <>
      {rows.slice(0, open)}
      {rows.length > open && <Details summary={says.more}>{rows.slice(open)}</Details>}
    </>
  );
}

function DeclarationBody(view: DeclarationView) {
  const { t, locale } = usePage();
  const { current, history } = view;
  return (
    <>
      <BackLink href="/reviewer-profile" label={says.back} />
      <PageHeading title={says.title} lead={says.lead} status={<StatusTag {...paperTag(view.standing)} />} />
      {current && (
        <Section title={says.current}>
          <p>{t(says.signedOn)} <InstantText at={current.signedAt} />, {t(says.until)} <DateText date={current.untilOn} /></p>
          <InterestLines entries={current.entries} />
        </Section>
      )}
      <Section title={current ? says.renew : says.first} lead={says.hint}>
        <Form action="/reviewer-profile/declaration" warnUnsaved>
          <HiddenField name="seen" value={current?.id ?? ''} />
          <Entries view={view} />
          <Checkbox name="nothing" label={says.nothing} checked={current?.entries.length === 0} />
          <Checkbox name="agreed" label={says.agreed} required />
          <TextField name="name" label={t(says.name, { name: view.name })} autocomplete="name" required spellcheck={false} />
          <Button>{says.submit}</Button>
        </Form>
      </Section>
      {history.length > 1 && (
        <Section title={says.history}>
          {history.slice(1).map((one) => (
            <Details key={one.id} summary={instantWords(new Date(one.signedAt), locale)}>
              <p>{t(says.until)} <DateText date={one.untilOn} /></p>
              <InterestLines entries={one.entries} />
            </Details>
          ))}
        </Section>
      )}
    </>
  );
}

export const declarationPage = page<DeclarationView>((_, say) => say(says.title), (view) => <DeclarationBody {...view} />);
