import { texts } from '../../kernel/i18n/text.js';

/** What is said after a good step. */
export const notice = texts({
  signedOut: { en: 'You are signed out.', fr: 'Votre session est fermée.' },
  confirmed: { en: 'Your address is confirmed. You can sign in now.', fr: 'Votre adresse est confirmée. Vous pouvez maintenant ouvrir une session.' },
  passwordSet: { en: 'Your new password is set. Sign in with it.', fr: 'Votre nouveau mot de passe est enregistré. Utilisez-le pour ouvrir une session.' },
  passwordChanged: { en: 'Your password is changed. Your other sessions are closed.', fr: 'Votre mot de passe est changé. Vos autres sessions sont fermées.' },
  profileSaved: { en: 'Your profile is saved.', fr: 'Votre profil est enregistré.' },
  sessionClosed: { en: 'The session is closed.', fr: 'La session est fermée.' },
  othersClosed: { en: 'All your other sessions are closed.', fr: 'Toutes vos autres sessions sont fermées.' },
  roleGiven: { en: 'The role is given. The person signs in again to use it.', fr: 'Le rôle est attribué. La personne doit ouvrir une nouvelle session pour l’utiliser.' },
  roleTaken: { en: 'The role is taken away. The person’s sessions are closed.', fr: 'Le rôle est retiré. Les sessions de la personne sont fermées.' },
  deactivated: { en: 'The account is deactivated. Nobody can sign in with it.', fr: 'Le compte est désactivé. Personne ne peut plus l’utiliser pour ouvrir une session.' },
  reactivated: { en: 'The account works again.', fr: 'Le compte fonctionne de nouveau.' },
});

/** Names of languages, each in both languages. */
export const languageNames = texts({
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
});
