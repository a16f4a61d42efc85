import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Core is pure: time, randomness and ids are arguments. */
const IMPURE = [
	{ object: 'Date', property: 'now', message: 'Core has no clock: take the time as an argument.' },
	{ object: 'Math', property: 'random', message: 'Core has no dice: take a Random as an argument.' },
	{ object: 'performance', property: 'now', message: 'Core has no clock: take the time as an argument.' },
	{ object: 'crypto', property: 'randomUUID', message: 'Core makes no ids: take a NewId as an argument.' }
];

export default ts.config(
	{
		ignores: [
			'node_modules',
			'.svelte-kit',
			'build',
			'.cache',
			'coverage',
			'static/samples',
			'tests/fixtures/documents'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows better what is defined.
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			eqeqeq: ['error', 'always'],
			'no-console': 'error'
		}
	},
	{
		files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/only-throw-error': 'error',
			'@typescript-eslint/require-await': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// It takes plain dates and maps, which are never mutated here, for state.
			'svelte/prefer-svelte-reactivity': 'off',
			// Links go through `#state/paths`, which puts the base path before every address.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/core/**/*.ts'],
		rules: {
			'no-restricted-properties': ['error', ...IMPURE],
			'no-restricted-syntax': [
				'error',
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'Core has no clock: take the time as an argument.'
				},
				{
					selector: "CallExpression[callee.name='Date']",
					message: 'Core has no clock: take the time as an argument.'
				}
			],
			'no-restricted-globals': [
				'error',
				...['window', 'document', 'navigator', 'localStorage', 'indexedDB', 'fetch', 'self', 'location']
			]
		}
	},
	{
		// What speaks to a terminal.
		files: ['src/cli/**', 'tests/**'],
		rules: { 'no-console': 'off' }
	}
);
