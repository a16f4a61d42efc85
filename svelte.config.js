import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '200.html' }),
		// While pages are still being built, a link may lead nowhere.
		prerender: { handleHttpError: 'warn' },
		// A relative base would break worker and service-worker URLs on deep links.
		paths: { base: process.env.BASE_PATH ?? '', relative: false },
		typescript: { config: (config) => ({ ...config, include: [...config.include, '../vitest.config.ts'] }) }
	}
};
