import { Flag, Line, OneOf, WholeNumber } from '../../platform/http/fields.js';
import { countries, provinces, recipientTypeCodes } from '../programmes/index.js';

export class OrganizationDto {
  @Line({ max: 200, name: true }) legalName: string;
  @Line({ max: 200, optional: true, name: true }) operatingName?: string | null;
  @OneOf(recipientTypeCodes) kind: string;
  @Line({ max: 20, optional: true }) businessNumber?: string | null;
  @OneOf(countries.map(({ code }) => code)) country: string;
  @OneOf(provinces.map(({ code }) => code), { optional: true }) province?: string | null;
  @Line({ max: 100 }) city: string;
  @Line({ max: 20, optional: true }) postalCode?: string | null;
  @Line({ max: 60, optional: true }) registrationNumber?: string | null;
  @WholeNumber({ min: 1000, max: 2100, optional: true }) registrationYear?: number | null;
  @Line({ max: 200, optional: true }) website?: string | null;
}

export class RegisterOrganization extends OrganizationDto {
  /** It is not the one of the same name that is registered already. */
  @Flag() another = false;
}

export class OrganizationEditDto extends OrganizationDto {
  /** The version the form was filled from. */
  @WholeNumber({ min: 1, max: 1_000_000 }) version: number;
}
