import { texts } from '../../../../kernel/i18n/text.js';
import { DateText, Link, Notice, StatusTag, SummaryList, usePage } from '../../../../ui/index.js';
import { isDue, paperTag } from '../paper.js';
import type { Papers } from '../profile.view.js';

const says = texts({
  agreement: { en: 'Reviewer agreement', fr: 'Entente d’évaluation' },
  declaration: { en: 'Yearly declaration of interests', fr: 'Déclaration annuelle d’intérêts' },
  until: { en: 'until', fr: 'jusqu’au' },
  sign: { en: 'Read and sign the agreement', fr: 'Lire et signer l’entente' },
  read: { en: 'Read the agreement', fr: 'Lire l’entente' },
  declare: { en: 'Declare your interests', fr: 'Déclarer vos intérêts' },
  change: { en: 'See or renew the declaration', fr: 'Voir ou renouveler la déclaration' },
  blocked: { en: 'Nothing new can be assigned to you yet', fr: 'Rien de nouveau ne peut encore vous être attribué' },
  blockedWhy: { en: 'Your agreement and your declaration of interests must both be valid. Reviews you have begun go on.', fr: 'Votre entente et votre déclaration d’intérêts doivent toutes deux être valides. Les évaluations commencées se poursuivent.' },
  dueTitle: { en: 'Sign these papers soon', fr: 'Documents à signer bientôt' },
  grace: { en: 'You can be assigned proposals without them until this day:', fr: 'Des propositions peuvent vous être attribuées sans ces documents jusqu’au jour suivant\u00a0:' },
  soon: { en: 'Without them nothing new can be assigned to you.', fr: 'Sans eux, rien de nouveau ne peut vous être attribué.' },
});
const blocks = (standing: Papers['agreement']['standing']): boolean => standing === 'missing' || standing === 'expired';

/** What the reader should sign, first where it blocks; nothing where all is well. */
export function PaperNotice({ papers }: { papers: Papers }) {
  const { t } = usePage();
  const { agreement, declaration, graceUntilOn } = papers;
  if (!isDue(agreement.standing) && !isDue(declaration.standing)) return null;
  const blocked = blocks(agreement.standing) || blocks(declaration.standing);
  return (
    <Notice tone="warning" title={blocked ? says.blocked : says.dueTitle}>
      <p>{graceUntilOn ? <>{t(says.grace)} <DateText date={graceUntilOn} />.</> : t(blocked ? says.blockedWhy : says.soon)}</p>
      <ul>
        {isDue(agreement.standing) && <li><Link href="/reviewer-profile/agreement">{says.sign}</Link></li>}
        {isDue(declaration.standing) && <li><Link href="/reviewer-profile/declaration">{says.declare}</Link></li>}
      </ul>
    </Notice>
  );
}

function Standing({ paper }: { paper: Papers['agreement'] }) {
  const { t } = usePage();
  return <><StatusTag {...paperTag(paper.standing)} />{paper.untilOn && <> {t(says.until)} <DateText date={paper.untilOn} /></>}</>;
}

/** Agreement and declaration with their standing; `own` adds where the reader signs them. */
export function PaperLines({ papers, own = false }: { papers: Papers; own?: boolean }) {
  const { agreement, declaration } = papers;
  return (
    <SummaryList items={[
      { term: says.agreement, value: <><Standing paper={agreement} />{own && <><br /><Link href="/reviewer-profile/agreement">{isDue(agreement.standing) ? says.sign : says.read}</Link></>}</> },
      { term: says.declaration, value: <><Standing paper={declaration} />{own && <><br /><Link href="/reviewer-profile/declaration">{isDue(declaration.standing) ? says.declare : says.change}</Link></>}</> },
    ]} />
  );
}
