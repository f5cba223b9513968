import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyNode } from 'domhandler';
import { workflows } from '../../src/workflows.js';
import { pageProblems } from '../support/html.js';
import { actorNames, type ActorName, addressOf, sweepWorld, type SweepWorld } from '../support/sweep-world.js';
import type { Answer } from '../support/visitor.js';

const approved = JSON.parse(readFileSync(path.join(import.meta.dirname, 'access.approved.json'), 'utf8')) as Record<string, string>;

/** Who gets a page, as approved: the first few who see different things. */
function viewersOf(key: string): ActorName[] {
  const allowed = /(?:^|; )200: ([^;]*)/.exec(approved[key] ?? '')?.[1]?.split(' ') ?? [];
  return actorNames.filter((name) => allowed.includes(name) || allowed.includes('everybody'));
}

/** Codes of states and steps that are no words: `underReview`. */
const codes = [...new Set(workflows.flatMap((w) => [...Object.keys(w.states), ...Object.keys(w.transitions)]).filter((code) => /[a-z][A-Z]/.test(code)))];
const leftover = new RegExp(`\\bundefined\\b|\\[object |\\bNaN\\b|\\{\\w+[,}]|\\bInvalid Date\\b|\\b(${codes.join('|')})\\b`);

/** Pages that show programs' names and other people's letters on purpose. */
const technical = /^\/(openapi|trail|operations|mailbox)/;
/** The same in both languages without being typed: addresses, fingerprints, places in Canada, countries and provinces, words the languages share, and lists that hold both languages side by side. */
const same = /^(\S+ \| .* \| .*|\S+@\S+|[0-9a-f]{64}|.*, Canada|Liechtenstein|Saskatchewan|[A-Z]\. Budget \(\d+ questions\))$/;

interface Shown {
  actor: ActorName;
  key: string;
  address: string;
  en: Answer;
  fr: Answer;
}

