import { EmailAddress, OneOf, Words } from '../../../platform/http/fields.js';

/** Who speaks and who signs for the organization. */
export class ContactsDto {
  @Words({ max: 100 }) contactName: string;
  @Words({ max: 100 }) contactTitle: string;
  @EmailAddress() contactEmail: string;
  @Words({ max: 40 }) contactPhone: string;
  @OneOf(['en', 'fr']) contactLanguage: 'en' | 'fr';
  @Words({ max: 100 }) signatoryName: string;
  @Words({ max: 100 }) signatoryTitle: string;
  @EmailAddress() signatoryEmail: string;
  @Words({ max: 40 }) signatoryPhone: string;
}
