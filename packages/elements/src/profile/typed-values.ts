import type { FormValues } from '../shared/form.ts';

/** The inputs that are only half filled in, as a date without its year: the browser tells no value of them. */
export const halfTyped = (form: HTMLFormElement): HTMLInputElement[] =>
  [...form.elements].filter((each): each is HTMLInputElement => each instanceof HTMLInputElement && each.validity.badInput);

/** What stands in a form. Files are no text, and there are none. What is half typed stays as it was `before`. */
export function typedValues(form: HTMLFormElement, before: FormValues): FormValues {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const half = halfTyped(form).map(({ name }): [string, string] => [name, before[name] ?? '']);
  return Object.fromEntries([...entries, ...half]);
}
