export { AccountsModule } from './accounts.module.js';
export { Can, type Permission, permissions } from './can.js';
export { hashPassword } from './passwords.js';
export { Person } from './person.entity.js';
export { fileReaders, type Role, roleNames, roles, staffRoles } from './role.js';
export { sessions } from './sessions/session.middleware.js';
