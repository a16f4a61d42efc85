/**
 * The size budget of the build: what a first visit loads, and what the reader of documents adds when it is used.
 * `--quiet` leaves out the table; `measure()` gives the numbers to others.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const LIMITS = { firstVisit: 60 * 1024, reader: 1.5 * 1024 * 1024, pdf: 600 * 1024, font: 60 * 1024 };

function filesUnder(folder) {
	return readdirSync(folder, { recursive: true })
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());
}

/** The scripts that a page names, and all that those import statically or start at once. */
function scriptsOf(build, page) {
	const html = readFileSync(join(build, page), 'utf8');
	const found = new Set();
	const queue = [...html.matchAll(/["'(]([^"'()\s]+\.js)["')]/g)].map(([, path]) => path);
	while (queue.length > 0) {
		const path = join(build, queue.pop());
		if (found.has(path)) continue;
		found.add(path);
		const code = readFileSync(path, 'utf8');
		// `import … from"./x.js"` and `import"./x.js"`, not `import("./x.js")`.
		for (const [, target] of code.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
			queue.push(join(path, '..', target).slice(build.length));
		}
	}
	return [...found];
}

/** Bytes: scripts of the first page by brotli, the reader's worker and what reads PDFs by gzip, the font as it is. */
export function measure(build = join(root, 'build')) {
	const scripts = scriptsOf(build, 'index.html');
	const files = filesUnder(build);
	const bytes = (paths, pack) => paths.reduce((sum, path) => sum + pack(readFileSync(path)).length, 0);
	const workers = files.filter((path) => /[\\/]workers[\\/].*\.js$/.test(path));
	// PDF.js is a file of its own, read when the first PDF comes.
	const isPdf = (path) => readFileSync(path, 'utf8').includes('PDFPageProxy');
	return {
		firstVisit: bytes(scripts, brotliCompressSync),
		reader: bytes(
			workers.filter((path) => !isPdf(path)),
			gzipSync
		),
		pdf: bytes(workers.filter(isPdf), gzipSync),
		font: bytes(
			files.filter((path) => path.endsWith('.woff2')),
			(content) => content
		)
	};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const sizes = measure();
	for (const [name, limit] of Object.entries(LIMITS)) {
		const over = sizes[name] > limit;
		if (over) process.exitCode = 1;
		const inKB = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
		console.log(`${over ? '✗' : '✓'} ${name}: ${inKB(sizes[name])} of ${inKB(limit)}`);
	}
	if (sizes.reader === 0) console.log('There is no reader in the build.');
}
