import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened: audit trail, outbox, timeline and the public register's feed in one append-only row. */
@Entity({ name: 'events' })
export class EventRow {
  @PrimaryColumn({ type: 'bigint' }) id: number;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) subjectType: string;
  @Column({ type: 'uuid' }) subjectId: string;
  @Column({ type: 'uuid', nullable: true }) actorId: string | null;
  @Column({ type: 'text', nullable: true }) fromState: string | null;
  @Column({ type: 'text', nullable: true }) toState: string | null;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'jsonb', default: {} }) particulars: Record<string, unknown>;
  @Column({ type: 'timestamptz' }) at: Date;
  @Column({ type: 'text', nullable: true }) requestId: string | null;
  @Column({ type: 'text' }) previousHash: string;
  @Column({ type: 'text' }) hash: string;
}
