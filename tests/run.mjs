/**
 * `npm test`: everything that must hold, in the order of how fast it says no. Plain Node until the packages are
 * there. The last line is `N passed, N failed`: a step that is no test run counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from '../src/cli/install.mjs';
import { ensureChromium } from './support/install-chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.cache/results');
const score = { passed: 0, failed: 0 };
/** No step of ours takes this long; a hung browser does. */
const LIMIT_MS = 60 * 60_000;

function count(passed, failed) {
	score.passed += passed;
	score.failed += failed;
}

function finish() {
	console.log(`${score.passed} passed, ${score.failed} failed`);
	process.exit(score.failed === 0 ? 0 : 1);
}

/** Runs a program of node_modules; its output is shown only when it fails. */
function step(name, script, args, env = {}) {
	const started = Date.now();
	const ran = spawnSync(process.execPath, [join(root, script), ...args], {
		cwd: root,
		env: { ...process.env, ...env },
		encoding: 'utf8',
		timeout: LIMIT_MS,
		maxBuffer: 1 << 26
	});
	const ok = ran.status === 0;
	console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
	if (!ok) console.log(`${ran.stdout}${ran.stderr}`.split('\n').slice(-120).join('\n'));
	count(ok ? 1 : 0, ok ? 0 : 1);
	return ok;
}

/** What vitest's report says: a file that failed without a failed test (it did not load) counts as one. */
function readReport(file) {
	if (!existsSync(file)) return { passed: 0, failed: 1 };
	const report = JSON.parse(readFileSync(file, 'utf8'));
	const unloaded = report.testResults.filter(
		(one) => one.status === 'failed' && !one.assertionResults.some(({ status }) => status === 'failed')
	);
	return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Runs vitest projects; streams a line a file. */
function tests(name, projects) {
	console.log(`· ${name}`);
	const file = join(results, `${projects[0]}.json`);
	const args = ['run', ...projects.flatMap((project) => ['--project', project])];
	args.push('--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
	const ran = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: LIMIT_MS
	});
	const { passed, failed } = readReport(file);
	// An error outside any test fails the run too.
	count(passed, failed === 0 && ran.status !== 0 ? 1 : failed);
}

/** Breaks the storage for real, a short form of `npm run torture`; a line of its table counts as one. */
function torture() {
	console.log('· storage that is broken');
	const file = join(results, 'torture.json');
	const args = [
		join(root, 'node_modules/tsx/dist/cli.mjs'),
		'tests/torture/run.ts',
		'--short',
		'--report',
		file
	];
	spawnSync(process.execPath, args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: LIMIT_MS
	});
	const { passed, failed } = existsSync(file)
		? JSON.parse(readFileSync(file, 'utf8'))
		: { passed: 0, failed: 1 };
	count(passed, failed);
}

/** Through npm, which alone knows the steps of a build. */
function build(name, env = {}) {
	return step(name, 'tests/support/build.mjs', [], env);
}

mkdirSync(results, { recursive: true });
rmSync(results, { recursive: true });
mkdirSync(results, { recursive: true });
try {
	installMissing(root);
} catch {
	console.log('The packages could not be installed; npm says why above.');
	count(0, 1);
	finish();
}
const chromium = ensureChromium();
if (chromium.advice) console.log(chromium.advice);
else process.env.CHROME_PATH = chromium.path;

step('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level=warn']);
step('sync', 'node_modules/@sveltejs/kit/svelte-kit.js', ['sync']);
step('lint', 'node_modules/eslint/bin/eslint.js', ['.']);
step('folder rule', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
	'src',
	'--config',
	'.dependency-cruiser.cjs'
]);
step('types', 'node_modules/svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json']);
step('types of core', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.core.json']);
step('types of the service worker', 'node_modules/typescript/bin/tsc', ['-p', 'src/service-worker']);
tests('core and storage', ['core', 'storage']);
if (chromium.path) {
	tests('components', ['ui']);
	tests('storage in the browser', ['storage-browser']);
	torture();
} else count(0, 1);
const built =
	build('build') && build('build for /verso', { BASE_PATH: '/verso', BUILD_DIR: '.cache/build-verso' });
if (built) {
	step('size budget', 'tests/size.mjs', []);
	if (chromium.path) tests('browser journeys', ['e2e']);
}
finish();
