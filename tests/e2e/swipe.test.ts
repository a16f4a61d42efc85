/** A finger on the card, as the touch screen tells of it: not by events of a test, which no gesture comes of. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { expectCalm, recallOnly, storedLogs, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

type At = readonly [x: number, y: number];

/** Draws a finger over the screen, from the first place to the last. */
async function finger() {
	const screen = await app.context.newCDPSession(app.page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: At) =>
		screen.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
	return async (...path: At[]) => {
		for (const [index, at] of path.entries()) await touch(index === 0 ? 'touchStart' : 'touchMove', at);
		await touch('touchEnd');
	};
}
const MIDDLE: At = [195, 300];
const aside = (by: number): At[] => [1, 2, 3, 4, 5, 6].map((step) => [195 + (by * step) / 6, 300 + 4 * step]);

test('swipes grade, right Good and left Again, and the next tap on the button turns the next card', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	await takeSample(app);
	await recallOnly(app);
	await app.go('/study/?cram');
	const draw = await finger();
	const show = page.getByRole('button', { name: 'Show the answer' });
	const wished: string[] = [];
	for (let turn = 0; turn < 12; turn += 1) {
		await show.waitFor();
		const box = await show.boundingBox();
		await draw([(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2]);
		await page.getByRole('button', { name: /^Good/ }).waitFor({ timeout: 5000 });
		const right = turn % 3 > 0;
		await draw(MIDDLE, ...aside(right ? 140 : -140));
		wished.push(right ? 'good' : 'again');
	}
	await show.waitFor();
	const rated = (await storedLogs(page)).map((log) => ('rating' in log ? log.rating : log.kind));
	expect(rated).toEqual(wished);
	expectCalm(app);
});

test('a short swipe and a scroll grade nothing', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	await takeSample(app);
	await recallOnly(app);
	await app.go('/study/?cram');
	const draw = await finger();
	await page.getByRole('button', { name: 'Show the answer' }).waitFor();
	await draw(MIDDLE);
	await page.getByRole('button', { name: /^Good/ }).waitFor();
	await draw(MIDDLE, [230, 300], [250, 302]);
	await draw(MIDDLE, [198, 260], [240, 200], [360, 160]);
	await page.getByRole('button', { name: /^Good/ }).tap();
	await page.getByRole('button', { name: 'Show the answer' }).waitFor();
	expect(await storedLogs(page)).toHaveLength(1);
	expectCalm(app);
});
