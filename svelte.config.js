import { createHash } from 'node:crypto';
import adapter from '@sveltejs/adapter-static';

/** The announcer of kit hides itself with a style attribute; this hash allows that one and no other. */
const ANNOUNCER =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';
const announcerHash = /** @type {const} */ (
	`sha256-${createHash('sha256').update(ANNOUNCER).digest('base64')}`
);

/** Nothing but the app itself is loaded or spoken to. */
const csp = {
	mode: /** @type {const} */ ('hash'),
	directives: /** @type {import('@sveltejs/kit').CspDirectives} */ ({
		'default-src': ['self'],
		'script-src': ['self'],
		'style-src': ['self', 'unsafe-hashes', announcerHash],
		'img-src': ['self', 'data:', 'blob:'],
		'connect-src': ['self'],
		'worker-src': ['self'],
		'object-src': ['none'],
		'base-uri': ['self'],
		'form-action': ['self']
	})
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		csp,
		// src/state/update.svelte.ts registers it, when the page has loaded.
		serviceWorker: { register: false },
		adapter: adapter({ fallback: '200.html', pages: process.env.BUILD_DIR ?? 'build' }),
		// A relative base would break worker and service-worker URLs on deep links.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		typescript: { config: (config) => ({ ...config, include: [...config.include, '../vitest.config.ts'] }) }
	}
};
