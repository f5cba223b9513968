import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { type Finding, VirusScanner } from '../../../platform/files/scanning/virus-scanner.js';
import { Log } from '../../../platform/logs/log.js';
import type { ScanState } from './scan-state.js';

interface ScannedFile {
  proposalId: string;
  question: string;
  key: string;
  state: ScanState;
  organizationId: string;
  callId: string;
}

/** The only place that says what state a file's scan is in. */
@Injectable()
export class FileScans {
  constructor(
    private readonly units: UnitOfWork,
    private readonly store: FileStore,
    private readonly scanner: VirusScanner,
    private readonly log: Log,
  ) {}

  /** The state a new file begins with. */
  get initial(): ScanState {
    return this.scanner.available ? 'pending' : 'notScanned';
  }

  /** Scans a file and keeps what was found; a scanner that cannot say is asked again by the sweep. */
  async scan(fileId: string): Promise<void> {
    if (!this.scanner.available) return;
    const file = await this.units.run(({ manager }) => find(manager, fileId));
    if (!file || file.state === 'infected') return;
    let finding: Finding | null = null;
    try {
      finding = await this.scanner.scan(await this.store.open(file.key));
    } catch (error) {
      this.log.warn('file not scanned', { id: fileId, error });
    }
    await this.record(fileId, finding);
  }

  private async record(fileId: string, finding: Finding | null): Promise<void> {
    await this.units.run(async (work) => {
      const { manager, at } = work;
      const file = await find(manager, fileId, 'for update of f');
      // Whatever is known to be infected stays so: one scan that misses it does not free it.
      if (!file || file.state === 'infected') return;
      // A file that was clean keeps its word until a scan says otherwise.
      const state: ScanState = !finding ? (file.state === 'clean' ? 'clean' : 'failed') : finding.infected ? 'infected' : 'clean';
      await manager.query('update attachments set scan_state = $2, scanned_at = $3, threat = $4 where id = $1', [fileId, state, at, finding?.infected ? finding.threat : null]);
      if (finding?.infected) {
        work.record({ name: 'proposal.fileInfected', subjectType: 'proposal', subjectId: file.proposalId, actorId: null, particulars: { fileId, question: file.question, organizationId: file.organizationId, callId: file.callId, threat: finding.threat } });
      }
    });
  }
}

async function find(manager: EntityManager, fileId: string, lock = ''): Promise<ScannedFile | undefined> {
  const [file] = await manager.query<ScannedFile[]>(
    `select f.proposal_id as "proposalId", f.question_key as question, f.store_key as key, f.scan_state as state, p.organization_id as "organizationId", p.call_id as "callId"
     from attachments f join proposals p on p.id = f.proposal_id where f.id = $1 and f.removed_at is null ${lock}`, [fileId]);
  return file;
}
