import type { Choice } from '../../../ui/index.js';
import type { MemberView } from '../organization.view.js';

/** Members to choose from, by name; those of one name by their address as well. */
export const memberChoices = (members: readonly MemberView[]): Choice[] =>
  members.map(({ personId, name, email }) => ({ value: personId, label: members.filter((m) => m.name === name).length > 1 ? `${name} (${email})` : name }));
