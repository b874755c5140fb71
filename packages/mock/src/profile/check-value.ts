import type { FieldError, ProfileField } from 'portal-contract';

/** What is wrong with a value, by pointers from the value. */
type Wrong = readonly FieldError[];

type Check = (value: unknown, field: ProfileField) => Wrong;

const fine: Wrong = [];
const wrong = (code: string, pointer = ''): Wrong => [{ pointer, code }];

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is the same as none: nothing, a text with nothing in it, an empty list. */
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && !value.length);

/** Unicode of every script, without halves of characters; without control characters, but for the line ends of a long text. */
const checkText =
  (forbidden: RegExp): Check =>
  (value, { maxLength = Number.POSITIVE_INFINITY }) => {
    if (typeof value !== 'string' || /\p{Surrogate}/u.test(value) || forbidden.test(value)) return wrong('format');
    return [...value].length > maxLength ? wrong('too-long') : fine;
  };

const plain = checkText(/\p{Cc}/u);

const matching =
  (pattern: RegExp): Check =>
  (value, field) => {
    const broken = plain(value, field);
    return broken.length > 0 || pattern.test(value as string) ? broken : wrong('format');
  };

/** A day of the Gregorian calendar: `2026-02-30` is none. */
const checkDate: Check = (value) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (year === undefined || Number(year) === 0) return wrong('format');
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? fine : wrong('format');
};

const checkChoice: Check = (value, { options = [] }) =>
  options.some((option) => option.value === value) ? fine : wrong('not-allowed');

/** E.164: a country code, seven to fifteen digits in all. Whether the number is assigned, nobody knows here. */
const e164 = /^\+[1-9]\d{6,14}$/;

const parts = ['streetAddress', 'extendedAddress', 'poBox', 'locality', 'region', 'postalCode', 'country'];

/** Errors of an item's type, and of members that it does not have. */
function checkMembers(value: Members, { list = false, types = [] }: ProfileField, known: readonly string[]): Wrong {
  const names = list ? ['type', ...known] : known;
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  const { type } = value;
  return [
    ...unknown.flatMap((name) => wrong('not-allowed', `/${escapeName(name)}`)),
    ...(!list || types.some((each) => each === type) ? fine : wrong(type === undefined ? 'required' : 'not-allowed', '/type')),
  ];
}

const checkPhone: Check = (value, field) => {
  if (!field.list) return typeof value === 'string' && e164.test(value) ? fine : wrong('format');
  if (!isObject(value)) return wrong('format');
  const { number } = value;
  const good = typeof number === 'string' && e164.test(number);
  return [
    ...checkMembers(value, field, ['number']),
    ...(good ? fine : wrong(isBlank(number) ? 'required' : 'format', '/number')),
  ];
};

const checkAddress: Check = (value, field) => {
  if (!isObject(value)) return wrong('format');
  const given = parts.filter((part) => Object.hasOwn(value, part) && !isBlank(value[part]));
  const broken = given.flatMap((part) => {
    const check = part === 'country' ? matching(/^[A-Z]{2}$/) : plain;
    return check(value[part], field).map(({ code }) => ({ pointer: `/${part}`, code }));
  });
  const empty = given.every((part) => part === 'country');
  return [...checkMembers(value, field, parts), ...broken, ...(empty ? wrong('required') : fine)];
};

/** Whether there is such a person, the server looks up. */
const checkPerson: Check = (value) => {
  if (!isObject(value)) return wrong('format');
  const unknown = Object.keys(value).filter((name) => name !== 'id' && name !== 'name');
  const { id } = value;
  return [
    ...unknown.flatMap((name) => wrong('not-allowed', `/${escapeName(name)}`)),
    ...(typeof id === 'string' && id !== '' ? fine : wrong(isBlank(id) ? 'required' : 'format', '/id')),
  ];
};

const checks = new Map<string, Check>([
  ['text', plain],
  ['long-text', checkText(/[^\P{Cc}\n\r\t]/u)],
  ['email', matching(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/)],
  ['phone', checkPhone],
  ['address', checkAddress],
  ['date', checkDate],
  ['choice', checkChoice],
  ['person', checkPerson],
  ['colour', matching(/^#[0-9a-f]{6}$/)],
]);

/** A member's name in a JSON Pointer (RFC 6901 §3). */
export const escapeName = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** What is wrong with a value of a field. Of a kind that has no check, every value is. */
export function checkValue(field: ProfileField, value: unknown): Wrong {
  if (isBlank(value)) return field.required ? wrong('required') : fine;
  const check = checks.get(field.kind) ?? (() => wrong('format'));
  if (!field.list) return check(value, field);
  if (!Array.isArray(value)) return wrong('format');
  if (value.length > (field.maxItems ?? Number.POSITIVE_INFINITY)) return wrong('too-long');
  return value.flatMap((item, index) =>
    check(item, field).map(({ pointer, code }) => ({ pointer: `/${index}${pointer}`, code })),
  );
}
