/** An address that a backend may send, and where it leads: `undefined` if it may not be followed. */
export interface UrlRow {
  readonly value: string;
  readonly leadsTo: string | undefined;
  readonly base?: string;
  readonly schemes?: readonly string[];
}

/** What the addresses are relative to unless a row says otherwise. */
export const corpusBase = 'https://intranet.northwind.example/portal/v1';

const plain = 'http://localhost:4000/portal/v1';
const own = 'https://intranet.northwind.example';
const refused = (values: readonly string[], rest: Pick<UrlRow, 'base' | 'schemes'> = {}): UrlRow[] =>
  values.map((value) => ({ value, leadsTo: undefined, ...rest }));

/** Addresses that run code, read local data, or are none, in the disguises that the URL parser takes off (WHATWG URL §4.4). */
const code = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\r\nscript:alert(1)',
  'j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)',
  'javascript\n:alert(1)',
  'javascript://intranet.northwind.example/%0aalert(1)',
  'javascript:/*https://*/alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://intranet.northwind.example/1b671a64-40d5-491e-99b0-da01ff1f3341',
  'vbscript:msgbox(1)',
  'VbScRiPt:msgbox(1)',
  'file:///etc/passwd',
  'file://server/share',
  'filesystem:https://intranet.northwind.example/temporary/x',
  'about:blank',
  'about:srcdoc',
  'view-source:https://intranet.northwind.example/',
];

/** Schemes of which nobody said that they are allowed. */
const unlisted = [
  'ftp://files.northwind.example/',
  'ws://intranet.northwind.example/',
  'wss://intranet.northwind.example/',
  'mailto:it@northwind.example',
  'tel:+4685550123',
  'slack://open',
  'ms-word:ofe|u|https://files.northwind.example/a.docx',
  'intent://scan/#Intent;scheme=zxing;end',
  'httpss://intranet.northwind.example/',
  'x:y',
];

/** Plain http to another place than the base's, and names that only look like this machine. */
const plainHttp = [
  'http://intranet.northwind.example/',
  'http://evil.example/',
  'HTTP://EVIL.EXAMPLE/',
  'http:evil.example',
  'http://localhost.evil.example/',
  'http://evil.localhost/',
  'http://localhost.:4000/',
  'http://127.0.0.1.evil.example/',
  'http://128.0.0.1/',
  'http://0.0.0.0/',
  'http://[::2]/',
  'http://[::ffff:127.0.0.1]/',
];

/** Not addresses, or addresses with a name and a password in them. */
const broken = [
  'https://',
  'https://evil example/',
  'https://[::1',
  'https://evil.example:99999/',
  'https://user@evil.example/',
  'https://user:pass@evil.example/',
  'https://:pass@evil.example/',
  'https://intranet.northwind.example@evil.example/',
  'https://intranet.northwind.example:pass@evil.example/',
  '//user@evil.example/',
];

