/** Rounds of matching, from a first try to knowing everybody: what is missed, the replay of it, streak and best time. */
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { expectCalm, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

const onwards = (page: Page) => page.getByRole('button', { name: /^(Go on|Next round|See how it went)$/ });
const result = (page: Page) => page.getByRole('heading', { level: 1, name: /right$/ });
const DONE = /^(.*), (?:right,|missed; it was) (.*)$/;

/**
 * Plays to the end; who is not known yet is guessed, and whose words they were is learnt from the board.
 * @returns what stood under each round
 */
async function play(page: Page, known: Map<string, string>): Promise<string[]> {
	const told: string[] = [];
	const statements = page.getByRole('group', { name: 'Statements' }).getByRole('button');
	const open = page.getByRole('group', { name: 'Statements' }).locator('button:not([aria-disabled="true"])');
	const speakers = page.getByRole('group', { name: 'Speakers' });
	for (;;) {
		await result(page).or(onwards(page)).or(open.first()).first().waitFor();
		if (await result(page).isVisible()) return told;
		const done = page.getByRole('region', { name: 'The round is done' });
		if (await done.isVisible()) {
			told.push((await done.textContent()) ?? '');
			for (const words of await statements.locator('.said').allTextContents()) {
				const [, said, who] = DONE.exec(words.trim()) ?? [];
				if (said && who) known.set(said, who);
			}
		}
		if (await onwards(page).isVisible()) {
			await onwards(page).tap();
			continue;
		}
		const said = (await open.first().locator('.said').textContent())?.trim() ?? '';
		const left = await open.count();
		const name = known.get(said);
		await open.first().tap();
		const person = speakers.locator('button:not([aria-disabled="true"])');
		await (name ? person.filter({ hasText: name }) : person).first().tap();
		await expect
			.poll(async () => (await onwards(page).isVisible()) || (await open.count()) < left)
			.toBe(true);
	}
}

test('what was missed is replayed, and rounds without a miss are counted in a row, with the best time', async () => {
	app = await openApp({ device: PHONE });
	const deck = await takeSample(app);
	const { page } = app;
	await app.go(`/match/?deck=${deck}`);
	await page.getByRole('button', { name: 'Clock' }).tap();
	const known = new Map<string, string>();
	const rounds = await play(page, known);
	const [right = 0, total = 0] = ((await result(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
	expect(right).toBeLessThan(total);
	await page.getByRole('heading', { name: 'Mixed up' }).waitFor();

	await page.getByRole('button', { name: `Replay the ${total - right} missed` }).tap();
	rounds.push(...(await play(page, known)));
	await page.getByRole('heading', { name: `All ${total - right} right` }).waitFor();
	expect(await page.getByRole('button', { name: /^Replay the/ }).count()).toBe(0);

	await app.go(`/match/?deck=${deck}`);
	rounds.push(...(await play(page, known)));
	await page.getByRole('button', { name: `Match all ${total} again` }).tap();
	rounds.push(...(await play(page, known)));
	const row = rounds.length - 1 - rounds.findLastIndex((told) => !told.startsWith('All of them right'));
	expect(rounds.at(-1)).toMatch(
		new RegExp(`^All of them right.*, your best.* ${row} rounds in a row without a miss`)
	);
	expectCalm(app);
});
