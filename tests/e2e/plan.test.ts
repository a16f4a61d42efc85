/** Days that were missed, and days that will be: catching up after a break, days off, easy days. */
import { afterEach, expect, test } from 'vitest';
import { LARGE } from '../support/collection';
import { openCollection } from '../support/collection-profile';
import { openApp, PHONE, type App } from './harness';
import { expectCalm, expectLogs, studySample } from './steps';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** A few hundred cards that were studied for some months. */
const SOME = { ...LARGE, cards: 600, decks: 2, documents: 2, days: 150 };

let app: App;
afterEach(async () => {
	await app?.close();
});

test('after a break the days of catching up are told, so many cards a day are asked, and the plan can be left', async () => {
	app = await openCollection({ device: PHONE }, SOME);
	const { page } = app;
	await app.context.clock.setFixedTime(SOME.now + 25 * DAY);
	await app.go('/');
	await page.getByRole('heading', { name: /^[\d,]+ cards are waiting$/ }).waitFor();
	await page.getByRole('combobox', { name: 'Cards a day' }).selectOption('30');
	await page.getByText(/^\d+ days? at 30 a day\./).waitFor();
	await page.getByRole('button', { name: /catch/i }).tap();
	await page.getByRole('heading', { name: 'Catching up' }).waitFor();
	await page.getByRole('link', { name: /^Start 30 cards/ }).tap();
	await page.getByText(/^1 of 30$/).waitFor();
	await page.getByRole('button', { name: 'Undo the last answer' }).waitFor();
	await app.go('/');
	await page.getByRole('button', { name: 'Leave catching up' }).tap();
	await page.getByRole('heading', { name: /^[\d,]+ cards are waiting$/ }).waitFor();
	await page.getByRole('link', { name: /^Start 30 cards/ }).waitFor({ state: 'detached' });
	expect(app.abroad).toEqual([]);
});

test('days off that are announced stay empty, and the work lies before them', async () => {
	app = await openCollection({ device: PHONE }, SOME);
	const { page } = app;
	await app.go('/settings/');
	await page.getByText('More about the schedule').tap();
	const date = (ahead: number) => new Date(SOME.now + ahead * DAY).toISOString().slice(0, 10);
	await page.getByLabel('First day').fill(date(3));
	await page.getByLabel('Last day').fill(date(5));
	await page.getByRole('button', { name: 'Add days off' }).tap();
	await page.getByText(/^Noted\. \d+ cards? moved around these days\.$/).waitFor();
	await app.go('/progress/');
	const comes = page.getByRole('region', { name: 'What comes' });
	await comes.getByText('As a table').tap();
	await comes.getByRole('row').nth(9).waitFor();
	// The first row is the head, the second today.
	const cells = await Promise.all(
		[3, 4, 5, 6].map((ahead) =>
			comes
				.getByRole('row')
				.nth(1 + ahead)
				.getByRole('cell')
				.first()
				.textContent()
		)
	);
	expect(cells.slice(0, 3)).toEqual(['0', '0', '0']);
	expect(Number(cells[3])).toBeGreaterThan(0);
});

/** In how many days the card on the screen comes again when it was easy. */
async function daysOfEasy(): Promise<number> {
	await app.page.getByRole('button', { name: 'Show the answer' }).tap();
	const words = await app.page.getByRole('button', { name: /^Easy/ }).textContent();
	return Number(/(\d+) days/.exec(words ?? '')?.[1]);
}

test('a weekday that is kept free gets no card that may as well come on another day', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	const deck = await studySample(app);
	const before = await daysOfEasy();
	expect(before).toBeGreaterThan(2);
	// A study day begins at 4:00.
	const weekday = WEEKDAYS[new Date(Date.now() + before * DAY - 4 * HOUR).getDay()] ?? '';
	await app.go('/settings/');
	await page.getByText('More about the schedule').tap();
	const slider = page.getByRole('slider', { name: weekday });
	await slider.fill('0');
	await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('free');
	await app.go(`/study/?deck=${deck}`);
	const after = await daysOfEasy();
	expect(after).toBeGreaterThan(2);
	expect(after % 7).not.toBe(before % 7);
	await page.getByRole('button', { name: /^Easy/ }).tap();
	await expectLogs(page, 1);
	await app.go('/settings/');
	await page.getByText('More about the schedule').tap();
	await expect
		.poll(() => page.getByRole('slider', { name: weekday }).getAttribute('aria-valuetext'))
		.toBe('free');
	expectCalm(app);
});
