/** Style sheets every page loads, in order; `print.css` only for paper. */
export const styleSheets = ['portal.css', 'layout.css', 'forms.css', 'components.css', 'proposal.css', 'print.css'] as const;

/** Scripts every page loads as ES modules. Everything works without them. */
export const scripts = ['portal.js', 'fields.js', 'autosave.js', 'resend.js', 'presence.js', 'budget.js', 'uploads.js', 'follow.js', 'score-sheet.js', 'panel.js'] as const;
