import { OneOf, WholeNumber, Words } from '../../platform/http/fields.js';
import { countries, provinces, recipientTypeCodes } from '../programmes/index.js';

export class OrganizationDto {
  @Words({ max: 200 }) legalName: string;
  @Words({ max: 200, optional: true }) operatingName?: string | null;
  @OneOf(recipientTypeCodes) kind: string;
  @Words({ max: 20, optional: true }) businessNumber?: string | null;
  @OneOf(countries.map(({ code }) => code)) country: string;
  @OneOf(provinces.map(({ code }) => code), { optional: true }) province?: string | null;
  @Words({ max: 100 }) city: string;
  @Words({ max: 20, optional: true }) postalCode?: string | null;
  @Words({ max: 60, optional: true }) registrationNumber?: string | null;
  @WholeNumber({ min: 1000, max: 2100, optional: true }) registrationYear?: number | null;
  @Words({ max: 200, optional: true }) website?: string | null;
}

export class OrganizationEditDto extends OrganizationDto {
  /** The version the form was filled from. */
  @WholeNumber({ min: 1, max: 1_000_000 }) version: number;
}
