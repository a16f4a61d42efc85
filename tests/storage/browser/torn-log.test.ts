import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, newProfile, servePage, type Chromium, type Site } from './harness';

/** The name of the log that LevelDB begins with. */
const FIRST_LOG = '000003.log';

/** The folder where LevelDB keeps IndexedDB in a profile. */
function levelDb(profile: string): string {
	const all = join(profile, 'Default/IndexedDB');
	return join(all, readdirSync(all).find((name) => name.endsWith('.leveldb')) ?? 'none');
}

/** What a kill between the two writes of a record leaves: its header, which says 500 bytes, and 100 of them. */
function tearLog(profile: string): void {
	const header = Buffer.from([0x12, 0x34, 0x56, 0x78, 0xf4, 0x01, 0x01]);
	appendFileSync(join(levelDb(profile), FIRST_LOG), Buffer.concat([header, Buffer.alloc(100, 'a')]));
}

describe('a log of LevelDB that a kill tore', () => {
	let profile: ReturnType<typeof newProfile>;
	let site: Site;
	let chromium: Chromium;
	beforeAll(async () => void (site = await servePage()));
	afterAll(() => site.close());
	beforeEach(() => void (profile = newProfile()));
	afterEach(async () => {
		await chromium.kill();
		profile.remove();
	});

	async function started() {
		chromium = await launch(profile.folder, ['--disable-features=IdbSqliteBackingStore'], site);
		const page = await chromium.tab();
		expect(await page.evaluate(() => window.verso.start())).toBe('ok');
		return page;
	}

	it('costs no answer, not of those before and not of those that are written after it', async () => {
		let page = await started();
		await page.evaluate(() => window.verso.makeDeck(20));
		const acknowledged: string[] = [];
		const answer = async (card: number) =>
			acknowledged.push(await page.evaluate((which) => window.verso.answer(which, which), card));
		for (let card = 0; card < 5; card += 1) await answer(card);
		await chromium.kill();
		tearLog(profile.folder);
		page = await started();
		await expect.poll(() => readdirSync(levelDb(profile.folder))).not.toContain(FIRST_LOG);
		for (let card = 5; card < 10; card += 1) await answer(card);
		await chromium.kill();
		page = await started();
		const found = await page.evaluate(() => window.verso.inspect());
		expect(found).toEqual({ ids: acknowledged, notices: [], inStep: 'ok' });
	});
});
