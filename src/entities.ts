import { EventRow } from './platform/events/event.entity.js';
import { Mail } from './platform/mail/mail.entity.js';
import { Person } from './modules/accounts/person.entity.js';
import type { ClassList } from './platform/database/data-source.js';

/** Every entity, named one by one. `Array.of`, because the literal is too much for the compiler once there are many. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type for a class
export const entities: ClassList = Array.of<Function>(EventRow, Mail, Person);
