import { SubNavigation } from '../../../ui/index.js';
import { says } from '../messages.js';

/** Today's awards, and what was paid before this portal. */
export const RegisterTabs = () => (
  <SubNavigation label={says.awards} items={[{ href: '/awards', label: says.register }, { href: '/history', label: says.history }]} />
);
