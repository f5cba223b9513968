export { ensureProgramme } from './ensure-programme.js';
export { type ProgrammeRecord, Programmes, type ThemeRecord } from './programmes.service.js';
export { ProgrammesModule } from './programmes.module.js';
export * from './reference/index.js';
