import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/ids/ids.js';
import type { Locale } from '../kernel/i18n/text.js';
import { hashPassword, type Role } from '../modules/accounts/index.js';

/** Everybody in the demonstration signs in with this. Such accounts never exist in production. */
export const demonstrationPassword = 'human-security-2026';

interface Invented {
  email: string;
  name: string;
  locale: Locale;
  roles: readonly Role[];
}
interface InventedOrganization {
  legalName: string;
  kind: string;
  businessNumber: string | null;
  country: string;
  province: string | null;
  city: string;
  postalCode: string | null;
  members: Readonly<Record<string, readonly string[]>>;
}

export const people: readonly Invented[] = [
  { email: 'owner@northbridge.example', name: 'Amara Okafor', locale: 'en', roles: [] },
  { email: 'editor@northbridge.example', name: 'Étienne Gagnon', locale: 'fr', roles: [] },
  { email: 'owner@southgate.example', name: 'Lucía Mendoza', locale: 'en', roles: [] },
  { email: 'reviewer1@reviews.example', name: 'Ingrid Halvorsen', locale: 'en', roles: ['reviewer'] },
  { email: 'reviewer2@reviews.example', name: 'Benoît Lavoie', locale: 'fr', roles: ['reviewer'] },
  { email: 'reviewer3@reviews.example', name: 'Samira Haddad', locale: 'en', roles: ['reviewer'] },
  { email: 'reviewer4@reviews.example', name: 'Tomasz Nowak', locale: 'en', roles: ['reviewer'] },
  { email: 'reviewer5@reviews.example', name: 'Chantal Mbeki', locale: 'fr', roles: ['reviewer'] },
  { email: 'reviewer6@reviews.example', name: 'Ravi Subramanian', locale: 'en', roles: ['reviewer'] },
  { email: 'officer@hsp.example', name: 'Dana Whitfield', locale: 'en', roles: ['officer'] },
  { email: 'manager@hsp.example', name: 'Mireille Caron', locale: 'fr', roles: ['manager'] },
  { email: 'diligence@hsp.example', name: 'Yasmine Belhadj', locale: 'fr', roles: ['dueDiligence'] },
  { email: 'decider@hsp.example', name: 'Gordon Tremaine', locale: 'en', roles: ['decider'] },
  { email: 'certifier@hsp.example', name: 'Noor Aziz', locale: 'en', roles: ['certifier'] },
  { email: 'payer@hsp.example', name: 'Sylvain Bouchard', locale: 'fr', roles: ['payer'] },
  { email: 'auditor@hsp.example', name: 'Ruth Ellery', locale: 'en', roles: ['auditor'] },
  { email: 'admin@hsp.example', name: 'Kenji Watanabe', locale: 'en', roles: ['admin'] },
];

export const organizations: readonly InventedOrganization[] = [
  {
    legalName: 'Northbridge Peace Institute', kind: 'CDN_NPO', businessNumber: '812345678', country: 'CA', province: 'ON', city: 'Ottawa', postalCode: 'K1P 5M7',
    members: { 'owner@northbridge.example': ['owner', 'signatory'], 'editor@northbridge.example': ['editor'] },
  },
  {
    legalName: 'Southgate Mediation Network', kind: 'INT_NGO', businessNumber: null, country: 'CO', province: null, city: 'Bogotá', postalCode: null,
    members: { 'owner@southgate.example': ['owner', 'signatory'] },
  },
];

/** More organizations, each with an owner, so that lists look like a real year's. */
export const furtherOrganizations: readonly (InventedOrganization & { owner: Invented })[] = [
  further('Harbour Light Foundation', 'CDN_NPO', '823456789', 'CA', 'NS', 'Halifax', 'B3J 1S9', 'harbourlight', 'Fiona MacAskill', 'en'),
  further('Institut Sablier pour la paix', 'ACADEMIA', '834567891', 'CA', 'QC', 'Québec', 'G1R 4P5', 'sablier', 'Mathieu Thériault', 'fr'),
  further('Kivu Women Mediators', 'LOCAL_NGO', null, 'CD', null, 'Goma', null, 'kivumediators', 'Espérance Bahati', 'fr'),
  further('Andean Border Watch', 'INT_NGO', null, 'EC', null, 'Quito', null, 'andeanwatch', 'Santiago Paredes', 'en'),
  further('Sahel Early Warning Collective', 'LOCAL_NGO', null, 'ML', null, 'Bamako', null, 'sahelwarning', 'Aïssata Koné', 'fr'),
  further('Prairie Centre for Police Reform', 'CDN_NPO', '845678912', 'CA', 'MB', 'Winnipeg', 'R3C 0A5', 'prairiecentre', 'Joel Friesen', 'en'),
  further('Baltic Forum on Firearms Control', 'INT_NGO', null, 'LV', null, 'Riga', null, 'balticforum', 'Ilze Ozoliņa', 'en'),
  further('Réseau Lumière contre la traite', 'INT_NGO', null, 'SN', null, 'Dakar', null, 'reseaulumiere', 'Moussa Ndiaye', 'fr'),
];

function further(legalName: string, kind: string, businessNumber: string | null, country: string, province: string | null, city: string, postalCode: string | null, domain: string, name: string, locale: Locale) {
  const email = `owner@${domain}.example`;
  return { legalName, kind, businessNumber, country, province, city, postalCode, members: { [email]: ['owner', 'signatory'] }, owner: { email, name, locale, roles: [] } };
}

/** Inserts the invented people and organizations; answers their identifiers by address and by legal name. `all` adds the further ones. */
export async function insertAccounts(manager: EntityManager, at: Date, all = false): Promise<{ people: Record<string, string>; organizations: Record<string, string> }> {
  const hash = await hashPassword(demonstrationPassword);
  const ids: Record<string, string> = {};
  for (const { email, name, locale, roles } of all ? [...people, ...furtherOrganizations.map((o) => o.owner)] : people) {
    const id = (ids[email] = newId());
    await manager.query('insert into persons (id, email, name, locale, password_hash, email_confirmed_at, created_at) values ($1, $2, $3, $4, $5, $6, $6)', [id, email, name, locale, hash, at]);
    for (const role of roles) await manager.query('insert into person_roles (person_id, role, given_at) values ($1, $2, $3)', [id, role, at]);
    // Reviewers have done the training example: their reviews can be submitted.
    if (roles.includes('reviewer')) await manager.query('insert into reviewer_trainings (person_id, scores, first_done_at, done_at) values ($1, $2, $3, $3)', [id, JSON.stringify({ R1: 3, R2: 3, R3: 2, R6: 2, R9: 3 }), at]);
  }
  const organizationIds: Record<string, string> = {};
  for (const o of all ? [...organizations, ...furtherOrganizations] : organizations) {
    const id = (organizationIds[o.legalName] = newId());
    await manager.query(
      `insert into organizations (id, legal_name, kind, business_number, country, province, city, postal_code, registration_number, registration_year, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 2009, $10, $10)`,
      [id, o.legalName, o.kind, o.businessNumber, o.country, o.province, o.city, o.postalCode, 'R-2009-0147', at]);
    for (const [email, roles] of Object.entries(o.members)) await manager.query('insert into organization_members (organization_id, person_id, roles, since) values ($1, $2, $3, $4)', [id, ids[email], roles, at]);
  }
  return { people: ids, organizations: organizationIds };
}
