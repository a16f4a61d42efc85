import { playwright } from '@vitest/browser-playwright';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './tests/support/chromium.mjs';

/** Node tests need no framework: imports go through package.json. */
const node = { environment: 'node' as const, pool: 'forks' as const };
/** Tests that drive a browser: one file at a time, on a machine that others use too. */
const browser = { ...node, fileParallelism: false, testTimeout: 120_000, hookTimeout: 60_000 };
const executablePath = findChromium();

export default defineConfig({
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					...node,
					name: 'core',
					include: ['tests/{core,files,workers,service-worker,eval,cli}/**/*.test.ts'],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					...node,
					name: 'storage',
					include: ['tests/storage/**/*.test.ts'],
					exclude: ['tests/storage/browser/**'],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: { ...browser, name: 'storage-browser', include: ['tests/storage/browser/**/*.test.ts'] }
			},
			{
				extends: true,
				test: { ...browser, name: 'e2e', include: ['tests/e2e/**/*.test.ts'] }
			},
			{
				extends: true,
				plugins: [sveltekit()],
				test: {
					name: 'ui',
					include: ['tests/{ui,state}/**/*.test.ts'],
					testTimeout: 20_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						viewport: { width: 390, height: 844 },
						provider: playwright({
							launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
