/** Which folder may import which: the table in the README, as rules. */
const MAY_IMPORT = {
	core: ['core'],
	files: ['files', 'core'],
	storage: ['storage', 'core'],
	workers: ['workers', 'core', 'files', 'storage'],
	cli: ['cli', 'core', 'files'],
	sync: ['sync', 'core', 'storage'],
	state: ['state', 'core', 'files', 'storage', 'sync', 'workers'],
	ui: ['ui', 'core'],
	routes: ['routes', 'state', 'ui', 'core'],
	'service-worker': ['service-worker', 'state']
};

/** Packages with one door. */
const ONE_DOOR = [
	{ name: 'idb', from: '^src/storage/' },
	{ name: 'ts-fsrs', from: '^src/core/review/scheduler\\.ts$' },
	{ name: 'wink-nlp', from: '^src/core/text/tagger\\.ts$' },
	{ name: 'wink-eng-lite-web-model', from: '^src/core/text/tagger\\.ts$' },
	{ name: 'unpdf', from: '^src/files/pdf\\.ts$' },
	{ name: 'double-metaphone', from: '^src/core/statements/speakers/alike\\.ts$' }
];
/** What core may take from packages: the scheduler, the tagger and the sound of names; codecs in exchange. */
const CORE_PACKAGES = 'node_modules/(double-metaphone|ts-fsrs|wink-nlp|wink-eng-lite-web-model)/';

module.exports = {
	forbidden: [
		{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'resolves',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app|\\$lib|\\$env|\\$service-worker|virtual:)' }
		},
		...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
			name: `${folder}-imports`,
			comment: `src/${folder} may import ${allowed.join(', ')}`,
			severity: 'error',
			from: { path: `^src/${folder}/` },
			to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` }
		})),
		...ONE_DOOR.map(({ name, from }) => ({
			name: `only-door-to-${name}`,
			severity: 'error',
			from: { path: '^src/', pathNot: from },
			to: { path: `node_modules/${name}/` }
		})),
		{
			name: 'core-is-pure',
			comment: 'core takes no framework, no storage, nothing of Node',
			severity: 'error',
			from: { path: '^src/core/', pathNot: '^src/core/exchange/' },
			to: {
				dependencyTypesNot: ['local', 'aliased', 'aliased-subpath-import', 'type-only'],
				path: '.*',
				pathNot: [CORE_PACKAGES, '^src/']
			}
		},
		{ name: 'no-tests-in-source', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
		{
			name: 'nothing-undeclared',
			severity: 'error',
			from: { path: '^src/' },
			to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'browser', 'default', 'types'],
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.css']
		}
	}
};
