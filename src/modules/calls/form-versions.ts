import { newId } from '../../kernel/ids/ids.js';
import type { Work } from '../../platform/database/unit-of-work.js';
import { Call } from './call.entity.js';
import type { FormDefinition } from './form/index.js';
import { FormVersion } from './form-version.entity.js';

/** Freezes a form as a version of the call's, and makes it the one new proposals are written against. */
export async function addFormVersion({ manager, at }: Work, call: Call, number: number, definition: FormDefinition): Promise<void> {
  const id = newId();
  await manager.insert(FormVersion, { id, callId: call.id, number, definition: definition as never, createdAt: at });
  await manager.update(Call, { id: call.id }, { formVersionId: id });
  call.formVersionId = id;
}
