/** Whether the partners that a proposal names consent before it is submitted: not asked for, a warning, or a condition. */
export const consentRules = ['off', 'warn', 'required'] as const;
export type ConsentRule = (typeof consentRules)[number];
