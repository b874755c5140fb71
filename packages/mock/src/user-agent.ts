/** What a `User-Agent` header tells, as far as it tells anything. */
export interface UserAgent {
  readonly browser?: string;
  readonly system?: string;
  /** The device, where it is only of one kind. */
  readonly device?: string;
}

type Rules = readonly (readonly [pattern: RegExp, word: string])[];

/** Browsers claim to be others as well, so the order counts. */
const browsers: Rules = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: Rules = [
  [/\biPhone\b/, 'iOS'],
  [/\biPad\b/, 'iPadOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const devices: Rules = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
];

const first = (rules: Rules, text: string): string | undefined => rules.find(([pattern]) => pattern.test(text))?.[1];

/** Reads a `User-Agent` header (RFC 9110 §10.1.5). What it does not know it leaves out. */
export function readUserAgent(header: string): UserAgent {
  const [browser, system, device] = [browsers, systems, devices].map((rules) => first(rules, header));
  return { ...(browser && { browser }), ...(system && { system }), ...(device && { device }) };
}
