import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FieldProblem, invalid, problem, Refusal } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import type { CompareReceipt } from './receipts.dto.js';
import { ReceiptLimits } from './receipt-limits.js';

const says = texts({
  none: { en: 'No receipt of this portal has this fingerprint.', fr: 'Aucun accusé de réception de ce portail n’a cette empreinte.' },
  both: { en: 'This receipt number and this fingerprint do not belong together, or the portal never issued them.', fr: 'Ce numéro d’accusé et cette empreinte ne vont pas ensemble, ou le portail ne les a jamais délivrés.' },
  shape: { en: 'A SHA-256 has 64 characters: digits, and the letters a to f.', fr: 'Un SHA-256 compte 64 caractères\u00a0: des chiffres et les lettres de a à f.' },
  give: { en: 'Paste the SHA-256 of the receipt, or choose the file.', fr: 'Collez le SHA-256 de l’accusé ou choisissez le fichier.' },
});

/** A receipt that is genuine: no title and no name, only what stands on the paper. */
export interface GenuineReceipt {
  receipt: string;
  reference: string;
  number: number;
  submittedAt: Date;
  sha256: string;
  /** What the fingerprint belongs to: the submission itself, or the PDF made of it. */
  of: 'submission' | 'document';
}

/** The page where receipts are checked. */
export interface ReceiptCheckView {
  /** A number that came with the address: the form begins with it. It is not looked up, so that nobody can try numbers out. */
  asked: string | null;
  genuine: GenuineReceipt | null;
}

export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Checks receipts for anybody who holds one. Only the fingerprint finds anything: it cannot be guessed, and numbers can. */
@Injectable()
export class Receipts {
  constructor(
    private readonly source: DataSource,
    private readonly limits: ReceiptLimits,
  ) {}

  async show(code: string, origin: string): Promise<ReceiptCheckView> {
    if (!isFingerprint(code)) return { asked: code.slice(0, 60), genuine: null };
    await this.limits.take(origin, '');
    const genuine = await this.found(code);
    if (!genuine) throw new Refusal('notFound', 'receiptUnknown', says.none);
    return { asked: null, genuine };
  }

  /** The fingerprint typed or computed from a file; with a number, both must belong together. */
  async compare({ receipt, sha256 }: CompareReceipt, fileSha256: string | undefined, origin: string): Promise<GenuineReceipt> {
    const typed = sha256?.replace(/[\s:]/g, '').toLowerCase();
    const field = fileSha256 ? 'file' : 'sha256';
    const refuse = (...problems: FieldProblem[]): Refusal => invalid(problems);
    const fingerprint = fileSha256 ?? typed;
    if (!fingerprint) throw refuse(problem('sha256', 'required', says.give));
    if (!isFingerprint(fingerprint)) throw refuse(problem('sha256', 'fingerprintShape', says.shape));
    await this.limits.take(origin, '');
    const genuine = await this.found(fingerprint);
    const number = receipt?.replace(/\s/g, '').toUpperCase();
    if (!genuine || (number && number !== genuine.receipt) || (typed && typed !== fingerprint && typed !== genuine.sha256)) {
      throw refuse(number ? problem(field, 'receiptDiffers', says.both) : problem(field, 'receiptUnknown', says.none));
    }
    return genuine;
  }

  private async found(fingerprint: string): Promise<GenuineReceipt | null> {
    const [row] = await this.source.query<GenuineReceipt[]>(
      `select s.receipt, p.reference, s.number, s.submitted_at as "submittedAt", s.sha256, f.of
       from (select proposal_id, number, 'submission' as of from proposal_snapshots where sha256 = $1
         union all select proposal_id, number, 'document' from proposal_documents where sha256 = $1) f
       join proposal_snapshots s on s.proposal_id = f.proposal_id and s.number = f.number join proposals p on p.id = s.proposal_id limit 1`, [fingerprint]);
    return row ?? null;
  }
}
