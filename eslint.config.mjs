import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/** The arrows of the architecture: what each package may import from us. Its tests may also use what stands under `tests`. */
const arrows = {
  contract: { sources: [], tests: [] },
  sdk: { sources: ['contract'], tests: ['contract', 'mock'] },
  mock: { sources: ['contract'], tests: ['contract'] },
  elements: { sources: ['contract', 'sdk'], tests: ['contract', 'sdk', 'mock'] },
};

/** Packages a browser loads: classic zod would cost each page 20 kB more. */
const slimZod = ['contract', 'sdk', 'elements'];

/** @typedef {{ regex: string; message: string }} ImportBan A module that may not be imported, and what to do instead. */

/** @type {ImportBan[]} */
const unsafeDirectives = [
  {
    regex: '^(lit|lit-html)/directives/(unsafe-(html|svg|mathml)|style-map)(\\.js)?$',
    message:
      'A strict Content-Security-Policy and Trusted Types forbid it: render templates, or use element.style.setProperty().',
  },
];

/**
 * Imports that package `name` may not make, as patterns of `no-restricted-imports`.
 *
 * @param {string} name
 * @param {string[]} allowed
 */
function forbiddenImports(name, allowed) {
  const others = allowed.length ? `(?!(${allowed.join('|')})(/|$))` : '';
  const forbidden = [
    ...unsafeDirectives,
    {
      regex: `^portal-${others}`,
      message: `packages/${name} may import ${allowed.length ? allowed.map((each) => `portal-${each}`).join(', ') : 'no package'} of ours.`,
    },
    {
      regex: '^(\\.{1,2}/)+(packages/)?(contract|sdk|mock|elements)/(src|dist|scripts|cdn)/',
      message: 'Import a package by its name.',
    },
  ];
  if (slimZod.includes(name))
    forbidden.push({ regex: '^zod(?!/mini$)', message: "Import 'zod/mini': classic zod costs a page 20 kB." });
  return forbidden;
}

/**
 * The same bans for `import()` and `import('…').Type`, which `no-restricted-imports` does not look at.
 *
 * @param {ImportBan[]} patterns
 */
const lazyImports = (patterns) =>
  patterns.map(({ regex, message }) => ({
    selector: `:matches(ImportExpression, TSImportType) > Literal[value=/${regex.replaceAll('/', '\\u002F')}/]`,
    message,
  }));

/** What a strict Content-Security-Policy with Trusted Types blocks, or would have to be loosened for. */
const markupFromStrings = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Trusted Types forbid markup from strings: render a template.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Trusted Types forbid markup from strings: render a template.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: 'Content-Security-Policy forbids style attributes: use element.style.setProperty().',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"\'](\\.?style|\\.innerHTML|\\.outerHTML|\\.srcdoc)\\s*=/i]',
    message: 'No style attribute and no markup from strings in a template: use classes, parts and element.style.setProperty().',
  },
];

/**
 * The rules for some files of package `name`, which may import `allowed` of ours.
 *
 * @param {string} name
 * @param {{ files: string[]; ignores?: string[]; allowed: string[]; helpers?: ImportBan[] }} scope
 * @returns {import('eslint').Linter.Config}
 */
function packageRules(name, { files, ignores = [], allowed, helpers = [] }) {
  const patterns = forbiddenImports(name, allowed).concat(helpers);
  return {
    name: `portal/arrows/${name}`,
    files: files.map((each) => `packages/${name}/${each}`),
    ignores,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...markupFromStrings, ...lazyImports(patterns)],
    },
  };
}

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/cdn/', '.cache/', 'coverage/', 'screenshots/', 'storybook-static/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    name: 'portal/typescript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['packages/*/tsconfig.json', 'test/tsconfig.json', 'test/tsconfig.elements.json', 'stories/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-deprecated': [
        'error',
        // Marked so that it stands out, not because it goes: it lets http through, for providers on this machine.
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // `expect(a).to.equal(b)` is typed as a promise by @open-wc/semantic-dom-diff, and is none.
            { from: 'package', package: '@types/chai', name: 'Equal' },
          ],
        },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      // An interface may be asynchronous where one implementation need not be; `async` then turns what it throws into a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowArray: true, allowBoolean: true, allowNumber: true },
      ],
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Interfaces here describe objects of functions, written as methods; none of them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/unified-signatures': 'error',
    },
  },
  {
    name: 'portal/everywhere',
    files: ['**/*.{ts,mjs,js}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-binary-expression': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-restricted-imports': ['error', { patterns: unsafeDirectives }],
      'no-restricted-syntax': ['error', ...markupFromStrings],
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-unused-expressions': 'off',
      'no-useless-assignment': 'error',
      'no-useless-rename': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'portal/packages',
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 30, skipComments: true }],
      'no-console': 'error',
    },
  },
  {
    name: 'portal/console',
    files: ['packages/elements/src/shared/report.ts', 'packages/mock/src/cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'portal/templates',
    files: ['packages/elements/src/**/*.ts', 'demo/**/*.ts'],
    plugins: { lit },
    rules: {
      'lit/attribute-value-entities': 'error',
      'lit/binding-positions': 'error',
      'lit/no-duplicate-template-bindings': 'error',
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-property-change-update': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
    },
  },
  {
    name: 'portal/tests',
    files: ['**/*.test.ts', '**/test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  ...Object.entries(arrows).flatMap(([name, { sources, tests }]) => [
    packageRules(name, {
      files: ['src/**/*.ts', 'scripts/**/*.ts'],
      ignores: ['**/*.test.ts'],
      allowed: sources,
      helpers: [{ regex: '^(\\.{1,2}/)+(test|demo|build)/', message: 'What is published imports nothing that is not.' }],
    }),
    packageRules(name, { files: ['src/**/*.test.ts', 'src/testing/**/*.ts', 'test/**/*.ts'], allowed: [name, ...tests] }),
  ]),
);
