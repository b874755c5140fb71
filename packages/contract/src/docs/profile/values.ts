import { Address, PersonReference, PhoneNumber } from '../../profile/values.ts';
import { document } from '../registry.ts';

/** Astrid's manager. */
export const johan: PersonReference = { id: 'johan-ekberg', name: 'Johan Ekberg' };

/** Astrid's mobile phone. */
export const mobilePhone: PhoneNumber = { type: 'mobile', number: '+46705550117' };

/** Where Astrid lives. */
export const homeAddress: Address = {
  type: 'home',
  streetAddress: 'Storgatan 14',
  postalCode: '211 42',
  locality: 'Malmö',
  country: 'SE',
};

export const profileValueDocs = [
  document(PhoneNumber, {
    id: 'PhoneNumber',
    description: 'An item of a list of the kind `phone`. A field that is no list holds the number alone, as a text.',
    members: {
      type: 'One of the field’s `types`: `mobile`, `home`, `work`, `work_mobile`, `work_fax`.',
      number: 'E.164: `+`, the country code, 7 to 15 digits in all, nothing between them.',
    },
    examples: [mobilePhone, { type: 'work', number: '+46405550140' }],
  }),
  document(Address, {
    id: 'Address',
    description:
      'A value of the kind `address`. Each part is optional, at least one beside `type` and `country` is there, and each has at most `maxLength` characters.',
    members: {
      type: 'One of the field’s `types`: `work`, `home`. Required in a list, absent elsewhere.',
      extendedAddress: 'Flat, floor, building.',
      country: 'ISO 3166-1 alpha-2, upper case.',
    },
    examples: [homeAddress, { type: 'work', streetAddress: 'Hamngatan 2', poBox: '118', locality: 'Malmö', region: 'Skåne' }],
  }),
  document(PersonReference, {
    id: 'PersonReference',
    description:
      'Somebody of the company, as far as colleagues may know; a value of the kind `person`. In a change `name` may be left out and is not looked at: the server knows it.',
    examples: [johan],
  }),
];
