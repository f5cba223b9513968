/** Mail providers open to everybody: their domain ties nobody to an organization. */
export const publicMailDomains = [
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'hotmail.ca', 'hotmail.fr', 'live.com', 'live.ca', 'msn.com', 'yahoo.com', 'yahoo.ca', 'yahoo.fr', 'icloud.com', 'me.com', 'mac.com', 'aol.com',
  'proton.me', 'protonmail.com', 'pm.me', 'gmx.com', 'gmx.net', 'gmx.de', 'mail.com', 'zoho.com', 'fastmail.com', 'yandex.com', 'yandex.ru', 'qq.com', '163.com', 'orange.fr', 'free.fr', 'laposte.net', 'wanadoo.fr',
  'videotron.ca', 'sympatico.ca', 'bell.net', 'rogers.com', 'shaw.ca', 'telus.net',
] as const;

/** The domain of an address, when it is an organization's own. */
export function ownDomain(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return domain && !(publicMailDomains as readonly string[]).includes(domain) ? domain : null;
}
