import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalidField, notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { type Locale, texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { PostOffice } from '../../../platform/mail/post-office.js';
import { BASE_URL } from '../../../platform/platform.module.js';
import { type Firing, WorkflowEngine } from '../../../platform/workflow/engine.js';
import { newToken } from '../../accounts/index.js';
import { OrganizationFinder } from '../../applicants/index.js';
import { Calls, known } from '../../calls/index.js';
import { storedAnswers, valuesOf } from '../answers.store.js';
import { mayWrite } from '../proposal-access.js';
import { lockForWriting, ProposalReads, type ProposalRow } from '../proposal-reads.js';
import { isUnderWay, PartnerConsentAggregate } from './partner-consent.aggregate.js';
import { PartnerConsent } from './partner-consent.entity.js';
import type { AskPartnerView, PartnersView } from './partner-consent.view.js';
import { linkDays } from './partner-consent.limits.js';
import { consentAsked } from './partner-consent.workflow.js';
import { partnerLetter } from './partner-letter.js';
import { consentsJson, partnerLines, type StoredConsent } from './partner-lines.js';
import { matchRows, type PartnerRow, partnerRows } from './partner-rows.js';

const mostPerDay = 30;

const says = texts({
  over: { en: 'This proposal is no longer being written or assessed: partners are not asked any more.', fr: 'Cette proposition n’est plus en rédaction ni à l’étude\u00a0: les partenaires ne sont plus consultés.' },
  unnamed: { en: 'This partner has no name yet. Name it in the proposal first.', fr: 'Ce partenaire n’a pas encore de nom. Nommez-le d’abord dans la proposition.' },
  consented: { en: 'This partner has consented. Take the request back first if another one is to answer.', fr: 'Ce partenaire a consenti. Retirez d’abord la demande si quelqu’un d’autre doit répondre.' },
  own: { en: 'This is the applicant itself. Choose the partner’s organization.', fr: 'Il s’agit du demandeur lui-même. Choisissez l’organisme du partenaire.' },
  unknown: { en: 'Choose an organization that was found.', fr: 'Choisissez un organisme parmi ceux qui ont été trouvés.' },
  tooMany: { en: 'Too many partners were asked today. Try again tomorrow.', fr: 'Trop de partenaires ont été consultés aujourd’hui. Réessayez demain.' },
  justAsked: { en: 'This partner was asked less than an hour ago. Give it time to answer.', fr: 'Ce partenaire a été consulté il y a moins d’une heure. Laissez-lui le temps de répondre.' },
});

type Whom = { organizationId: string } | { email: string };

/** The applicant asks the partners it names whether they take part. */
@Injectable()
export class PartnerAsking {
  constructor(
    private readonly source: DataSource,
    private readonly reads: ProposalReads,
    private readonly calls: Calls,
    private readonly units: UnitOfWork,
    private readonly engine: WorkflowEngine,
    private readonly finder: OrganizationFinder,
    private readonly post: PostOffice,
    private readonly clock: Clock,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  async list(id: string, me: Actor): Promise<PartnersView> {
    const { row, side } = await this.reads.seen(id, me);
    const [call, form, stored, [found]] = await Promise.all([
      this.calls.one(row.callId), this.calls.form(row.formVersionId), storedAnswers(this.source.manager, row.id, [known.partners, known.budget]), this.source.query<{ consents: StoredConsent[] }[]>(`select ${consentsJson} as consents`, [row.id]),
    ]);
    return {
      id: row.id, reference: row.reference, title: row.title, language: row.language, side, rule: call.partnerConsent,
      partners: partnerLines(form, valuesOf(stored), found!.consents, side, this.clock.now()), mayAsk: side === 'applicant' && mayWrite(me, row.organizationId) && isUnderWay(row.state),
    };
  }

  /** One partner, with the organizations it may be. */
  async one(id: string, position: string, q: string | null, me: Actor, origin: string): Promise<AskPartnerView> {
    const view = await this.list(id, me);
    if (view.side !== 'applicant') throw notFound();
    if (!view.mayAsk) throw forbidden();
    const partner = view.partners.find((one) => String(one.position) === position);
    if (!partner) throw notFound();
    const asked = q ?? partner.shown.name;
    return { id: view.id, reference: view.reference, partner, q: asked, found: await this.finder.find(asked, me, origin) };
  }

  /** Asks one partner; an earlier request to somebody else for the same row is taken back. */
  async ask(id: string, position: string, whom: Whom, me: Actor): Promise<PartnersView> {
    const mailId = await this.units.run(async (work) => {
      const proposal = await this.#forAsking(work, id, me);
      const { rows, asked } = await this.#rows(work, proposal);
      const row = rows.find((one) => String(one.position) === position);
      if (!row) throw notFound();
      if (!row.shown.name) throw wrongState('partnerUnnamed', says.unnamed);
      await this.#mayAsk(work, proposal, whom);
      const earlier = matchRows(rows, asked).byPosition.get(row.position);
      if (earlier?.state === 'consented') throw wrongState('partnerConsented', says.consented);
      if (earlier) await this.engine.fireIn(work, PartnerConsentAggregate, 'takeBack', earlier.id, me, { particulars: { proposalId: id } });
      const consentId = newId();
      const secret = 'email' in whom ? newToken() : null;
      const expiresAt = secret && until(work.at);
      await this.engine.beginIn(work, PartnerConsentAggregate, {
        id: consentId, proposalId: id, position: row.position, partnerName: row.shown.name, shown: row.shown, organizationId: 'organizationId' in whom ? whom.organizationId : null, email: 'email' in whom ? whom.email : null,
        tokenHash: secret?.hash ?? null, askedBy: me.personId, askedAt: work.at, expiresAt, answeredBy: null, answeredName: null, answeredAt: null, declinedWhy: null,
      }, consentAsked, me, { proposalId: id });
      return secret ? this.#letter(work, consentId, { email: (whom as { email: string }).email, token: secret.token, expiresAt: expiresAt!, partner: row.shown.name }, me.locale) : null;
    });
    if (mailId) await this.post.wake(mailId).catch(() => undefined);
    return this.list(id, me);
  }

  async askAgain(id: string, consentId: string, me: Actor): Promise<PartnersView> {
    const mailId = await this.units.run(async (work) => {
      const proposal = await this.#forAsking(work, id, me);
      const stands = await this.#ofProposal(work, id, consentId);
      if (stands.state === 'asked' && work.at.getTime() - stands.askedAt.getTime() < 3_600_000) throw wrongState('justAsked', says.justAsked);
      return this.renew(work, proposal, consentId, me);
    });
    if (mailId) await this.post.wake(mailId).catch(() => undefined);
    return this.list(id, me);
  }

  async takeBack(id: string, consentId: string, me: Actor): Promise<PartnersView> {
    await this.units.run(async (work) => {
      await lockForWriting(work.manager, id, me);
      await this.#ofProposal(work, id, consentId);
      await this.engine.fireIn(work, PartnerConsentAggregate, 'takeBack', consentId, me, { particulars: { proposalId: id } });
    });
    return this.list(id, me);
  }

  /** Shows the partner its row as it stands now, by a new link where it was asked by letter. The proposal is locked. */
  async renew(work: Work, proposal: Pick<ProposalRow, 'id' | 'formVersionId'>, consentId: string, by: Firing): Promise<string | null> {
    const { rows, asked } = await this.#rows(work, proposal);
    const row = rows.find(({ position }) => matchRows(rows, asked).byPosition.get(position)?.id === consentId);
    if (!row) throw notFound();
    let secret: ReturnType<typeof newToken> | null = null;
    const saved = await this.engine.fireIn(work, PartnerConsentAggregate, 'askAgain', consentId, by, {
      particulars: { proposalId: proposal.id },
      prepare: (consent) => {
        secret = consent.email === null ? null : newToken();
        Object.assign(consent, {
          position: row.position, shown: row.shown, partnerName: row.shown.name, askedAt: work.at, tokenHash: secret?.hash ?? null, expiresAt: secret && until(work.at), answeredAt: null, answeredBy: null, answeredName: null, declinedWhy: null,
        } satisfies Partial<PartnerConsent>);
      },
    });
    const token = (secret as { token: string } | null)?.token;
    return token ? this.#letter(work, `${consentId}-${work.at.getTime()}`, { email: saved.email!, token, expiresAt: saved.expiresAt!, partner: row.shown.name }, by === 'system' ? 'en' : by.locale, consentId) : null;
  }

  async #forAsking(work: Work, id: string, me: Actor): Promise<Awaited<ReturnType<typeof lockForWriting>>> {
    const proposal = await lockForWriting(work.manager, id, me);
    if (!isUnderWay(proposal.state)) throw wrongState('proposalOver', says.over);
    return proposal;
  }

  async #rows({ manager }: Work, { id, formVersionId }: Pick<ProposalRow, 'id' | 'formVersionId'>): Promise<{ rows: PartnerRow[]; asked: StoredConsent[] }> {
    const form = await this.calls.form(formVersionId);
    const [found] = await manager.query<{ consents: StoredConsent[] }[]>(`select ${consentsJson} as consents`, [id]);
    return { rows: partnerRows(form, valuesOf(await storedAnswers(manager, id, [known.partners, known.budget]))), asked: found!.consents };
  }

  async #ofProposal({ manager }: Work, proposalId: string, consentId: string): Promise<PartnerConsent> {
    const row = isId(consentId) ? await manager.findOneBy(PartnerConsent, { id: consentId, proposalId }) : null;
    if (!row) throw notFound();
    return row;
  }

  async #mayAsk({ manager, at }: Work, { id, organizationId }: Pick<ProposalRow, 'id' | 'organizationId'>, whom: Whom): Promise<void> {
    if ('organizationId' in whom) {
      if (whom.organizationId === organizationId) throw invalidField('organizationId', 'ownOrganization', says.own);
      const [known_] = await manager.query<unknown[]>('select 1 from organizations where id = $1', [whom.organizationId]);
      if (!known_) throw invalidField('organizationId', 'unknownOrganization', says.unknown);
    }
    const [asked] = await manager.query<{ today: number }[]>('select count(*)::int as today from partner_consents where proposal_id = $1 and asked_at > $2', [id, new Date(at.getTime() - 86_400_000)]);
    if (asked!.today >= mostPerDay) throw new Refusal('tooMany', 'tooManyPartners', says.tooMany);
  }

  async #letter(work: Work, key: string, { email, token, expiresAt, partner }: { email: string; token: string; expiresAt: Date; partner: string }, fallback: Locale, consentId = key): Promise<string | null> {
    const [context] = await work.manager.query<{ applicant: string; personId: string | null; locale: Locale | null }[]>(
      'select o.legal_name as applicant, n.id as "personId", n.locale from partner_consents c join proposals p on p.id = c.proposal_id join organizations o on o.id = p.organization_id left join persons n on n.email = $2 where c.id = $1', [consentId, email]);
    const { applicant, personId, locale } = context!;
    const link = (language: Locale): string => `${this.baseUrl}/${language}/partner-invitations/${token}`;
    return this.post.write({ dedupeKey: `partner-consent-${key}`, personId, to: email, locale: locale ?? fallback, ...partnerLetter({ applicant, partner, expiresAt, link }, locale) }, work.manager);
  }
}

const until = (at: Date): Date => new Date(at.getTime() + linkDays * 86_400_000);
