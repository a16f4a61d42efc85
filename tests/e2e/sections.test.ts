/** Parts of a deck: one section, what comes up in the days ahead, and what was put aside. */
import { afterEach, expect, test } from 'vitest';
import type { SectionId } from '#core/model';
import { openApp, PHONE, type App } from './harness';
import {
	answerByTouch,
	expectCalm,
	expectLogs,
	recallOnly,
	storedCards,
	storedLogs,
	studySample,
	takeSample
} from './steps';

const DAY = 86_400_000;
const SECTION = 'What competition does';

let app: App;
afterEach(async () => {
	await app?.close();
});

const numberIn = (words: string | null) => Number(/\d+/.exec(words ?? '')?.[0]);
/** Opens the ways to study of a deck. */
async function moreWays(deck: string) {
	await app.go(`/decks/${deck}/`);
	await app.page.getByRole('button', { name: 'More ways to study' }).tap();
	return app.page.getByRole('dialog', { name: 'More ways to study' });
}

test('a session of one section asks its cards and no others, as many as were told', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	const deck = await takeSample(app);
	await recallOnly(app);
	const sheet = await moreWays(deck);
	const all = sheet.getByRole('region', { name: 'What is due' }).getByRole('link', { name: /^All/ });
	await all.waitFor();
	const whole = numberIn(await all.textContent());
	await sheet.getByRole('combobox', { name: 'Which cards' }).selectOption({ label: SECTION });
	await expect.poll(async () => numberIn(await all.textContent())).toBeLessThan(whole);
	const told = numberIn(await all.textContent());
	await all.tap();
	await page.waitForURL(/\/study\/\?deck=[\w-]+&section=[\w-]+$/);
	const section = new URL(page.url()).searchParams.get('section') as SectionId;
	await page.getByText(`1 of ${told}`, { exact: true }).waitFor();
	const over = page.getByRole('heading', { name: 'Done for now' });
	for (let answers = 1; !(await over.isVisible()); answers += 1) {
		await page.getByRole('button', { name: 'Show the answer' }).tap();
		await page.getByRole('button', { name: /^Easy/ }).tap();
		await expectLogs(page, answers);
		await page.getByRole('button', { name: 'Show the answer' }).or(over).waitFor();
	}
	const asked = new Set((await storedLogs(page)).map(({ cardId }) => cardId));
	expect(asked.size).toBe(told);
	const sections = (await storedCards(page))
		.filter(({ id }) => asked.has(id))
		.map(({ sectionId }) => sectionId);
	expect(new Set(sections)).toEqual(new Set([section]));
	expectCalm(app);
});

const answered = async () => (await storedCards(app.page)).filter(({ memory }) => memory.reps > 0);

test('what comes up in a week is asked ahead, as reviews, and once a day', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	const deck = await studySample(app);
	for (let answers = 1; answers <= 4; answers += 1) {
		await page.getByRole('button', { name: 'Show the answer' }).tap();
		await page.getByRole('button', { name: /^Easy/ }).tap();
		await expectLogs(page, answers);
	}
	const first = Math.min(...(await answered()).map(({ memory }) => memory.due));
	await app.context.clock.setFixedTime(first - DAY);
	const ahead = (await moreWays(deck))
		.getByRole('region', { name: 'Study ahead' })
		.getByRole('link', { name: /^7 days/ });
	const told = numberIn((await ahead.textContent())?.replace('7 days', '') ?? '');
	expect(told).toBe(4);
	await ahead.tap();
	await page.getByText(`1 of ${told}`, { exact: true }).waitFor();
	await answerByTouch(page, told);
	await page.getByRole('heading', { name: 'Done for now' }).waitFor();
	const dueOf = new Map((await answered()).map(({ id, memory }) => [id, memory.due]));
	for (const log of (await storedLogs(page)).slice(4)) {
		expect(log).toMatchObject({ kind: 'review', rating: 'good' });
		expect(dueOf.get(log.cardId)).toBeGreaterThan(log.before.due);
	}
	// They come up within a year, and were asked today.
	await app.go(`/study/?deck=${deck}&ahead=365`);
	await page.getByRole('heading', { name: 'Nothing comes up in those days' }).waitFor();
	expectCalm(app);
});

test('a card that is suspended in a session is found by its state, and asked again from there', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	await studySample(app);
	await page.getByRole('button', { name: 'Show the answer' }).waitFor();
	await page.getByRole('button', { name: 'More for this card' }).tap();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Suspend/ })
		.tap();
	await page.getByText('Suspended: it is not asked again.').waitFor();
	const aside = (await storedCards(page)).filter(({ suspended }) => suspended);
	expect(aside).toHaveLength(1);

	await app.go('/browse/?q=is:suspended');
	await page.getByText(/^1 of \d+ cards$/).waitFor();
	const row = page.getByRole('row').filter({ hasText: aside[0]?.answer ?? '' });
	await row.getByText('suspended').tap();
	await page.getByRole('dialog').getByRole('button', { name: 'Ask it again' }).tap();
	await expect.poll(async () => (await storedCards(page)).filter(({ suspended }) => suspended)).toEqual([]);
	await page.getByText('No card is like that').waitFor();
	expectCalm(app);
});
