import type { Address, PhoneNumber, ProfileLock } from 'portal-contract';
import type { CustomField } from '../profile/profile-record.ts';

/** What is known of a person in the seed beside the account. */
export interface SeedProfile {
  /** By the name of the field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Who keeps which field from being edited. */
  readonly locks?: Readonly<Record<string, ProfileLock>>;
  /** Fields that the administrator has added. */
  readonly custom?: readonly CustomField[];
  readonly recoveryEmail?: { readonly address: string; readonly verified: boolean };
}

/** A phone number of a type. */
export const phone = (type: string, number: string): PhoneNumber => ({ type, number });

/** Where somebody lives, in Malmö unless told. */
export const home = (streetAddress: string, postalCode: string, rest: Partial<Address> = {}): Address => ({
  type: 'home',
  streetAddress,
  postalCode,
  locality: 'Malmö',
  country: 'SE',
  ...rest,
});

/** The head office. */
export const headOffice: Address = {
  type: 'work',
  streetAddress: 'Hamngatan 2',
  extendedAddress: 'Floor 4',
  postalCode: '211 22',
  locality: 'Malmö',
  country: 'SE',
};

/** What Northwind keeps of everybody who works there. */
export const atNorthwind = { company: 'Northwind', employeeType: 'full-time' } as const;
