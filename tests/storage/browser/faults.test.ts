import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BACKENDS, launch, newProfile, servePage, type Chromium, type Site } from './harness';

const CARDS = 40;
const KILLS = 5;

describe.each(BACKENDS)('faults of the storage in Chromium on $backend', ({ flags }) => {
	let profile: ReturnType<typeof newProfile>;
	let site: Site;
	let chromium: Chromium;
	beforeAll(async () => void (site = await servePage()));
	afterAll(() => site.close());
	beforeEach(async () => {
		profile = newProfile();
		chromium = await launch(profile.folder, flags, site);
	});
	afterEach(async () => {
		await chromium.kill();
		profile.remove();
	});

	async function started(cards = 0): Promise<Page> {
		const page = await chromium.tab();
		expect(await page.evaluate(() => window.verso.start())).toBe('ok');
		if (cards) expect(await page.evaluate((count) => window.verso.makeDeck(count), cards)).toBe('ok');
		return page;
	}
	const answer = (page: Page, card: number, step = 0) =>
		page.evaluate(([which, when]) => window.verso.answer(which, when), [card, step] as const);
	const inspect = (page: Page) => page.evaluate(() => window.verso.inspect());
	const devtools = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page);

	it('shows every acknowledged answer after the browser was closed and opened again', async () => {
		const page = await started(CARDS);
		const acknowledged: string[] = [];
		for (let card = 0; card < CARDS; card++) acknowledged.push(await answer(page, card));
		await chromium.close();
		chromium = await launch(profile.folder, flags, site);
		const found = await inspect(await started());
		expect(found).toEqual({ ids: acknowledged, notices: [], inStep: 'ok' });
	});

	it('finds what does not follow from the answers and mends it; the look tells of nothing where all is found', async () => {
		const page = await started(CARDS);
		for (let card = 0; card < 5; card++) await answer(page, card, card);
		const [check, look] = [
			() => page.evaluate(() => window.verso.check()),
			() => page.evaluate(() => window.verso.look())
		];
		expect([await check(), await look()]).toEqual([[], []]);
		await page.evaluate(() => window.verso.tamper());
		expect(await check()).toEqual(['memory 1', 'numbers 2']);
		expect(await page.evaluate(() => window.verso.mend())).toBe('ok');
		expect([await check(), await look()]).toEqual([[], []]);
		expect((await inspect(page)).inStep).toBe('ok');
	});

	it('looks over what is stored by itself, and puts right what follows from the rest', async () => {
		const page = await started(CARDS);
		for (let card = 0; card < 5; card++) await answer(page, card, card);
		await page.evaluate(() => window.verso.tamper());
		expect(await page.evaluate(() => window.verso.look())).toEqual(['data-lost']);
		expect(await page.evaluate(() => window.verso.check())).toEqual([]);
		expect((await inspect(page)).inStep).toBe('ok');
	});

	it(`loses no acknowledged answer when the browser is killed ${KILLS} times while answering`, async () => {
		await started(CARDS);
		const acknowledged = new Set<string>();
		for (let kill = 0; kill < KILLS; kill++) {
			const page = await started();
			await page.exposeFunction('acknowledge', (id: string) => void acknowledged.add(id));
			const before = acknowledged.size;
			const answering = page.evaluate(([cards, from]) => window.verso.answerUntilKilled(cards, from), [
				CARDS,
				kill * 100
			] as const);
			answering.catch(() => {});
			await expect.poll(() => acknowledged.size - before, { timeout: 20_000 }).toBeGreaterThan(25 + kill * 7);
			await chromium.kill();
			chromium = await launch(profile.folder, flags, site);
			const { ids, notices, inStep } = await inspect(await started());
			const gone = [...acknowledged].filter((id) => !ids.includes(id)).length;
			const twice = ids.length - new Set(ids).size;
			expect({ gone, twice, notices, inStep }).toEqual({ gone: 0, twice: 0, notices: [], inStep: 'ok' });
		}
	});

	it('says that the storage is full, keeps all that was there, and goes on when there is room', async () => {
		const limited = await chromium.tab();
		const session = await devtools(limited);
		await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 3_000_000 });
		const page = await started(CARDS);
		const acknowledged = [await answer(page, 0), await answer(page, 1)];
		expect(await page.evaluate(() => window.verso.fill())).toBeGreaterThan(100_000);
		// Each of them is told, also while others wait.
		for (let card = 2; card < 12; card++) expect(await answer(page, card)).toBe('quota');
		expect(await page.evaluate(() => window.verso.restoreLarge(2000))).toBe('quota');
		expect(await inspect(page)).toEqual({ ids: acknowledged, notices: [], inStep: 'ok' });
		expect(await page.evaluate(() => window.verso.decks())).toBe(1);
		await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
		// What waited goes in before the next.
		expect(await answer(page, 12)).toMatch(/:13$/);
		const { ids, inStep } = await inspect(page);
		expect([ids.length, new Set(ids).size, inStep]).toEqual([13, 13, 'ok']);
	});

	it('loses nothing of an earlier version when the quota is exceeded while it is brought to this one', async () => {
		const page = await chromium.tab();
		await page.evaluate(() => window.verso.putBackEarlier(3000));
		const session = await devtools(page);
		await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1000 });
		expect(await page.evaluate(() => window.verso.start())).toBe('earlier');
		// This Chromium does not count what an upgrade writes; another may.
		expect(['ok', 'stuck']).toContain(await page.evaluate(() => window.verso.upgrade()));
		expect(await page.evaluate(() => window.verso.earlierLogs())).toBe(3047);
		await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
		expect(await page.evaluate(() => window.verso.upgrade())).toBe('ok');
		expect((await inspect(page)).ids).toHaveLength(3047);
	});

	it('loses nothing when two tabs answer at the same time, and counts an answer to one card once', async () => {
		const one = await started(CARDS);
		const other = await started();
		await other.evaluate(() => window.verso.listen());
		const given = { one: [] as Promise<string>[], other: [] as Promise<string>[] };
		for (let card = 0; card < CARDS; card++) {
			if (card % 2) given.one.push(answer(one, card));
			else given.other.push(answer(other, card));
		}
		given.one.push(answer(one, 5, 9));
		given.other.push(answer(other, 5, 10));
		// Three answers to card 5 meet: which of them is the first, and which come late, is chance.
		const counted = (ids: string[]) => ids.filter((id) => id !== 'changed-elsewhere');
		const byOne = counted(await Promise.all(given.one));
		const byOther = counted(await Promise.all(given.other));
		const found = await inspect(one);
		expect(found.inStep).toBe('ok');
		expect(found.ids.toSorted()).toEqual([...byOne, ...byOther].toSorted());
		expect(found.ids.length).toBeGreaterThanOrEqual(CARDS);
		await expect.poll(() => other.evaluate(() => window.verso.heardFromElsewhere())).toBe(byOne.length);
	});

	it('lets a newer version upgrade at once, and then says that this one is old', async () => {
		const page = await started(CARDS);
		await answer(page, 0);
		const newer = await chromium.tab();
		expect(await newer.evaluate(() => window.verso.upgradeElsewhere())).toBeLessThan(1000);
		expect(await answer(page, 1)).toBe('newer');
		const late = await chromium.tab();
		expect(await late.evaluate(() => window.verso.start())).toBe('newer');
	});

	it('notices that its database was deleted behind its back, says what is missing, and works on', async () => {
		const page = await started(CARDS);
		for (let card = 0; card < 3; card++) await answer(page, card);
		const session = await devtools(page);
		await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
		expect(await answer(page, 3)).toBe('changed-elsewhere');
		expect(await page.evaluate(() => window.verso.makeDeck(4))).toBe('ok');
		expect(await answer(page, 3)).toMatch(/:1$/);
		const { notices, inStep } = await inspect(page);
		expect(inStep).toBe('ok');
		expect(notices.join()).toContain('lost 3 of your answers: number 1 to 3');
		const again = await inspect(await started());
		expect(again.notices).toEqual(notices);
	});

	it('brings back what was answered before its database was deleted, also after the browser was closed', async () => {
		const page = await started(CARDS);
		const acknowledged: string[] = [];
		for (let card = 0; card < 7; card++) acknowledged.push(await answer(page, card));
		const session = await devtools(page);
		await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' });
		await chromium.close();
		chromium = await launch(profile.folder, flags, site);
		const later = await started(CARDS);
		expect((await inspect(later)).ids).toEqual([]);
		expect(await later.evaluate(() => window.verso.bringBack())).toBe(7);
		const { ids, inStep } = await inspect(later);
		expect({ ids, inStep }).toEqual({ ids: acknowledged, inStep: 'ok' });
	});
});
