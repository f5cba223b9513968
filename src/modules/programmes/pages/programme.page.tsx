import { texts } from '../../../kernel/i18n/text.js';
import { LinkButton, page, PageHeading, Section, usePage } from '../../../ui/index.js';
import type { ProgrammeView } from '../programme.view.js';

const says = texts({
  themes: { en: 'Themes', fr: 'Thèmes' },
  crossCutting: { en: 'With any theme', fr: 'Avec tous les thèmes' },
  calls: { en: 'See the calls for proposals', fr: 'Voir les appels de propositions' },
});

function ProgrammeBody({ name, purpose, themes, crossCutting }: ProgrammeView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={name} lead={purpose} />
      <p><LinkButton href="/calls">{says.calls}</LinkButton></p>
      <Section title={says.themes}>
        {themes.map((theme) => (
          <Section key={theme.code} title={theme.name} level={3} id={theme.code}>
            <ul>{theme.subThemes.map((sub) => <li key={sub.code}>{t(sub.name)}</li>)}</ul>
          </Section>
        ))}
        {crossCutting.length > 0 && (
          <Section title={says.crossCutting} level={3}>
            <ul>{crossCutting.map((sub) => <li key={sub.code}>{t(sub.name)}</li>)}</ul>
          </Section>
        )}
      </Section>
    </>
  );
}

export const programmePage = page<ProgrammeView>(({ name }, say) => say(name), (view) => <ProgrammeBody {...view} />);
