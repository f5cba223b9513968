import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { EmptyState, Money, StatusTag, Table, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import type { Effect, Part } from './plan.js';
import type { ThemeName } from './scenario.view.js';

const says = texts({
  years: { en: 'Effect on the money of the call', fr: 'Effet sur le budget de l’appel' },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  free: { en: 'Free now', fr: 'Disponible' },
  taken: { en: 'This plan takes', fr: 'Requis par ce plan' },
  left: { en: 'Left', fr: 'Reste' },
  short: { en: 'Not enough', fr: 'Insuffisant' },
  themes: { en: 'By theme, with what is approved already', fr: 'Par thème, y compris ce qui est déjà approuvé' },
  countries: { en: 'By country, with what is approved already', fr: 'Par pays, y compris ce qui est déjà approuvé' },
  theme: { en: 'Theme', fr: 'Thème' },
  country: { en: 'Country', fr: 'Pays' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  amount: { en: 'Amount', fr: 'Montant' },
  none: { en: 'Nothing is funded.', fr: 'Rien n’est financé.' },
  noTheme: { en: 'Without a theme', fr: 'Sans thème' },
  moneyless: { en: 'No money is allocated to this call yet.', fr: 'Aucun budget n’est encore affecté à cet appel.' },
});
const sum = <K extends string>(rows: readonly Record<K, number>[], key: K): number => rows.reduce((total, row) => total + row[key], 0);

/** What is left of an amount; below nought it says so in words too. */
export function Left({ cents }: { cents: number }) {
  const { t } = usePage();
  return <><strong><Money cents={cents} short /></strong>{cents < 0 && <><br /><StatusTag tone="danger" label={t(says.short)} /></>}</>;
}

/** The effect of a plan by fiscal year, theme and country. */
export function EffectTables({ effect, themes }: { effect: Effect; themes: readonly ThemeName[] }) {
  const { t, locale } = usePage();
  const nameOf = (code: string | null): string => {
    const theme = themes.find((one) => one.code === code);
    return theme ? t(theme.name) : (code ?? t(says.noTheme));
  };
  return (
    <>
      <Table caption={says.years} rows={effect.years} rowKey={(row) => row.fiscalYear} empty={says.moneyless} columns={[
        { key: 'year', label: says.year, cell: (row) => fiscalYearLabel(row.fiscalYear) },
        { key: 'free', label: says.free, numeric: true, cell: (row) => <Money cents={row.freeCents} short /> },
        { key: 'taken', label: says.taken, numeric: true, cell: (row) => <Money cents={row.takenCents} short /> },
        { key: 'left', label: says.left, numeric: true, cell: (row) => <Left cents={row.leftCents} /> },
      ]} totals={{ free: <Money cents={sum(effect.years, 'freeCents')} short />, taken: <Money cents={sum(effect.years, 'takenCents')} short />, left: <Money cents={sum(effect.years, 'leftCents')} short /> }} />
      {effect.themes.length + effect.countries.length === 0 ? <EmptyState>{says.none}</EmptyState> : (
        <>
          <Parts caption={t(says.themes)} label={t(says.theme)} parts={effect.themes} nameOf={nameOf} />
          <Parts caption={t(says.countries)} label={t(says.country)} parts={effect.countries} nameOf={(code) => countryName(code ?? '', locale)} />
        </>
      )}
    </>
  );
}

function Parts({ caption, label, parts, nameOf }: { caption: string; label: string; parts: readonly Part[]; nameOf: (code: string | null) => string }) {
  return (
    <Table caption={caption} rows={parts} rowKey={(row) => row.code ?? ''} columns={[
      { key: 'name', label, cell: (row) => nameOf(row.code) },
      { key: 'proposals', label: says.proposals, numeric: true, cell: (row) => row.proposals },
      { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} short /> },
    ]} />
  );
}
