import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What is forbidden, why, and (below) where it is allowed nevertheless. */
const forbidden = {
  present: [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask Clock for the present: deadlines and tests depend on it.' },
    { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask Clock for the present; performance.now() measures durations.' },
  ],
  environment: [{ selector: "MemberExpression[object.name='process'][property.name='env']", message: 'Settings are read in src/config only.' }],
  state: [{ selector: "AssignmentExpression[left.type='MemberExpression'][left.property.name='state']", message: 'Only the workflow engine changes a state: fire a transition.' }],
  markup: [
    { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Markup comes from components only.' },
    { selector: "Property[key.name='dangerouslySetInnerHTML']", message: 'Markup comes from components only.' },
  ],
};

const forbid = (...kinds) => ({ 'no-restricted-syntax': ['error', ...kinds.flatMap((kind) => forbidden[kind])] });

/** A rule may be switched off on a line, with the reason: `// eslint-disable-next-line rule -- reason`. */
const house = {
  rules: {
    'explained-disable': {
      create: (context) => ({
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
              context.report({ loc: comment.loc, message: 'Say why: eslint-disable-next-line rule -- reason.' });
            }
          }
        },
      }),
    },
  },
};

export default defineConfig(
  { ignores: ['dist/', '.data/', 'coverage/', 'docs/'] },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: { 'house/explained-disable': 'error' },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // An async method that awaits nothing keeps its port's shape and turns a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] } },
  { files: ['src/**/*.{ts,tsx}'], rules: forbid('present', 'environment', 'state', 'markup') },
  { files: ['src/kernel/time/**'], rules: forbid('environment', 'state', 'markup') },
  { files: ['src/config/**'], rules: forbid('present', 'state', 'markup') },
  { files: ['src/platform/workflow/**'], rules: forbid('present', 'environment', 'markup') },
  { files: ['migrations/**'], rules: forbid('present', 'markup') },
  { files: ['test/**', 'bench/**', 'src/**/*.spec.{ts,tsx}'], rules: forbid('markup') },
  {
    // node-postgres, supertest and JSON give `any`; what a test expects of it is the check.
    files: ['test/**/*.{ts,tsx}', 'src/**/*.spec.{ts,tsx}', 'bench/**/*.ts', 'src/demonstration/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
