import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Imports a layer may not make: a pattern, what to do instead, and whether a type may still be imported. */
const CORE_ONLY = [
	'^(?!\\.{1,2}/|#lib/core/)|/(server|features|ui|i18n)/',
	'core imports core only'
];
const SCHEMA_AS_TYPE = [
	'(^|/)schema/',
	'import type only: keeps zod out of the first download',
	true
];
const NO_ZOD = ['^zod(/|$)', 'zod stays on the server; ask core/attempt for what the device kept'];
const NO_PARENT = ['^\\.\\./', 'write #lib/…'];
const NO_WAY_ROUND = ['^\\.\\./(.*/)?lib/', 'write #lib/…'];
const NO_GRANDPARENT = ['^\\.\\./\\.\\./', 'write #lib/…'];
const NO_SERVER = ['/server/', 'the server is reached through routes: load it in +page.server.ts'];
const NO_CONTENT = ['(^|/)content/modules(/|$)', 'content is read by server/content only'];
const TEST_ONLY = ['/testing/', 'builders are for tests'];

/** Syntax a layer may not use: a selector, and what to do instead. */
const NO_EFFECT = [
	"CallExpression:matches([callee.name='$effect'], [callee.object.name='$effect'])",
	'derive, handle the event, or attach; if none will do, disable this line and say why'
];
const NO_CLOCK = [
	"CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
	'core takes the time as an argument'
];
const NO_CHANCE = [
	"CallExpression[callee.object.name='Math'][callee.property.name='random'], MemberExpression[object.name='crypto']",
	'core takes a seed or an id as an argument'
];
const NO_CONTENT_GLOB = [
	"CallExpression[callee.property.name='glob'] Literal[value=/content\\u002f/]",
	'content is read by server/content only'
];
const SURROUNDINGS = ['fetch', 'window', 'document', 'navigator', 'localStorage', 'process'].map(
	(name) => ({ name, message: 'core knows no browser and no Node: take it as an argument' })
);

/** One layer of the architecture: its files, the imports it may not make, the syntax it may not use. */
function layer(files, imports, syntax = [], rules = {}) {
	const patterns = [...imports, TEST_ONLY].map(([regex, message, allowTypeImports = false]) => ({
		regex,
		message,
		allowTypeImports
	}));
	return {
		files,
		ignores: ['**/*.test.ts', '**/testing/**'],
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns }],
			'no-restricted-syntax': [
				syntax.length > 0 ? 'error' : 'off',
				...syntax.map(([selector, message]) => ({ selector, message }))
			],
			...rules
		}
	};
}

const pure = { 'no-restricted-globals': ['error', ...SURROUNDINGS] };

/** @param {string[]} files @param {string[][]} imports */
function coreLayer(files, imports) {
	return layer(files, imports, [NO_CLOCK, NO_CHANCE, NO_CONTENT_GLOB], pure);
}

/** A feature uses itself and the two features that all may use; anything else is composed in a route. */
function featureLayers(feature) {
	const others = [`^#lib/features/(?!(${feature}|items|trail)/)`, 'compose features in a route'];
	const walls = [SCHEMA_AS_TYPE, NO_ZOD, NO_SERVER, NO_CONTENT, others];
	const syntax = [NO_EFFECT, NO_CONTENT_GLOB];
	return [
		layer([`src/lib/features/${feature}/*`], [NO_PARENT, ...walls], syntax),
		layer([`src/lib/features/${feature}/*/**`], [NO_GRANDPARENT, ...walls], syntax)
	];
}

const features = readdirSync(new URL('./src/lib/features/', import.meta.url));

/** A silenced rule must say why, after two dashes. */
const reasonedDisable = {
	create: (context) => ({
		Program() {
			for (const comment of context.sourceCode.getAllComments()) {
				if (!/^\s*eslint-disable/.test(comment.value) || / -- \S/.test(comment.value)) continue;
				context.report({ loc: comment.loc, message: 'say why, after two dashes: -- because …' });
			}
		}
	})
};

export default defineConfig(
	globalIgnores(['.svelte-kit/', 'build/', 'src/lib/i18n/paraglide/', 'test-results/']),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				// SvelteKit leaves the service worker out of its own project.
				projectService: { allowDefaultProject: ['*.js', 'src/service-worker.ts'] },
				extraFileExtensions: ['.svelte']
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { house: { rules: { 'reasoned-disable': reasonedDisable } } },
		rules: {
			'house/reasoned-disable': 'error',
			'max-lines': ['error', 300],
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'separate-type-imports' }
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/no-confusing-void-expression': [
				'error',
				{ ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }
			],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'svelte/block-lang': ['error', { script: 'ts' }],
			'svelte/button-has-type': 'error',
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		// TypeScript alone takes what a component exports for any; svelte-check knows better.
		files: ['**/*.svelte.test.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		files: ['**/*.js', '**/*.mjs'],
		extends: [ts.configs.disableTypeChecked],
		languageOptions: { parserOptions: { projectService: false } },
		rules: { 'no-undef': 'error' }
	},

	coreLayer(['src/lib/core/**'], [CORE_ONLY, SCHEMA_AS_TYPE]),
	// These two run while building and on the server only, so they may hold schemas as values.
	coreLayer(['src/lib/core/authoring/**', 'src/lib/core/export/**'], [CORE_ONLY]),
	coreLayer(
		['src/lib/core/attempt/kept/stored-event.ts'],
		[['^(?!zod/mini$|\\.{1,2}/)', 'stored events import core and zod/mini only'], SCHEMA_AS_TYPE]
	),
	coreLayer(
		['src/lib/core/results/csv.ts'],
		[
			['^(?!csv-stringify/|\\.{1,2}/)', 'the CSV imports core and csv-stringify only'],
			SCHEMA_AS_TYPE
		]
	),
	coreLayer(
		['src/lib/core/coming-back/schedule.ts'],
		[['^(?!ts-fsrs$|\\.{1,2}/)', 'the schedule imports core and ts-fsrs only'], SCHEMA_AS_TYPE]
	),
	coreLayer(
		['src/lib/core/schema/**'],
		[['^(?!zod$|\\./)', 'schemas import zod and schemas only']]
	),
	layer(['src/lib/i18n/**'], [['^#lib/(?!i18n/)', 'words know nothing but words']]),
	layer(
		['src/lib/ui/**'],
		[NO_PARENT, NO_ZOD, ['^#lib/(?!ui/|i18n/)', 'ui knows no domain']],
		[NO_EFFECT, NO_CONTENT_GLOB]
	),
	...features.flatMap(featureLayers),
	layer(
		['src/lib/server/**'],
		[
			NO_PARENT,
			NO_CONTENT,
			['^#lib/(features|ui|i18n)/|^svelte(/|$)', 'the server knows no screen']
		],
		[NO_CONTENT_GLOB]
	),
	layer(
		['src/lib/server/content/**'],
		[NO_PARENT, ['^#lib/(features|ui|i18n)/|^svelte(/|$)', 'the server knows no screen']]
	),
	layer(
		['src/routes/**'],
		[NO_WAY_ROUND, SCHEMA_AS_TYPE, NO_ZOD, NO_SERVER, NO_CONTENT],
		[NO_EFFECT, NO_CONTENT_GLOB]
	),
	layer(
		['src/routes/**/*.server.ts', 'src/routes/**/+server.ts'],
		[NO_WAY_ROUND, NO_CONTENT],
		[NO_CONTENT_GLOB]
	)
);
