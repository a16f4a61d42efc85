/** A card that does not stick: the session says so, and each thing that helps is one press away. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import {
	expectCalm,
	expectLogs,
	recallOnly,
	searchAndDo,
	storedCards,
	storedLogs,
	takeSample
} from './steps';

const DAY = 86_400_000;
const WRONG = 'Nobody at all';

let app: App;
afterEach(async () => {
	await app?.close();
});

const sheet = () => app.page.getByRole('dialog', { name: 'This one does not stick' });
const offered = (name: string | RegExp) => sheet().getByRole('button', { name });

/**
 * One lapse makes a leech; three cards are known well, and those that ask what the same people said are put aside.
 */
async function knowThree(): Promise<void> {
	const { page } = app;
	await recallOnly(app);
	await page.getByText('More about the schedule').tap();
	await page.getByRole('spinbutton', { name: /leech/ }).fill('1');
	await page.keyboard.press('Tab');
	await searchAndDo(app, 'asks:claim', 'Suspend');
	await page.getByText(/cards are suspended/).waitFor();
	await searchAndDo(app, 'asks:speaker (wake-up or Stargate or H100)', 'Study now');
	for (let cards = 1; cards <= 3; cards += 1) {
		await page.getByRole('button', { name: 'Show the answer' }).tap();
		await page.getByRole('button', { name: /^Easy/ }).tap();
		await expectLogs(page, cards);
	}
}

/** Types a wrong answer and goes on; gives the card that was asked. */
async function miss() {
	const { page } = app;
	await page.getByPlaceholder('Type the answer').fill(WRONG);
	await page.getByRole('button', { name: 'Check' }).tap();
	await page.getByText('Not this time', { exact: true }).waitFor();
	await page.getByRole('button', { name: 'Go on' }).tap();
	await sheet().waitFor();
	await expectActsInSight();
	const missed = (await storedLogs(page)).at(-1)?.cardId;
	const card = (await storedCards(page)).find(({ id }) => id === missed);
	if (!card) throw new Error('The card that was missed is not stored.');
	return card;
}
const stored = async (id: string) => (await storedCards(app.page)).find((card) => card.id === id);

/** All that can be done lies on the screen, however long the offers above it are, and no words run out of a button. */
async function expectActsInSight(): Promise<void> {
	const { height } = PHONE.viewport;
	await expect
		.poll(async () => {
			const acts = [/^Edit the card/, /^Suspend it/, /^Keep it/].map((name) => offered(name).boundingBox());
			return Math.max(...(await Promise.all(acts)).map((box) => (box ? box.y + box.height : Infinity)));
		})
		.toBeLessThanOrEqual(height);
	const tooSmall = (buttons: Element[]) =>
		buttons.filter((one) => one.scrollHeight > one.clientHeight).map((one) => one.textContent);
	expect(await sheet().getByRole('button').evaluateAll(tooSmall)).toEqual([]);
}

test('a card that is forgotten again is told of with what was answered instead, and is asked otherwise, edited or suspended', async () => {
	app = await openApp({ device: PHONE });
	const { page } = app;
	await takeSample(app);
	await knowThree();
	await app.context.clock.setFixedTime(Date.now() + 60 * DAY);
	await app.go('/settings/');
	await page.getByRole('checkbox', { name: /^Type it/ }).check();
	await page.getByRole('checkbox', { name: /^Recall/ }).uncheck();
	await searchAndDo(app, 'asks:speaker -is:new', 'Study now');

	const first = await miss();
	await sheet().getByText('You have forgotten it once').waitFor();
	await sheet().getByText(`You answered ${WRONG} once.`).waitFor();
	const claim = (await storedCards(page)).find(
		({ statementId, asks }) => statementId === first.statementId && asks === 'claim'
	);
	expect(claim).toMatchObject({ suspended: true });
	await offered(`Ask instead: “${claim?.prompt}”`).tap();
	await page.getByText('Suspended: it is not asked again.').waitFor();
	expect(await stored(first.id)).toMatchObject({ suspended: true });
	expect(await stored(claim?.id ?? '')).toMatchObject({ suspended: false });

	const second = await miss();
	await offered('Edit the card').tap();
	const prompt = page.getByRole('textbox', { name: 'Prompt' });
	expect(await prompt.inputValue()).toBe(second.prompt);
	await prompt.fill('Whose words are these?');
	await page.getByRole('button', { name: 'Save the card' }).tap();
	await page.getByRole('dialog').waitFor({ state: 'detached' });
	expect(await stored(second.id)).toMatchObject({ prompt: 'Whose words are these?', suspended: false });

	const third = await miss();
	await offered('Suspend it').tap();
	await sheet().waitFor({ state: 'detached' });
	await expect.poll(() => stored(third.id)).toMatchObject({ suspended: true });
	await app.go('/browse/?q=is%3Aleech');
	await page.getByText(/^3 of \d+ cards$/).waitFor();
	expectCalm(app);
});
