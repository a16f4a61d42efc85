/** The file with everything: when Today asks for it, and a restore that is taken back. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { LARGE } from '../support/collection';
import { openCollection } from '../support/collection-profile';
import { openApp, PHONE, type App } from './harness';
import {
	answerByTouch,
	expectCalm,
	recallOnly,
	storedCards,
	storedLogs,
	storedRows,
	studySample,
	takeSample
} from './steps';

const DAY = 86_400_000;

let app: App;
afterEach(async () => {
	await app?.close();
});

const reminder = () => app.page.getByText(/^[\d,]+ answers? (is|are) on this device only\.$/);
/** Has the reminder come, or never. */
async function wishReminder(wanted: boolean): Promise<void> {
	await app.go('/settings/');
	await app.page.getByRole('checkbox', { name: /^Remind me after a week/ }).setChecked(wanted);
	const kept = async () =>
		(await storedRows<{ key: string; row?: { remindBackup: boolean } }>(app.page, 'meta')).find(
			({ key }) => key === 'settings'
		);
	await expect.poll(kept).toMatchObject({ row: { remindBackup: wanted } });
}

/** Opens Today and waits until it has said what it has to say. */
async function today(): Promise<void> {
	await app.go('/');
	await app.page
		.getByRole('link', { name: /^(Start|Go on)/ })
		.or(app.page.getByText(/^Nothing is due/))
		.first()
		.waitFor();
	await app.page.waitForLoadState('networkidle');
}

/** Presses a button that writes a file; gives what is in it. */
async function saved(page: Page, button: string): Promise<Buffer> {
	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: button }).tap();
	return readFileSync(await (await saving).path());
}

test('a week after the last file Today asks for one, unless it is told not to, and is quiet once it is saved', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	await studySample(app);
	await answerByTouch(page, 3);
	await app.context.clock.setFixedTime(Date.now() + 6 * DAY);
	await today();
	expect(await reminder().count()).toBe(0);
	await app.context.clock.setFixedTime(Date.now() + 8 * DAY);
	await today();
	await page.getByText('3 answers are on this device only.').waitFor();

	await wishReminder(false);
	await today();
	expect(await reminder().count()).toBe(0);
	await wishReminder(true);
	await today();
	await reminder().waitFor();
	expect((await saved(page, 'Save to a file')).length).toBeGreaterThan(1000);
	await page.getByText(/^Saved to a file\./).waitFor();
	await reminder().waitFor({ state: 'detached' });
	await today();
	expect(await reminder().count()).toBe(0);

	// What comes after the file is asked for a week after it.
	await app.go('/study/');
	await answerByTouch(page, 1);
	await app.context.clock.setFixedTime(Date.now() + 16 * DAY);
	await today();
	await page.getByText('1 answer is on this device only.').waitFor();
	expectCalm(app);
});

test('more than 200 answers are asked for before the week is over', async () => {
	app = await openCollection({ device: PHONE }, { ...LARGE, cards: 300, decks: 1, documents: 1, days: 5 });
	expect((await storedLogs(await app.go('/'))).length).toBeGreaterThan(200);
	await reminder().waitFor();
	await saved(app.page, 'Save to a file');
	await reminder().waitFor({ state: 'detached' });
	await today();
	expect(await reminder().count()).toBe(0);
	expect(app.abroad).toEqual([]);
});

test('a restore says what it brings, and is taken back with one press', async () => {
	const other = await openApp({ device: PHONE });
	let file: Buffer;
	try {
		const deck = await takeSample(other);
		await recallOnly(other);
		await other.go(`/study/?deck=${deck}`);
		await answerByTouch(other.page, 3);
		await other.go('/settings/');
		file = await saved(other.page, 'Save everything to a file');
	} finally {
		await other.close();
	}
	app = await openApp({ device: PHONE });
	const { page } = app;
	await studySample(app);
	await answerByTouch(page, 2);
	const [logs, cards] = [await storedLogs(page), await storedCards(page)];

	await app.go('/settings/');
	await page.getByLabel('Restore from a file').setInputFiles({
		name: 'verso.jsonl.gz',
		mimeType: 'application/gzip',
		buffer: file
	});
	const sheet = page.getByRole('dialog', { name: 'What this file would change' });
	await sheet.getByText(/^1 deck comes in: /).waitFor();
	await sheet.getByText(`${cards.length} cards added`).waitFor();
	await sheet.getByText('3 answers added to your history').waitFor();
	expect(await storedLogs(page)).toEqual(logs);
	await sheet.getByRole('button', { name: 'Restore', exact: true }).tap();
	await page.getByText('Restored.').waitFor();
	expect(await storedLogs(page)).toHaveLength(5);
	expect(await storedCards(page)).toHaveLength(2 * cards.length);

	await page.getByRole('button', { name: 'Undo', exact: true }).tap();
	await page.getByText('Everything is as it was before.').waitFor();
	expect(await storedLogs(page)).toEqual(logs);
	expect(await storedCards(page)).toEqual(cards);
	await app.go('/decks/');
	expect(await page.locator('a[href^="/decks/"]').filter({ hasText: 'The five-million' }).count()).toBe(1);
	await app.go('/settings/');
	await page.getByRole('button', { name: 'Check my data' }).tap();
	await page.getByText(/^Everything is as it should be\. 4\d cards, 2 answers and 1 document/).waitFor();
	expectCalm(app);
});
