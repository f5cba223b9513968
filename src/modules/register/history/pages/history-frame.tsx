import type { ComponentChildren } from 'preact';
import { InsetText, SubNavigation, usePage } from '../../../../ui/index.js';
import { RegisterTabs } from '../../pages/register-tabs.js';
import { says } from '../messages.js';

/** Where one is in the history, and where it comes from. */
export function HistoryFrame(props: { children: ComponentChildren }) {
  const { t } = usePage();
  return (
    <>
      <RegisterTabs />
      {props.children}
      <InsetText><p>{t(says.source)}</p><p>{t(says.under)}</p></InsetText>
    </>
  );
}

export const HistoryTabs = () => (
  <SubNavigation label={says.parts} items={[{ href: '/history', label: says.totals }, { href: '/history/payments', label: says.payments }, { href: '/history/authorities', label: says.authorities }]} />
);
