/**
 * Serves a build as a static host does: files as they are, the fallback page (200.html) for addresses of
 * pages that carry an id, and a true 404 for everything else.
 */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Pages whose address carries an id: they exist only on the learner's device. */
const WITH_ID = /^\/(decks|texts)\/[\w-]+\/?$/;

/** The path inside the base, or undefined when the address is outside it or not an address. */
function inside(url, base) {
	try {
		const path = decodeURIComponent(url.pathname);
		if (path === base) return '/';
		return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined;
	} catch {
		return undefined;
	}
}

function page(response, status, html) {
	response.writeHead(status, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
	response.end(html);
}

/** A request listener for the build in `folder`, under `base` ('' or '/verso'). */
export function staticHandler(folder, base = '') {
	const fallback = readFileSync(join(folder, '200.html'), 'utf8');
	const files = sirv(folder, {
		etag: true,
		// Where a file lies packed beside it, as the loading bench does.
		brotli: true,
		dotfiles: false,
		setHeaders(response, path) {
			const forever = path.includes('/_app/immutable/');
			response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
		}
	});
	return (request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const path = inside(url, base);
		if (path === undefined) return page(response, 404, 'Not found');
		if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
			response.writeHead(308, { Location: `${base}${encodeURI(path)}/${url.search}` });
			return response.end();
		}
		request.url = encodeURI(path) + url.search;
		files(request, response, () => {
			if (WITH_ID.test(path)) return page(response, 200, fallback);
			// The fallback page tells a person that there is nothing; a program asked for something else.
			const person = request.headers.accept?.includes('text/html');
			page(response, 404, person ? fallback : 'Not found');
		});
	};
}

/**
 * Starts serving; resolves with the address and a way to stop, rejects when the port is taken (EADDRINUSE).
 * Port 0 takes any that is free.
 */
export function serve({ folder, base = '', port = 0 }) {
	const server = createServer(staticHandler(folder, base));
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, () => {
			const address = server.address();
			resolve({
				url: `http://localhost:${address.port}${base}/`,
				port: address.port,
				stop() {
					server.closeAllConnections();
					return new Promise((done) => server.close(() => done()));
				}
			});
		});
	});
}
