import type { Locale } from '../../../../kernel/i18n/text.js';
import { texts } from '../../../../kernel/i18n/text.js';
import { zoneName, zones } from '../../../../kernel/time/zones.js';
import { Button, Form, Link, page, PageHeading, PasswordField, Radios, Section, Select, SummaryList, TextField, usePage } from '../../../../ui/index.js';
import { languageNames } from '../../messages.js';
import { type Role, roleNames } from '../../role.js';

export interface ProfileView {
  name: string;
  email: string;
  locale: Locale;
  /** The zone deadlines are also shown in; null for Ottawa time alone. */
  timeZone: string | null;
  roles: string[];
  organizations: { id: string; name: string }[];
}

const says = texts({
  title: { en: 'My profile', fr: 'Mon profil' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  roles: { en: 'Roles in the program', fr: 'Rôles dans le programme' },
  organizations: { en: 'Organizations', fr: 'Organismes' },
  none: { en: 'None', fr: 'Aucun' },
  you: { en: 'Name and language', fr: 'Nom et langue' },
  name: { en: 'Your name', fr: 'Votre nom' },
  locale: { en: 'Language of our letters to you', fr: 'Langue de nos lettres' },
  localeHint: { en: 'Pages are shown in the language you choose at the top of each page.', fr: 'Les pages s’affichent dans la langue choisie en haut de chaque page.' },
  zone: { en: 'Your time zone', fr: 'Votre fuseau horaire' },
  zoneHint: { en: 'Deadlines are set in Ottawa time. If you choose a zone, each one is also shown in yours.', fr: 'Les dates limites sont fixées à l’heure d’Ottawa. Si vous choisissez un fuseau, chacune s’affiche aussi à votre heure.' },
  ottawa: { en: 'Ottawa time only', fr: 'Heure d’Ottawa seulement' },
  save: { en: 'Save the profile', fr: 'Enregistrer le profil' },
  deadlines: { en: 'Your deadlines and calendar feed', fr: 'Vos échéances et votre flux de calendrier' },
  password: { en: 'Password', fr: 'Mot de passe' },
  passwordLead: { en: 'Your other sessions end when you change it.', fr: 'Vos autres sessions se terminent lorsque vous le changez.' },
  current: { en: 'Current password', fr: 'Mot de passe actuel' },
  next: { en: 'New password', fr: 'Nouveau mot de passe' },
  hint: { en: '12 characters or more. Several words are easy to remember and hard to guess.', fr: 'Au moins 12 caractères. Plusieurs mots sont faciles à retenir et difficiles à deviner.' },
  change: { en: 'Change the password', fr: 'Changer le mot de passe' },
  sessions: { en: 'See where you are signed in', fr: 'Voir où vos sessions sont ouvertes' },
});

function ProfileBody({ name, email, locale, timeZone, roles, organizations }: ProfileView) {
  const page = usePage();
  const { t } = page;
  return (
    <>
      <PageHeading title={says.title} />
      <SummaryList items={[
        { term: says.email, value: email },
        ...(roles.length ? [{ term: says.roles, value: roles.map((role) => t(roleNames[role as Role])).join(', ') }] : []),
        ...(roles.length && !organizations.length ? [] : [{ term: says.organizations, value: organizations.length
          ? organizations.map((o, i) => <>{i > 0 && ', '}<Link href={`/organizations/${o.id}`}>{o.name}</Link></>) : <span class="muted">{t(says.none)}</span> }]),
      ]} />
      <Section title={says.you}>
        <Form action="/profile">
          <TextField name="name" label={says.name} value={name} autocomplete="name" required spellcheck={false} />
          <Radios name="locale" label={says.locale} hint={says.localeHint} inline required value={locale} choices={[{ value: 'en', label: languageNames.en }, { value: 'fr', label: languageNames.fr }]} />
          <Select name="timeZone" label={says.zone} hint={says.zoneHint} value={timeZone} placeholder={says.ottawa} choices={zones.map((zone) => ({ value: zone, label: `${zone.replaceAll('_', ' ')} (${zoneName(zone, page.locale)})` }))} />
          <Button>{says.save}</Button>
        </Form>
      </Section>
      <p><Link href="/deadlines">{says.deadlines}</Link></p>
      <Section title={says.password}>
        <p>{t(says.passwordLead)} <Link href="/sessions">{says.sessions}</Link></p>
        <Form action="/profile/password">
          <PasswordField name="currentPassword" label={says.current} autocomplete="current-password" required />
          <PasswordField name="newPassword" label={says.next} hint={says.hint} autocomplete="new-password" required />
          <Button tone="secondary">{says.change}</Button>
        </Form>
      </Section>
    </>
  );
}

export const profilePage = page<ProfileView>((_, say) => say(says.title), (view) => <ProfileBody {...view} />);
