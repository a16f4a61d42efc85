/** `npm start`: installs what is missing, builds, and serves the built app. Plain Node until all is installed. */
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing, npm } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const base = process.env.BASE_PATH ?? '';
const wanted = process.env.PORT ?? '4173';
const port = Number(wanted);

/** One line, and the end. */
function giveUp(why) {
	console.error(why);
	process.exit(1);
}

function build() {
	console.log('Building …');
	try {
		npm(['run', '-s', 'build', '--', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
	} catch (error) {
		giveUp(`${error.stdout ?? ''}${error.stderr ?? error}\nThe build failed; the lines above say why.`);
	}
}

/** Told before the build, not after it. */
function refuseBusyPort() {
	const probe = createServer();
	return new Promise((resolve) => {
		probe.once('error', (error) => {
			if (error.code !== 'EADDRINUSE') giveUp(`Port ${port} cannot be used: ${error.message}`);
			giveUp(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
		});
		probe.listen(port, () => probe.close(() => resolve()));
	});
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
	giveUp(`PORT must be a number up to 65535, not "${wanted}".`);
}
try {
	installMissing(root);
} catch {
	giveUp('The packages could not be installed; npm says why above. Is the network there?');
}
await refuseBusyPort();
build();
const { serve } = await import('./static-server.mjs');
const { url } = await serve({ folder: join(root, 'build'), base, port });
console.log(`Verso is at ${url}  (Ctrl+C stops it)`);
