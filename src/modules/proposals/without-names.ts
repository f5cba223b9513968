import type { Locale } from '../../kernel/i18n/text.js';
import { type Answers, known } from '../calls/index.js';
import type { ContentView } from './content.view.js';
import type { FileView, OrganizationFacts } from './proposal-reads.js';

/** A proposal to be read by somebody who may not know who applies. */
export type AnonymousContent = Omit<ContentView, 'organization'> & { organization: null };

/** Answers about people and partners; nothing of them is shown. */
const isWithheld = (key: string): boolean => key === known.partners || /^(?:contact|signatory|signature)[A-Z]/.test(key);
const marks = { en: { lead: '[applicant]', person: '[name]', partner: '[partner {n}]' }, fr: { lead: '[demandeur]', person: '[nom]', partner: '[partenaire {n}]' } } as const;

/** A name wherever it stands, whatever its capitals and blanks. */
const patternOf = (name: string): RegExp => new RegExp(name.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('[\\s\\u00a0]+'), 'giu');

/** What stands for each name that a proposal is known to hold; the longest first, so that no rest of one stays. */
function namesIn(organization: OrganizationFacts, answers: Answers, language: Locale): [RegExp, string][] {
  const { lead, person, partner } = marks[language];
  const text = (key: string): string => (typeof answers[key] === 'string' ? answers[key] : '');
  const partners = Array.isArray(answers[known.partners]) ? (answers[known.partners] as readonly { name?: unknown }[]) : [];
  const host = organization.website?.replace(/^[a-z]+:\/\//i, '').replace(/^www\./i, '').replace(/\/.*$/, '') ?? '';
  const named: [string, string][] = [
    ...[organization.legalName, organization.operatingName ?? '', host, organization.businessNumber ?? '', organization.registrationNumber ?? '', text(known.contactEmail).split('@')[1] ?? '', text(known.signatoryEmail).split('@')[1] ?? ''].map((name): [string, string] => [name, lead]),
    ...['contactName', 'contactEmail', 'signatoryName', 'signatoryEmail', 'signatureName'].map((key): [string, string] => [text(key), person]),
    ...partners.map(({ name }, index): [string, string] => [typeof name === 'string' ? name : '', partner.replace('{n}', String(index + 1))]),
  ];
  return named.filter(([name]) => name.trim().length > 2 && !publicHosts.has(name.toLowerCase())).sort(([a], [b]) => b.length - a.length).map(([name, mark]) => [patternOf(name), mark]);
}
const publicHosts = new Set(['gmail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'yahoo.ca', 'icloud.com', 'proton.me']);

/** The name under which a file is shown and downloaded: its place among the files, and its kind. */
export const anonymousFileName = (files: readonly Pick<FileView, 'id' | 'fileName'>[], id: string): string => {
  const index = files.findIndex((file) => file.id === id);
  return `Document ${index + 1}${/\.[a-z0-9]{1,5}$/i.exec(files[index]?.fileName ?? '')?.[0].toLowerCase() ?? ''}`;
};

/** Takes out who applies: the organization, people and partners, the names of files, and every name wherever it was typed. */
export function withoutNames(content: ContentView, answers: Answers): AnonymousContent {
  const names = namesIn(content.organization, answers, content.language);
  const hide = <T>(value: T): T => {
    if (typeof value === 'string') return names.reduce<string>((text, [name, mark]) => text.replace(name, mark), value) as T;
    if (Array.isArray(value)) return value.map(hide) as T;
    return typeof value === 'object' && value !== null && !(value instanceof Date) ? (Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hide(inner)])) as T) : value;
  };
  const files = content.attachments.map((file) => ({ ...file, fileName: anonymousFileName(content.attachments, file.id), sameAs: null }));
  const shown = content.sections
    .map((section) => ({ ...section, answers: section.answers.filter(({ key }) => !isWithheld(key)).map((answer) => (answer.value?.kind === 'files'
      ? { ...answer, value: { kind: 'files' as const, files: answer.value.files.map((one) => files.find(({ id }) => id === one.id)!) } }
      : { ...answer, value: hide(answer.value) })) }))
    .filter((section) => section.answers.length > 0);
  return { ...content, organization: null, sections: shown, totals: hide(content.totals), attachments: files };
}
