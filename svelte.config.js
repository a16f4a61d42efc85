import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/** The announcer of kit hides itself with a style attribute; this hash allows that one and no other. */
const ANNOUNCER =
	'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';
/** The script in app.html, which runs before the first paint: in the page, because a file of its own would be waited for. */
const [, EARLY = ''] = /<script>([\s\S]*?)<\/script>/.exec(readFileSync('src/app.html', 'utf8')) ?? [];
/** @param {string} text */
const hashOf = (text) =>
	/** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

/** Nothing but the app itself is loaded or spoken to. */
const csp = {
	mode: /** @type {const} */ ('hash'),
	directives: /** @type {import('@sveltejs/kit').CspDirectives} */ ({
		'default-src': ['self'],
		'script-src': ['self', hashOf(EARLY)],
		'style-src': ['self', 'unsafe-hashes', hashOf(ANNOUNCER)],
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
		// Styles come with the page: eleven small files would be waited for before the first paint.
		inlineStyleThreshold: 100_000,
		adapter: adapter({ fallback: '200.html', pages: process.env.BUILD_DIR ?? 'build' }),
		// A relative base would break worker and service-worker URLs on deep links.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		typescript: { config: (config) => ({ ...config, include: [...config.include, '../vitest.config.ts'] }) }
	}
};
