/** Sees to it that there is a browser to test in. Plain Node. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';

const ADVICE =
	'The browser tests need Chrome or Chromium: install one (Debian: apt-get install chromium), or set CHROME_PATH.';

function aptGet(...args) {
	const root = process.getuid?.() === 0;
	const [command, rest] = root ? ['apt-get', args] : ['sudo', ['-n', 'apt-get', ...args]];
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], env }).status === 0;
}

/**
 * The path of a browser: one that is there, or Debian's package installed now.
 * @returns {{ path: string } | { advice: string }} advice is one line that says what to install
 */
export function ensureChromium(say = console.log) {
	const present = findChromium();
	if (present) return { path: present };
	if (process.platform === 'linux') {
		say('Installing chromium through apt-get …');
		aptGet('update', '-qq');
		aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium');
	}
	const path = findChromium();
	return path ? { path } : { advice: ADVICE };
}
