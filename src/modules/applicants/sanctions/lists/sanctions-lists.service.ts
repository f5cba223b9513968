import { createHash } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { invalid, invalidField, problem, type Refusal } from '../../../../kernel/errors/refusal.js';
import { withSize } from '../../../../kernel/files/bytes.js';
import { newId } from '../../../../kernel/ids/ids.js';
import { type Actor, hasRole } from '../../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../../platform/files/file-store.js';
import type { StoredUpload } from '../../../../platform/files/upload.js';
import { cursorOf, readCursor } from '../../../../platform/http/cursor.js';
import { permissions } from '../../../accounts/index.js';
import { forgetNames, indexNames } from '../names/index-names.js';
import { runLock } from '../screening-run.service.js';
import type { ListEntry, ListSource, ReadList } from './list-entry.js';
import { mostListBytes, shrinksMuch } from './list-limits.js';
import { listWords } from './list-words.js';
import { listExtension, readListFile } from './read-list.js';

const pageSize = 20;
const batch = 5_000;

/** One version of a list. */
export interface LoadedList {
  id: string;
  source: ListSource;
  name: string;
  fileName: string;
  sha256: string;
  datedOn: string | null;
  entryCount: number;
  newCount: number;
  goneCount: number;
  loadedBy: string;
  loadedAt: Date;
  replacedAt: Date | null;
}
/** What somebody says about the file they load. */
export interface GivenList {
  source: ListSource;
  /** Of another list; empty otherwise. */
  name: string;
  /** How many entries they confirm, where these are many fewer than before. */
  fewerEntries: number | null;
}
export interface SanctionsListsView {
  lists: LoadedList[];
  next: string | null;
  mayLoad: boolean;
  /** Matches are for due-diligence officers and auditors. */
  maySeeMatches: boolean;
}
const columns = `l.id, l.source, l.name, l.file_name as "fileName", l.sha256, l.dated_on as "datedOn", l.entry_count as "entryCount", l.new_count as "newCount", l.gone_count as "goneCount", p.name as "loadedBy", l.loaded_at as "loadedAt", l.replaced_at as "replacedAt"`;
const fingerprintOf = ({ reference, kind, name, aliases, born, programme, listedOn }: ListEntry): string =>
  createHash('sha256').update(JSON.stringify([reference, kind, name, [...aliases].sort(), [...born].sort(), programme, listedOn])).digest('hex');

