// Jest loads this file outside its sandbox: give Node a TypeScript loader, then run the real set-up.
import { register } from 'node:module';

register('@swc-node/register/esm', import.meta.url);

export default async function setup() {
  await (await import('./global-setup.ts')).default();
}
