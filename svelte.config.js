import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '200.html' }),
		// A relative base would break worker and service-worker URLs on deep links.
		paths: { base: process.env.BASE_PATH ?? '', relative: false }
	}
};
