import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What the pure core may not reach for: it imports nothing but itself, and is told the time. */
const impure = [
  { name: 'Date', message: 'The core is told the time.' },
  { name: 'process', message: 'The core reads no environment.' },
  { name: 'fetch', message: 'The core does no input or output.' },
  { name: 'setTimeout', message: 'The core does not wait.' },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'cache/', 'dist/', 'bots/abi/generated.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['bots/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\./)', message: 'The core imports only itself.' }] },
      ],
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core does not guess.' },
      ],
    },
  },
  {
    files: ['bots/core/*/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\./|\\.\\./[^.])', message: 'The core imports only itself.' }] },
      ],
    },
  },
  { files: ['**/*.test.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly' } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-console': 'off' },
  },
);
