import { texts } from '../../../kernel/i18n/text.js';
import { Button, Form, InstantText, Link, Money, MoneyField, page, PageHeading, Radios, Section, usePage } from '../../../ui/index.js';
import { roleNames } from '../../accounts/index.js';
import type { ChainKind, ChainStep } from './chain.js';
import type { ChainPeriod } from './chains.queries.js';
import type { ChainsView } from './chains.service.js';

const says = texts({
  title: { en: 'Approval chains', fr: 'Chaînes d’approbation' },
  lead: { en: 'Who decides on proposals, in which order and up to which amount. What is already recommended keeps the chain it began with.', fr: 'Qui décide des propositions, dans quel ordre et jusqu’à quel montant. Ce qui est déjà recommandé garde la chaîne du départ.' },
  delegations: { en: 'Delegations', fr: 'Délégations' },
  inForce: { en: 'In force since', fr: 'En vigueur depuis le' },
  byDefault: { en: 'This chain stands until another one is set.', fr: 'Cette chaîne vaut jusqu’à ce qu’une autre soit établie.' },
  was: { en: 'Earlier chains', fr: 'Chaînes antérieures' },
  setBy: { en: 'set by', fr: 'établie par' },
  upTo: { en: 'decides up to', fr: 'décide jusqu’à' },
  decides: { en: 'decides', fr: 'décide' },
  choose: { en: 'Choose a chain', fr: 'Choisir une chaîne' },
  chain: { en: 'From now on', fr: 'Désormais' },
  decider: { en: 'The decision maker decides alone', fr: 'La personne qui décide se prononce seule' },
  managerThenDecider: { en: 'The program manager decides up to the limit; above it, first the program manager and then the decision maker', fr: 'La personne gestionnaire décide jusqu’à la limite; au-delà, d’abord la personne gestionnaire, puis la personne qui décide' },
  limit: { en: 'Limit of the program manager', fr: 'Limite de la personne gestionnaire' },
  limitHint: { en: 'For the chain of two steps.', fr: 'Pour la chaîne en deux étapes.' },
  save: { en: 'Set the chain', fr: 'Établir la chaîne' },
  from: { en: 'from', fr: 'du' },
  until: { en: 'until', fr: 'au' },
});
const kinds: readonly ChainKind[] = ['decider', 'managerThenDecider'];

function ChainsBody(view: ChainsView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      {view.mayDelegate && <p><Link href="/delegations">{says.delegations}</Link></p>}
      {view.programmes.map(({ id, name, inForce, earlier, kind, limitCents }) => (
        <Section key={id} title={name}>
          <p>{inForce.setByName ? <>{t(says.inForce)} <InstantText at={inForce.validFrom} /> ({t(says.setBy)} <span>{inForce.setByName}</span>)</> : t(says.byDefault)}</p>
          <Steps steps={inForce.steps} />
          {view.maySet && (
            <Section title={says.choose} level={3}>
              <Form action={`/approval-chains/${id}`} scope={`c${id.slice(-12)}`}>
                <Radios name="chain" label={says.chain} required value={kind} choices={kinds.map((one) => ({ value: one, label: says[one] }))} />
                <MoneyField name="limit" label={says.limit} hint={says.limitHint} value={limitCents} />
                <Button>{says.save}</Button>
              </Form>
            </Section>
          )}
          {earlier.length > 0 && <Section title={says.was} level={3}>{earlier.map((one) => <Earlier key={one.validFrom.toISOString()} one={one} />)}</Section>}
        </Section>
      ))}
    </>
  );
}

function Steps({ steps }: { steps: readonly ChainStep[] }) {
  const { t } = usePage();
  return <ol>{steps.map((step) => <li key={step.position}>{t(roleNames[step.role])}{' – '}{step.limitCents === null ? t(says.decides) : <>{t(says.upTo)} <Money cents={step.limitCents} short /></>}</li>)}</ol>;
}

function Earlier({ one }: { one: ChainPeriod }) {
  const { t } = usePage();
  return <><p>{t(says.from)} <InstantText at={one.validFrom} /> {one.validUntil && <>{t(says.until)} <InstantText at={one.validUntil} /></>}</p><Steps steps={one.steps} /></>;
}

export const chainsPage = page<ChainsView>((_, say) => say(says.title), (view) => <ChainsBody {...view} />);
