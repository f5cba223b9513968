export { AccountsModule } from './accounts.module.js';
export { Can, type Permission, permissions } from './can.js';
export { conflictRefused, isWithheld, refuseConflicted, refuseInterested, type WithheldCall, withheldCalls } from './interests.js';
export { IdentityProof } from './identity-proof.js';
export { hashPassword } from './passwords.js';
export { fileReaders, type Role, roleNames, roles, staffRoles } from './role.js';
export { sessions } from './sessions/session.middleware.js';
export { TryLimits } from './try-limits.js';
export { newToken, type OneTimeToken, tokenHash } from './tokens/one-time-token.js';
