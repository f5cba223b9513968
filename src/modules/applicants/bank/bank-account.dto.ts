import { OneOf, Words } from '../../../platform/http/fields.js';
import { countries } from '../../programmes/index.js';

/** Where the organization is paid; which numbers are needed depends on the country. */
export class GiveBankAccount {
  @OneOf(countries.map(({ code }) => code)) country: string;
  @Words({ max: 200 }) bankName: string;
  @Words({ max: 200 }) holder: string;
  @Words({ max: 20, optional: true }) institution?: string | null;
  @Words({ max: 20, optional: true }) transit?: string | null;
  @Words({ max: 50, optional: true }) account?: string | null;
  @Words({ max: 60, optional: true }) iban?: string | null;
  @Words({ max: 20, optional: true }) bic?: string | null;
}

export class ReadBankAccount {
  @Words({ max: 500 }) reason: string;
}

export class JudgeBankAccount {
  @Words({ max: 2_000, optional: true }) reason?: string | null;
}
