/** How long the link in a partner's letter works. */
export const linkDays = 30;
