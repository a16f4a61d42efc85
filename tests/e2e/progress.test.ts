/** Progress, by touch: plots that say their numbers, the same as a table, and a document shaded by what is known. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { answerByTouch, expectCalm, studySample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** Takes the sample and answers so many cards of it. */
async function studied(cards: number): Promise<string> {
	app = await openApp({ device: PHONE });
	const deck = await studySample(app);
	await answerByTouch(app.page, cards);
	return deck;
}
const figure = (name: string) => app.page.getByRole('region', { name, exact: true });

test('every plot tells in a sentence and in a table what it shows', async () => {
	await studied(3);
	await app.go('/progress/');
	await app.page.getByRole('heading', { name: /^You would recall/ }).waitFor();
	await figure('The last year')
		.getByText('You studied on 1 day of the last year and gave 3 answers.')
		.waitFor();
	const names = ['The last year', 'What comes', 'What you know', 'Time', 'Hour of the day', 'Difficulty'];
	for (const name of names) {
		await figure(name).getByText('As a table').tap();
		await figure(name).getByRole('row').nth(1).waitFor();
		expect((await figure(name).locator('p').last().textContent())?.trim(), name).toMatch(/\.$/);
	}
	const [, today] = await figure('The last year').getByRole('row').allTextContents();
	expect(today).toMatch(/ [A-Z][a-z]+33$/);
	expectCalm(app);
});

test('a tap on a plot says the numbers of the place under the finger, and arrow keys go on from there', async () => {
	await studied(2);
	await app.go('/progress/');
	const year = figure('The last year').getByRole('slider');
	await year.waitFor();
	const { width, height } = (await year.boundingBox()) ?? { width: 0, height: 0 };
	// Today stands in the second half, in the last week.
	await year.tap({ position: { x: width * 0.3, y: height * 0.3 } });
	expect(await year.getAttribute('aria-valuetext')).toMatch(/: 0 answers$/);
	await year.press('End');
	for (let weeks = 0; weeks < 53; weeks += 1) await year.press('ArrowRight');
	expect(await year.getAttribute('aria-valuetext')).toMatch(/: 2 answers$/);
	await figure('The last year')
		.getByText(/: 2 answers$/)
		.waitFor();

	const comes = figure('What comes').getByRole('slider');
	const room = (await comes.boundingBox()) ?? { width: 0 };
	await comes.tap({ position: { x: room.width / 30 / 2, y: 40 } });
	await figure('What comes')
		.getByText(/^Today: 2 cards/)
		.waitFor();
	await comes.press('ArrowRight');
	await figure('What comes')
		.getByText(/: 0 cards$/)
		.waitFor();
	await figure('What comes').getByText('A year').tap();
	await figure('What comes').getByText('in the next 365 days').waitFor();
	expectCalm(app);
});

test('a deck opens into its documents, and a document is read shaded by what is known of it', async () => {
	await studied(3);
	await app.go('/progress/');
	const known = figure('What you know');
	await known.locator('summary').first().tap();
	await known.locator('details details summary').first().tap();
	await known.getByRole('heading', { name: 'Sections' }).waitFor();
	await known.getByRole('link', { name: 'Read it, shaded by what you know' }).tap();
	await app.page.waitForURL(/\/texts\/[\w-]+\/\?known/);
	const toggle = app.page.getByRole('checkbox', { name: /shade/i });
	await toggle.waitFor();
	await expect.poll(() => toggle.isChecked()).toBe(true);
	const shaded = app.page.locator('article [class*="shade-"], main [class*="shade-"]');
	await app.page.getByText('over 90 %').waitFor();
	const most = await shaded.count();
	await toggle.uncheck();
	await expect.poll(() => shaded.count()).toBeLessThan(most);
	expectCalm(app);
});
