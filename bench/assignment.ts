import { assignmentRow } from './assignment-work.js';

process.stdout.write(await assignmentRow());
