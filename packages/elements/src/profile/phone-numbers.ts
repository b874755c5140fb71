import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Reads and writes phone numbers, with what is known of the numbers of every country. */
export interface PhoneNumbers {
  /** A number as people write it; one that makes no sense stays as it is. */
  format(number: string): string;
  /** E.164 of what somebody typed, or `undefined`. */
  parse(typed: string): string | undefined;
}

export const phoneNumbers: PhoneNumbers = {
  format: (number) => parsePhoneNumberFromString(number)?.formatInternational() ?? number,
  parse: (typed) => {
    // People write 00 for the plus, and a (0) that is only dialled within the country.
    const number = parsePhoneNumberFromString(typed.trim().replace(/^00/, '+').replace('(0)', ''));
    return number?.isPossible() ? number.number : undefined;
  },
};
