import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../contract';
import { BACKENDS, launch, newProfile, servePage, type Chromium, type Site } from './harness';

describe.each(BACKENDS)('storage in Chromium on $backend', ({ backend, flags }) => {
	const profile = newProfile();
	let site: Site;
	let chromium: Chromium;
	let page: Page;
	beforeAll(async () => {
		site = await servePage();
		chromium = await launch(profile.folder, flags, site);
		page = await chromium.tab();
	});
	afterAll(async () => {
		await chromium.close();
		site.close();
		profile.remove();
	});

	it.each(contract.map(({ title }) => [title] as const))('%s', async (title) => {
		await expect(page.evaluate((one) => window.verso.runCase(one), title)).resolves.toBe('ok');
	});

	it('is the backend that is meant', () => {
		const files = readdirSync(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true });
		const found = files.some((file) => String(file).includes('leveldb')) ? 'leveldb' : 'sqlite';
		expect(found).toBe(backend);
	});
});