describe('every page', () => {
  let world: SweepWorld;
  const shown: Shown[] = [];
  const missing: string[] = [];

  beforeAll(async () => {
    world = await sweepWorld();
    for (const route of world.routes.filter((r) => r.method === 'GET' && r.hasPage)) {
      for (const subject of world.subjectsOf(route)) {
        const key = `${route.path} GET${subject.name ? ` ${subject.name}` : ''}`;
        const address = addressOf(route, subject.params);
        const bodies = new Set<string>();
        for (const actor of viewersOf(key)) {
          const en = await world.actors[actor].get(`/en${address}`);
          // People who see the same main part see the same page, in the other language too.
          const main = (en.page('main').html() ?? '').replace(/name="_csrf" value="[^"]*"/g, '');
          if (en.status === 200 && bodies.has(main)) continue;
          const fr = await world.actors[actor].get(`/fr${address}`);
          for (const answer of [en, fr]) if (answer.status !== 200) missing.push(`${actor} ${answer.url}: ${answer.status}`);
          if (en.status === 200 && fr.status === 200) {
            bodies.add(main);
            shown.push({ actor, key, address, en, fr });
          }
        }
      }
    }
  }, 400_000);
  afterAll(() => world.portal.close());

  it('is there in both languages for whoever may see it', () => {
    expect(missing).toEqual([]);
    expect(shown.length).toBeGreaterThan(150);
  });

  it('is sound: markup, one h1, title, language, and the way to itself in the other language', async () => {
    const problems: string[] = [];
    for (const { actor, en, fr, address } of shown) {
      for (const answer of [en, fr]) for (const problem of await pageProblems(answer)) problems.push(`${actor} ${new URL(answer.url).pathname}: ${problem}`);
      const way = en.page('header a[hreflang=fr]').attr('href')!;
      const back = fr.page('header a[hreflang=en]').attr('href')!;
      // The way to the same address is known already.
      const [there, here] = await Promise.all([way === `/fr${address}` ? fr : world.actors[actor].get(way), back === `/en${address}` ? en : world.actors[actor].get(back)]);
      if (there.status !== 200 || there.heading !== fr.heading) problems.push(`${actor} ${address}: the way to French leads to ${there.status} «${there.heading}»`);
      if (here.status !== 200 || here.heading !== en.heading) problems.push(`${actor} ${address}: the way to English leads to ${here.status} «${here.heading}»`);
    }
    expect([...new Set(problems)]).toEqual([]);
  }, 400_000);

  it('shows words, not what programs call things', () => {
    const found = shown.filter(({ key }) => !technical.test(key)).flatMap(({ actor, en, fr }) => [en, fr].flatMap((answer) => {
      const texts = [answer.page('title').text(), ...textsOf(answer), ...answer.page('[title], [aria-label], [placeholder], [alt]').toArray().flatMap((e) => ['title', 'aria-label', 'placeholder', 'alt'].map((name) => answer.page(e).attr(name) ?? ''))];
      return texts.filter((text) => leftover.test(text)).map((text) => `${actor} ${new URL(answer.url).pathname}: ${text.slice(0, 120)}`);
    }));
    expect([...new Set(found)]).toEqual([]);
  });

  it('is French in French', async () => {
    const typed = await typedWords(world);
    const found = new Map<string, string>();
    for (const { en, fr, actor, address } of shown.filter(({ key }) => !technical.test(key))) {
      const english = new Set(textsOf(en));
      for (const text of textsOf(fr)) {
        const letters = text.replace(/[^\p{L}]/gu, '').length;
        if (letters >= 12 && english.has(text) && !same.test(text) && !typed(text)) found.set(text, `${actor} ${address}: ${text.slice(0, 160)}`);
      }
    }
    expect([...found.values()]).toEqual([]);
  });

  it('leads only to what answers, and sends its forms where something takes them', async () => {
    const dead: string[] = [];
    const asked = new Map<string, Promise<number>>(shown.flatMap(({ actor, en, fr, address }) => [[`${actor} /en${address}`, Promise.resolve(en.status)], [`${actor} /fr${address}`, Promise.resolve(fr.status)]]));
    const posts = world.routes.filter((r) => r.method === 'POST').map((r) => new RegExp(`^${r.path.replace(/:\w+/g, '[^/]+')}$`));
    const gets = world.routes.filter((r) => r.method === 'GET').map((r) => new RegExp(`^${r.path.replace(/:\w+/g, '[^/]+')}$`));
    for (const { actor, en, fr } of shown) {
      const asking: Promise<void>[] = [];
      for (const answer of [en, fr]) {
        const from = new URL(answer.url).pathname;
        for (const anchor of answer.page('a[href]').toArray()) {
          const href = answer.page(anchor).attr('href')!;
          if (/^(https?:|mailto:|tel:)/.test(href)) continue;
          if (href.startsWith('#')) {
            if (!answer.page(`[id="${href.slice(1)}"]`).length) dead.push(`${actor} ${from}: nothing is at ${href}`);
            continue;
          }
          const url = new URL(href, answer.url);
          if (from.startsWith('/fr') && url.pathname.startsWith('/fr') && asked.has(`${actor} ${url.pathname.replace('/fr', '/en')}${url.search}`)) continue;
          const key = `${actor} ${url.pathname}${url.search}`;
          if (asked.size > 4_000) continue;
          if (!asked.has(key)) asked.set(key, world.actors[actor].get(url.pathname + url.search).then((a) => a.status));
          asking.push(asked.get(key)!.then((status) => {
            if (status >= 400) dead.push(`${actor} ${from}: ${href} answers ${status}`);
          }));
        }
        for (const form of answer.page('form').toArray()) {
          const post = (answer.page(form).attr('method') ?? 'get').toLowerCase() === 'post';
          for (const action of [answer.page(form).attr('action') ?? from, ...answer.page(form).find('[formaction]').toArray().map((b) => answer.page(b).attr('formaction')!)]) {
            const target = new URL(action, answer.url).pathname.replace(/^\/(en|fr)(?=\/|$)/, '') || '/';
            if (!(post ? posts : gets).some((pattern) => pattern.test(target))) dead.push(`${actor} ${from}: no route takes the form to ${action}`);
          }
        }
      }
      await Promise.all(asking);
    }
    expect([...new Set(dead)]).toEqual([]);
  }, 500_000);
});

