/**
 * Finds a Chrome or Chromium to test with. Nothing is downloaded by the test tool:
 * `npm test` installs Debian's package where it can, and says what to install where it cannot.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where installers put it, by platform. */
function usualPlaces() {
	if (process.platform === 'darwin') {
		return ['Google Chrome', 'Chromium'].flatMap((name) =>
			['', process.env.HOME ?? ''].map((root) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`)
		);
	}
	if (process.platform === 'win32') {
		const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
		return roots.flatMap((root) => (root ? [join(root, 'Google/Chrome/Application/chrome.exe')] : []));
	}
	return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
		COMMANDS.map((command) => join(folder, command))
	);
}

function onPath(command) {
	const which = process.platform === 'win32' ? 'where' : 'which';
	try {
		return execFileSync(which, [command], { stdio: ['ignore', 'pipe', 'ignore'] })
			.toString()
			.split(/\r?\n/)[0];
	} catch {
		return undefined;
	}
}

/**
 * The path of a Chrome or Chromium, or undefined.
 * @returns {string | undefined}
 */
export function findChromium() {
	const told = process.env.CHROME_PATH;
	if (told && existsSync(told)) return told;
	for (const command of COMMANDS) {
		const found = onPath(command);
		if (found) return found;
	}
	return usualPlaces().find((place) => existsSync(place));
}

/** Switches for every browser that the tests start: quiet, and fit for a container and for root. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-dev-shm-usage'
];
