import js from '@eslint/js'
import globals from 'globals'
import tseslint from 'typescript-eslint'

/** Each layer with the folders and packages it may not import; see README, “Architecture”. */
const layers = [
  {
    files: 'src/model/**',
    above: ['read', 'parse', 'rule', 'rules', 'lint', 'config', 'format', 'audit', 'cli', 'api'],
  },
  {
    files: 'src/read/**',
    above: ['parse', 'rule', 'rules', 'lint', 'config', 'format', 'audit', 'cli', 'api'],
  },
  { files: 'src/parse/**', above: ['rule', 'rules', 'lint', 'config', 'format', 'audit', 'cli', 'api'] },
  {
    files: 'src/rule/**',
    above: ['read', 'parse', 'rules', 'lint', 'config', 'format', 'audit', 'cli', 'api'],
  },
  { files: 'rules/**', above: ['read', 'parse', 'lint', 'config', 'format', 'audit', 'cli', 'api'] },
  { files: 'src/lint/**', above: ['rules', 'config', 'format', 'audit', 'cli', 'api'] },
  { files: 'src/accept/**', above: ['rules', 'format', 'audit', 'cli', 'api'] },
  { files: 'src/config/**', above: ['read', 'parse', 'format', 'audit', 'cli', 'api'] },
  { files: 'src/format/**', above: ['read', 'parse', 'rules', 'config', 'audit', 'cli', 'api'] },
  { files: 'src/audit/**', above: ['rules', 'cli', 'api'] },
  { files: 'src/cli/**', above: ['api'] },
]

/** A third-party package and the folders that alone may use it. */
const packages = [
  { name: 'yargs', home: ['src/cli/**'] },
  { name: 'chalk', home: ['src/format/**', 'src/cli/**'] },
  { name: 'ajv', home: ['src/config/**', 'test/**'] },
  { name: 'yaml', home: ['src/config/**', 'src/accept/**', 'test/**'] },
  { name: 'lilconfig', home: ['src/config/**'] },
  { name: 'unified', home: ['src/read/**', 'src/parse/**', 'bench/**'] },
  { name: 'remark-parse', home: ['src/read/**', 'bench/**'] },
  { name: 'remark-gfm', home: ['src/read/**', 'bench/**'] },
  { name: 'opencc-js', home: ['src/read/**'] },
  { name: 'parse5', home: ['src/read/**'] },
  { name: 'rehype-parse', home: ['bench/**'] },
  { name: 'fflate', home: ['src/read/**', 'bench/**'] },
  { name: 'hucre', home: ['src/format/**', 'src/audit/**', 'test/**'] },
  { name: 'saxes', home: ['src/read/**'] },
  { name: '@duckdb/node-api', home: ['src/audit/**'] },
  { name: 'libphonenumber-js', home: ['test/**'] },
  { name: 'iconv-lite', home: ['test/**'] },
  { name: '@e965/xlsx', home: ['src/read/**'] },
  { name: '@hyzyla/pdfium', home: ['src/read/**'] },
  { name: 'vfile', home: ['src/read/**', 'bench/**'] },
  { name: 'diff', home: ['src/cli/**'] },
  { name: 'piscina', home: ['src/cli/**'] },
  { name: 'tinyglobby', home: ['src/cli/**'] },
  { name: 'yargs-parser', home: ['src/cli/**'] },
  { name: 'ignore', home: ['src/config/**'] },
  { name: 'get-east-asian-width', home: ['src/format/**'] },
]

const code = ['src/**/*.ts', 'rules/**/*.ts']
const groupsAbove = (above) => above.map((folder) => `**/${folder}/**`)
const forbidden = (files) => packages.filter(({ home }) => !home.includes(files)).map(({ name }) => name)

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', '.tmp/**'] },
  js.configs.recommended,
  {
    files: ['*.js', 'bench/**/*.js', 'examples/**/*.js', 'test/**/*.js'],
    languageOptions: {
      globals: globals.node,
    },
  },
  {
    files: ['bin/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { process: 'readonly', __dirname: 'readonly' } },
  },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: code,
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-properties': ['error', { property: 'matchAll', message: 'Use matchesIn' }],
      'no-restricted-globals': ['error', { name: 'process', message: 'Only cli/ and bin/ touch process' }],
    },
  },
  // Tables of words are data.
  { files: ['src/parse/words/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  ...layers.map(({ files, above }) => ({
    files: [`${files}/*.ts`, files.replace('/**', '/*.ts')],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: groupsAbove(above), message: `${files} may not import from a layer above it` },
            {
              group: forbidden(files).flatMap((name) => [name, `${name}/**`]),
              message: 'This package belongs to another layer',
            },
          ],
        },
      ],
    },
  })),
)
