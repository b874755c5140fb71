import type { Preferences, ProfileField, ProfileOption } from 'portal-contract';
import { preferences as t } from '../shared/messages/en/preferences.ts';
import type { Values } from '../profile/values.ts';

/** The value of a preference that follows the browser. */
const auto = 'auto';

const choice = (name: string, label: string, options: readonly ProfileOption[]): ProfileField => ({
  name,
  label,
  kind: 'choice',
  editable: true,
  required: true,
  options: [{ value: auto, label: t.auto }, ...options],
});

/** The preferences as fields, each a choice. */
export const preferenceFields = (languages: readonly string[], locale: string): ProfileField[] => [
  choice(
    'language',
    t.language,
    languages.map((value) => ({ value, label: languageName(value, locale) })),
  ),
  choice('theme', t.theme, [
    { value: 'light', label: t.light },
    { value: 'dark', label: t.dark },
  ]),
  choice(
    'timeZone',
    t.timeZone,
    Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  ),
];

/** A language by its own name, and by the one it has in the language of the page: “Deutsch (German)”. */
function languageName(language: string, locale: string): string {
  try {
    const [own, here] = [language, locale].map((each) => new Intl.DisplayNames(each, { type: 'language' }).of(language));
    return own === here ? (own ?? language) : `${own ?? language} (${here ?? language})`;
  } catch {
    return language;
  }
}

/** Preferences as the values of those fields. An unknown theme reads as the device's. */
export const valuesOf = ({ language = auto, theme, timeZone = auto }: Preferences): Values => ({
  language,
  theme: ['light', 'dark'].includes(theme) ? theme : auto,
  timeZone,
});

/** What is sent for a value: a theme has a word for following the device, the others are taken away. */
export const patchOf = (name: string, value: unknown): unknown => (value === auto && name !== 'theme' ? null : value);
