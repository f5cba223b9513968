import { SubNavigation } from '../../../ui/index.js';
import { says } from '../messages.js';

export const TrailTabs = () => (
  <SubNavigation label={says.trail} items={[{ href: '/trail', label: says.trail }, { href: '/trail/verification', label: says.verification }]} />
);
