/** Installs the npm packages that are missing, so that two commands are enough on a fresh clone. Plain Node. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lockfile wants and node_modules does not hold, by name. */
export function missingPackages(root) {
	const installed = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return ['all of them'];
	const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
	const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
	return Object.entries(wanted)
		.filter(
			([path, entry]) =>
				path && !entry.optional && !entry.extraneous && present[path]?.version !== entry.version
		)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/** Runs npm as npm runs itself: through the same Node where that can be told. */
export function npm(args, options) {
	const self = process.env.npm_execpath;
	if (self) return execFileSync(process.execPath, [self, ...args], options);
	return execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Installs what is missing, or returns at once. Throws when npm fails, which has then said why. */
export function installMissing(root, say = console.log) {
	const missing = missingPackages(root);
	if (missing.length === 0) return;
	const few = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : '');
	say(`Installing packages (${few}) …`);
	npm(['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
}
