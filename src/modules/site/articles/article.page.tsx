import type { Bilingual } from '../../../kernel/i18n/text.js';
import { Link, page, PageHeading, Section, usePage } from '../../../ui/index.js';

/** A part of an article: paragraphs, then a list, then links. */
export interface ArticlePart {
  title: Bilingual;
  paragraphs?: readonly Bilingual[];
  list?: readonly Bilingual[];
  links?: readonly { href: string; label: Bilingual }[];
}

/** A page of plain text in both languages. */
export interface Article {
  title: Bilingual;
  lead: Bilingual;
  parts: readonly ArticlePart[];
  /** Numbers the parts, as terms are cited by number. */
  numbered?: boolean;
  /** The day of this wording. */
  asOf?: Bilingual;
}

const numbered = (title: Bilingual, number: number): Bilingual => ({ en: `${number}. ${title.en}`, fr: `${number}. ${title.fr}` });

function ArticleBody(article: Article) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={article.title} lead={article.lead} />
      {article.parts.map((part, index) => (
        <Section key={index} title={article.numbered ? numbered(part.title, index + 1) : part.title}>
          {part.paragraphs?.map((paragraph, n) => <p key={n}>{t(paragraph)}</p>)}
          {part.list && <ul>{part.list.map((item, n) => <li key={n}>{t(item)}</li>)}</ul>}
          {part.links?.map(({ href, label }) => <p key={href}><Link href={href}>{label}</Link></p>)}
        </Section>
      ))}
      {article.asOf && <p class="muted">{t(article.asOf)}</p>}
    </>
  );
}

export const articlePage = page<Article>(({ title }, say) => say(title), (article) => <ArticleBody {...article} />);
