import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('src/features', import.meta.url));

export default tseslint.config(
  { ignores: ['dist', 'dist-devices', 'node_modules', 'src/shared/api/schema.gen.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ...jsxA11y.flatConfigs.strict,
    languageOptions: { ...jsxA11y.flatConfigs.strict.languageOptions, globals: globals.browser },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines': ['error', { max: 300 }],
      // Physical sides break the mirrored layout; one feature must not reach into another.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Property[key.name=/^(marginLeft|marginRight|paddingLeft|paddingRight|borderLeft|borderRight)$/]',
          message: 'Use logical properties: marginInlineStart, paddingInlineEnd …',
        },
        {
          selector: 'JSXAttribute[name.name=/^(ml|mr|pl|pr)$/]',
          message: 'Use ms, me, ps, pe: the layout is mirrored.',
        },
      ],
    },
  },
  { files: ['src/shared/api/schema.ts', 'src/testing/**', 'src/**/*.test.{ts,tsx}'], rules: { 'max-lines': 'off' } },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/app/**', ...features.filter((other) => other !== feature).map((other) => `**/${other}/**`), '!**/shared/**'],
              message: 'A feature imports shared parts only.',
            },
          ],
        },
      ],
    },
  })),
);
