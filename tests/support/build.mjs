/** Builds the app as `npm run build` does; where to is told by BUILD_DIR, for which path by BASE_PATH. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../../src/cli/install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
try {
	npm(['run', '-s', 'build', '--', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' });
} catch {
	process.exitCode = 1;
}
