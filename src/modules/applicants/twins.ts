import { invalid, problem } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import type { FormState } from '../../ui/index.js';
import type { OrganizationProfile } from './organization-profile.js';

const says = texts({
  number: { en: 'An organization with this business number is registered already. It stands above: ask its owners for access.', fr: 'Un organisme portant ce numéro d’entreprise est déjà inscrit. Il figure plus haut\u00a0: demandez l’accès à ses responsables.' },
  numberTaken: { en: 'Another organization is registered with this business number.', fr: 'Un autre organisme est inscrit sous ce numéro d’entreprise.' },
  name: { en: 'An organization of this name is registered already in this country. It stands above: ask its owners for access, or say that yours is another one.', fr: 'Un organisme de ce nom est déjà inscrit dans ce pays. Il figure plus haut\u00a0: demandez l’accès à ses responsables, ou indiquez que le vôtre en est un autre.' },
});
const codes = { number: 'businessNumberTaken', name: 'nameTaken' } as const;

/** Two at once: the second one waits, and reads what the first one wrote. */
const inTurn = (work: Work, what: string): Promise<unknown> => work.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 20))', [what]);

/** Refuses a new organization that is registered already: by its business number, or by its name unless it is said to be another. */
export async function refuseTwin(work: Work, profile: OrganizationProfile, another: boolean): Promise<void> {
  const { businessNumber, legalName, country } = profile;
  if (businessNumber) {
    await inTurn(work, businessNumber);
    if (await numberTaken(work, businessNumber, null)) throw invalid([problem('businessNumber', codes.number, says.number)]);
  }
  if (another) return;
  const [key] = await work.manager.query<{ key: string }[]>('select organization_search_key($1) as key', [legalName]);
  await inTurn(work, `${country} ${key!.key}`);
  const [twin] = await work.manager.query<unknown[]>(
    `select 1 from organizations where country = $2 and organization_search_key(legal_name) % $1 and organization_search_key(legal_name) = $1 limit 1`, [key!.key, country]);
  if (twin) throw invalid([problem('another', codes.name, says.name)]);
}

/** Refuses a business number that another organization has. */
export async function refuseTakenNumber(work: Work, { businessNumber }: OrganizationProfile, id: string): Promise<void> {
  if (!businessNumber) return;
  await inTurn(work, businessNumber);
  if (await numberTaken(work, businessNumber, id)) throw invalid([problem('businessNumber', codes.number, says.numberTaken)]);
}

const numberTaken = async (work: Work, number: string, id: string | null): Promise<boolean> =>
  (await work.manager.query<unknown[]>('select 1 from organizations where business_number = $1 and id is distinct from $2::uuid limit 1', [number, id])).length > 0;

/** What to look for when a registration was refused for its twin. */
export function twinIn(form: FormState | null): string | null {
  const found = form?.problems.find(({ code }) => code === codes.number || code === codes.name);
  const value = found && form?.values[found.code === codes.number ? 'businessNumber' : 'legalName'];
  return typeof value === 'string' ? value.slice(0, 200) : null;
}