/** Sanctions lists in versions. A load is one transaction: the entries that stayed the same stay, the new ones come, the others go. */
@Injectable()
export class SanctionsLists {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly store: FileStore,
  ) {}

  async list(after: string | null, me: Actor): Promise<SanctionsListsView> {
    const cursor = readCursor(after, 'instant', 'id');
    const rows = await this.source.query<LoadedList[]>(
      `select ${columns} from sanctions_lists l join persons p on p.id = l.loaded_by where $1::timestamptz is null or (l.loaded_at, l.id) < ($1, $2::uuid) order by l.loaded_at desc, l.id desc limit ${pageSize + 1}`, [cursor?.[0] ?? null, cursor?.[1] ?? null]);
    const lists = rows.slice(0, pageSize);
    const last = lists.at(-1);
    return { lists, next: rows.length > pageSize && last ? cursorOf(last.loadedAt, last.id) : null, mayLoad: hasRole(me, ...permissions['sanctions.load']), maySeeMatches: hasRole(me, ...permissions['sanctions.read']) };
  }

  /** Reads the file whole before anything is written. `refused` is why its upload was not acceptable. */
  async load(given: GivenList, uploads: readonly StoredUpload[], refused: Refusal | null, me: Actor): Promise<LoadedList> {
    try {
      if (refused) throw refused;
      const [upload] = uploads;
      const { source, name } = given;
      const problems = [...(source === 'other' && !name ? [problem('name', 'required', listWords.name)] : []), ...(source !== 'other' && name ? [problem('name', 'listNameNotAsked', listWords.noName)] : [])];
      if (!upload || uploads.length > 1) problems.push(problem('file', upload ? 'oneFile' : 'fileRequired', upload ? listWords.one : listWords.none));
      else if (path.extname(upload.fileName).toLowerCase() !== listExtension[source]) problems.push(problem('file', 'listFormat', listWords.format));
      else if (upload.bytes > mostListBytes) problems.push(problem('file', 'fileTooLarge', withSize(listWords.large, mostListBytes)));
      if (problems.length) throw invalid(problems);
      const read = await this.store.lend(upload!.key, (file) => readListFile(source, file));
      const id = await this.units.run((work) => this.#write(work, given, upload!, read, me));
      const [row] = await this.source.query<LoadedList[]>(`select ${columns} from sanctions_lists l join persons p on p.id = l.loaded_by where l.id = $1`, [id]);
      return row!;
    } finally {
      // The database holds every entry; the file itself is told by its fingerprint.
      for (const { key } of uploads) await this.store.remove(key);
    }
  }

  /** One load after the other, and not beside a comparison of names. */
  async #write(work: Work, { source, name, fewerEntries }: GivenList, { fileName, sha256 }: StoredUpload, { entries, datedOn }: ReadList, me: Actor): Promise<string> {
    const { manager, at } = work;
    await manager.query('select pg_advisory_xact_lock($1)', [runLock]);
    const [present] = await manager.query<{ id: string; sha256: string; before: number }[]>('select id, sha256, entry_count as before from sanctions_lists where source = $1 and lower(name) = lower($2) and replaced_at is null', [source, name]);
    if (present?.sha256 === sha256) throw invalidField('file', 'listSame', listWords.same);
    const stored = new Map((await manager.query<{ id: string; fingerprint: string }[]>('select id, fingerprint from sanctions_entries where source = $1 and lower(list_name) = lower($2) and gone_list_id is null', [source, name])).map(({ id, fingerprint }) => [fingerprint, id]));
    const given = new Map(entries.map((entry) => [fingerprintOf(entry), entry]));
    const shrinks = present !== undefined && shrinksMuch(present.before, given.size);
    if (shrinks && fewerEntries !== given.size) throw invalidField('fewerEntries', 'listShrinks', listWords.shrinks, { entries: given.size, before: present.before, fewer: present.before - given.size });
    const fresh = [...given].filter(([fingerprint]) => !stored.has(fingerprint)).map(([fingerprint, entry]) => ({ id: newId(), fingerprint, ...entry }));
    const gone = [...stored].filter(([fingerprint]) => !given.has(fingerprint)).map(([, id]) => id);
    const id = newId();
    if (present) await manager.query('update sanctions_lists set replaced_at = $2 where id = $1', [present.id, at]);
    await manager.query('insert into sanctions_lists (id, source, name, file_name, sha256, dated_on, entry_count, new_count, gone_count, loaded_by, loaded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [id, source, name, fileName, sha256, datedOn, given.size, fresh.length, gone.length, me.personId, at]);
    await manager.query('update sanctions_entries set gone_list_id = $2 where id = any($1)', [gone, id]);
    await forgetNames(manager, gone);
    for (let from = 0; from < fresh.length; from += batch) {
      await manager.query(
        `insert into sanctions_entries (id, source, list_name, reference, kind, name, aliases, born, programme, listed_on, fingerprint, first_list_id)
         select (r ->> 'id')::uuid, $2, $3, r ->> 'reference', r ->> 'kind', r ->> 'name', array(select jsonb_array_elements_text(r -> 'aliases')), array(select jsonb_array_elements_text(r -> 'born')), r ->> 'programme', r ->> 'listedOn', r ->> 'fingerprint', $4
         from jsonb_array_elements($1::jsonb) r`, [JSON.stringify(fresh.slice(from, from + batch)), source, name, id]);
    }
    await indexNames(manager, fresh.map((entry) => ({ id: entry.id, names: [entry.name, ...entry.aliases] })));
    work.record({ name: 'sanctionsList.loaded', subjectType: 'sanctionsList', subjectId: id, actorId: me.personId, particulars: { source, entries: given.size, added: fresh.length, gone: gone.length, sha256, ...(shrinks ? { fewerThan: present.before } : {}) } });
    return id;
  }
}