const allowed: readonly UrlRow[] = [
  { value: 'https://apps.northwind.example/chat?a=1#b', leadsTo: 'https://apps.northwind.example/chat?a=1#b' },
  { value: ' HTTPS://Apps.Northwind.Example ', leadsTo: 'https://apps.northwind.example/' },
  { value: 'ht\ntps://apps.northwind.example/', leadsTo: 'https://apps.northwind.example/' },
  { value: '/wiki', leadsTo: `${own}/wiki` },
  { value: 'wiki', leadsTo: `${own}/portal/wiki` },
  { value: '../../../../wiki', leadsTo: `${own}/wiki` },
  { value: '?a=1', leadsTo: `${corpusBase}?a=1` },
  { value: '#a', leadsTo: `${corpusBase}#a` },
  { value: '', leadsTo: corpusBase },
  { value: 'javascript%3Aalert(1)', leadsTo: `${own}/portal/javascript%3Aalert(1)` },
  { value: './javascript:alert(1)', leadsTo: `${own}/portal/javascript:alert(1)` },
  // Other hosts over https may be followed; they are only never taken for our own, see sameOriginPath.
  { value: '//evil.example/x', leadsTo: 'https://evil.example/x' },
  { value: '\\\\evil.example\\x', leadsTo: 'https://evil.example/x' },
  { value: 'http://localhost:8080/', leadsTo: 'http://localhost:8080/' },
  { value: 'http://127.0.0.1/', leadsTo: 'http://127.0.0.1/' },
  { value: 'http://127.1/', leadsTo: 'http://127.0.0.1/' },
  { value: 'http://[::1]:4000/', leadsTo: 'http://[::1]:4000/' },
  { value: '/wiki', base: plain, leadsTo: 'http://localhost:4000/wiki' },
  {
    value: 'http://intranet.northwind.example/a',
    base: 'http://intranet.northwind.example/portal',
    leadsTo: 'http://intranet.northwind.example/a',
  },
  { value: 'slack://open', schemes: ['slack'], leadsTo: 'slack://open' },
  { value: 'SLACK://open', schemes: ['Slack'], leadsTo: 'slack://open' },
  { value: 'mailto:it@northwind.example', schemes: ['tel', 'mailto'], leadsTo: 'mailto:it@northwind.example' },
];

const unsafeSchemes = [
  'javascript',
  'JavaScript',
  'data',
  'blob',
  'vbscript',
  'file',
  'filesystem',
  'about',
  'view-source',
  'http',
];

/** Every address of the corpus. */
export const urlCorpus: readonly UrlRow[] = [
  ...refused(code),
  // An administrator who lists them changes nothing.
  ...refused([...code, ...plainHttp], { schemes: unsafeSchemes }),
  ...refused(unlisted),
  ...refused(plainHttp),
  ...refused(['http://intranet.northwind.example:81/', 'http://northwind.example/'], {
    base: 'http://intranet.northwind.example/portal',
  }),
  ...refused(['slackx://open', 'slack-beta://open', 'xslack://open'], { schemes: ['slack'] }),
  ...refused(broken),
  ...allowed,
];

/** Where a host may be told to return to, and as which path: `undefined` if that is not on its own origin. */
export const returnCorpus: readonly (readonly [value: string, path: string | undefined])[] = [
  ['/wiki?a=1#b', '/wiki?a=1#b'],
  ['wiki', '/portal/wiki'],
  ['', '/portal/v1'],
  [`${own}/wiki`, '/wiki'],
  ['HTTPS://INTRANET.northwind.example:443/wiki', '/wiki'],
  ['/wiki/../apps', '/apps'],
  ['/a//b', '/a//b'],
  ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
  ['/x?next=//evil.example', '/x?next=//evil.example'],
  ['https://user:pass@intranet.northwind.example/wiki', '/wiki'],
  ['//evil.example', undefined],
  ['///evil.example', undefined],
  ['\\\\evil.example', undefined],
  ['/\\evil.example', undefined],
  ['\\/evil.example', undefined],
  ['/\t/evil.example', undefined],
  ['/\n/evil.example', undefined],
  ['\u0000//evil.example', undefined],
  ['https:evil.example', '/portal/evil.example'],
  ['https:/evil.example', '/evil.example'],
  ['https:///evil.example', undefined],
  ['https://evil.example', undefined],
  ['https://intranet.northwind.example.evil.example', undefined],
  ['https://intranet.northwind.example@evil.example', undefined],
  ['https://intranet.northwind.example:444/', undefined],
  ['http://intranet.northwind.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['blob:https://intranet.northwind.example/x', undefined],
  ['about:blank', undefined],
  ['https://[', undefined],
  // On our own origin, but their path alone reads as another host.
  ['/.//evil.example', undefined],
  ['/..//evil.example', undefined],
  ['/./\\evil.example', undefined],
  ['/%2e//evil.example', undefined],
  ['/x/..//evil.example', undefined],
  ['https://intranet.northwind.example//evil.example', undefined],
  ['https://intranet.northwind.example/\\evil.example', undefined],
];
