import { type Bilingual, texts } from '../../../../kernel/i18n/text.js';

export const entryKinds = ['person', 'organization', 'ship', 'unknown'] as const;
export type EntryKind = (typeof entryKinds)[number];
export const entryKindNames: Record<EntryKind, Bilingual> = texts({
  person: { en: 'Person', fr: 'Personne' },
  organization: { en: 'Organization', fr: 'Organisme ou entité' },
  ship: { en: 'Ship', fr: 'Navire' },
  unknown: { en: 'Not said', fr: 'Non précisé' },
});

/** One person or organization as a list names it. */
export interface ListEntry {
  /** What the list calls it: stable from one version to the next. */
  reference: string;
  kind: EntryKind;
  name: string;
  aliases: string[];
  /** Dates or years of birth, as the list writes them. */
  born: string[];
  programme: string | null;
  listedOn: string | null;
}

/** A list as it was read from a file. */
export interface ReadList {
  entries: ListEntry[];
  /** The day the list says it is of. */
  datedOn: string | null;
}

/** Where lists come from: each has its own format. */
export const listSources = ['un', 'canada', 'other'] as const;
export type ListSource = (typeof listSources)[number];
export const listSourceNames: Record<ListSource, Bilingual> = texts({
  un: { en: 'United Nations Security Council Consolidated List', fr: 'Liste récapitulative du Conseil de sécurité des Nations Unies' },
  canada: { en: 'Consolidated Canadian Autonomous Sanctions List', fr: 'Liste consolidée des sanctions autonomes canadiennes' },
  other: { en: 'Another list', fr: 'Autre liste' },
});

/** A list by name; other lists have the name they were given. */
export const listTitle = (source: ListSource, name: string): Bilingual => (source === 'other' ? { en: name, fr: name } : listSourceNames[source]);
