/**
 * `npm run pictures`: every page, on a phone and a desktop, light and dark, from the built app with some days of
 * answers, into .cache/pictures. The three of the README and the manifest go to static/screenshots too.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DESKTOP, openApp, PHONE, ROOT, type App } from '../e2e/harness';
import { recallOnly, takeSample } from '../e2e/steps';

const OUT = join(ROOT, '.cache/pictures');
const SHOWN = join(ROOT, 'static/screenshots');
const KEPT = ['today-phone-light', 'study-phone-light', 'match-phone-dark', 'deck-desktop-light'];
const LOOKS = [
	{ device: PHONE, size: 'phone', colorScheme: 'light' as const },
	{ device: PHONE, size: 'phone', colorScheme: 'dark' as const },
	{ device: DESKTOP, size: 'desktop', colorScheme: 'light' as const },
	{ device: DESKTOP, size: 'desktop', colorScheme: 'dark' as const }
];

async function show(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await page.getByRole('button', { name: /^Good/ }).waitFor();
}

/** Takes the sample and gives a few answers; returns the deck's id. */
async function prepare(app: App): Promise<string> {
	const id = await takeSample(app);
	await recallOnly(app);
	await app.go(`/study/?deck=${id}`);
	for (const grade of ['3', '3', '1', '4', '3', '2', '3', '4']) {
		await show(app.page);
		await app.page.keyboard.press(grade);
		await app.page.waitForTimeout(250);
	}
	return id;
}

/** Five questions that nobody knows: the first, what is shown after it, and the result. */
async function quiz(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
	await page.getByText('5', { exact: true }).first().click();
	await page.getByRole('button', { name: 'Start 5 questions' }).click();
	const unknown = page.getByRole('button', { name: /know/ });
	for (let asked = 0; asked < 5; asked += 1) {
		await unknown.waitFor();
		if (asked === 0) {
			await page.waitForTimeout(500);
			await shoot('quiz-question');
		}
		await unknown.click();
		const on = page.getByRole('button', { name: /^(Next|Go on)/ });
		await on.waitFor();
		if (asked === 0) await shoot('quiz-answer');
		await on.click();
	}
	await page.getByRole('heading', { name: /of 5 right/ }).waitFor();
	await shoot('quiz-result');
}

async function takeAll(app: App, shoot: (name: string) => Promise<void>): Promise<void> {
	const { page } = app;
	const at = async (path: string, name: string) => {
		await app.go(path);
		await page.waitForTimeout(500);
		await shoot(name);
	};
	await at('/', 'welcome');
	const deck = await prepare(app);
	await at('/', 'today');
	await at('/decks/', 'decks');
	await at(`/decks/${deck}/`, 'deck');
	await page.getByRole('link', { name: /^Read/ }).first().click();
	await page.waitForURL(/\/texts\//);
	await page.waitForTimeout(500);
	await shoot('text');
	await at(`/study/?deck=${deck}`, 'study-question');
	await show(page);
	await page.waitForTimeout(300);
	await shoot('study');
	await at(`/match/?deck=${deck}`, 'match');
	await at(`/quiz/?deck=${deck}`, 'quiz');
	await quiz(page, shoot);
	await at('/browse/', 'browse');
	await at('/progress/', 'progress');
	await page.getByRole('region', { name: 'What you know' }).locator('summary').first().click();
	await page
		.getByRole('region', { name: 'What you know' })
		.locator('details details summary')
		.first()
		.click();
	await page.getByRole('link', { name: 'Read it, shaded by what you know' }).click();
	await page.getByText('over 90 %').waitFor();
	await page.waitForTimeout(500);
	const known = page.locator('article :is(.shade-2, .shade-3, .shade-4)').first();
	await known.evaluate((it) => it.scrollIntoView({ block: 'center' }));
	await shoot('text-known');
	await at('/settings/', 'settings');
	await at('/add/', 'add');
	const response = await page.request.get(app.url('/samples/the-five-million-dollar-model.md'));
	await page.getByRole('textbox', { name: 'Text' }).fill(await response.text());
	await page.getByRole('button', { name: 'Make cards' }).click();
	await page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
	await page.waitForTimeout(500);
	await shoot('look-through');
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
mkdirSync(SHOWN, { recursive: true });
for (const { device, size, colorScheme } of LOOKS) {
	const app = await openApp({ device, colorScheme });
	try {
		await takeAll(app, async (name) => {
			const file = `${name}-${size}-${colorScheme}`;
			await app.page.screenshot({ path: join(OUT, `${file}.png`) });
			if (KEPT.includes(file)) copyFileSync(join(OUT, `${file}.png`), join(SHOWN, `${file}.png`));
		});
	} finally {
		await app.close();
	}
	console.log(`${size}, ${colorScheme}`);
}