/** The texts of a page as they stand between tags; scripts, styles and what is marked as being in another language left out. */
function textsOf(answer: Answer): string[] {
  const lang = answer.page('html').attr('lang');
  const texts: string[] = [];
  const walk = (node: AnyNode): void => {
    if ('data' in node && String(node.type) === 'text') {
      const text = node.data.replace(/\s+/g, ' ').trim();
      if (text) texts.push(text);
    } else if ('attribs' in node && !['script', 'style', 'template'].includes(node.name) && (!node.attribs.lang || node.name === 'html' || node.attribs.lang === lang) && !('data-typed' in node.attribs)) node.children.forEach(walk);
  };
  for (const node of answer.page('body').toArray()) walk(node);
  return texts;
}

/** What people typed, and names: text that is the same in both languages because it is somebody's own. */
async function typedWords({ portal }: SweepWorld): Promise<(text: string) => boolean> {
  const rows = await portal.source.query<{ text: string }[]>(`
    select name as text from persons union select email from persons union select legal_name from organizations union select title from proposals union select reference from proposals
    union select feedback from decisions union select reason from decisions union select comment_for_applicant from review_scores union select comment_internal from review_scores union select overall_comment from review_assignments
    union select conflict_note from review_assignments union select certification_note from payments union select external_reference from payments union select achievements from reports union select lessons from reports
    union select reason from events union select question from information_items union select answer from information_items union select body from proposal_messages union select name from saved_searches union select ineligible_note from proposals union select note from ledger_entries
    union select subject from mails union select body from mails union select v #>> '{}' from answers, lateral (select value) as x(v) where jsonb_typeof(v) = 'string'
    union select e #>> '{}' from answers, lateral jsonb_path_query(value, '$.**') as x(e) where jsonb_typeof(e) = 'string'
    union select reason from reconsiderations union select answer from reconsiderations union select reason from delegations union select comment from approval_steps union select feedback from recommendations union select reason from recommendations
    union select reason from proposal_extensions union select file_name from organization_documents union select body from comments union select body from discussion_posts union select reason from review_versions union select full_name from governing_members union select evidence from review_conflicts union select bank_name from bank_accounts union select name from scenarios
    union select message from organization_access_requests union select partner_name from partner_consents union select email from partner_consents union select answered_name from partner_consents union select declined_why from partner_consents
    union select place from panel_meetings union select link from panel_meetings union select cancelled_why from panel_meetings union select minutes_en from panel_meetings union select minutes_fr from panel_meetings union select note_en from panel_items union select note_fr from panel_items
    union select name from sanctions_entries union select unnest(aliases) from sanctions_entries union select programme from sanctions_entries union select reference from sanctions_entries union select file_name from sanctions_lists union select name from sanctions_lists union select key from sanctions_names
    union select name from reviewer_invitations union select email from reviewer_invitations union select decline_note from reviewer_invitations union select employer_name from reviewer_profiles union select employer_domain from reviewer_profiles
    union select e ->> 'name' from reviewer_profiles, jsonb_array_elements(past_employers) e union select e ->> 'organization' from interest_declarations, jsonb_array_elements(entries) e union select e ->> 'note' from interest_declarations, jsonb_array_elements(entries) e
    union select city from organizations union select recipient_name from public_accounts_payments union select city from public_accounts_payments union select recipient ->> 'en' from public_accounts_payments union select name from public_accounts_authorities`);
  const all = rows.map(({ text }) => (text ?? '').replace(/\s+/g, ' ').trim()).filter((text) => text.length > 2);
  const whole = new Set(all);
  const long = all.filter((text) => text.length > 11);
  return (text) => whole.has(text) || long.some((one) => one.includes(text) || text.replace(one, '').replace(/[^\p{L}]/gu, '').length < 12);
}
