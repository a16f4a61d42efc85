import AxeBuilder from '@axe-core/playwright';
import { afterEach, describe, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import { answerByKeys, bringIn, createDeck, recallOnly } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** Waits until what fades in or out has done so: a colour caught midway is not one that anybody reads. */
async function settled(): Promise<void> {
	await app.page.evaluate(async () => {
		const moving = document
			.getAnimations()
			.filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
		await Promise.allSettled(moving.map(({ finished }) => finished));
	});
}

/** What axe finds on the page that is open, in a form to read. */
async function findings(name: string): Promise<string[]> {
	await settled();
	const { violations } = await new AxeBuilder({ page: app.page }).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			(node) => `${name}: ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1] ?? ''}`
		)
	);
}

describe.each([
	{ look: 'light on a phone', device: PHONE, colorScheme: 'light' as const },
	{ look: 'dark on a desktop', device: DESKTOP, colorScheme: 'dark' as const }
])('in $look', ({ device, colorScheme }) => {
	test('axe finds nothing on any page', async () => {
		app = await openApp({ device, colorScheme });
		const found: string[] = [];
		const note = async (name: string) => void found.push(...(await findings(name)));
		for (const path of [
			'/',
			'/decks/',
			'/browse/',
			'/add/',
			'/study/',
			'/progress/',
			'/settings/',
			'/nowhere/'
		]) {
			await app.page.goto(app.url(path));
			await app.page.locator('main h1').filter({ visible: true }).first().waitFor();
			await note(`${path}, empty`);
		}
		await bringIn(app);
		await note('look through');
		await app.page.getByRole('button', { name: /speakers?: rename/ }).click();
		await note('speakers');
		await app.page.keyboard.press('Escape');
		const deck = await createDeck(app.page);
		await note('deck');
		await app.go('/browse/');
		await app.page.getByRole('row').first().waitFor();
		await note('browse');
		await app.page.getByRole('combobox', { name: 'Search the cards' }).fill('is:');
		await app.page.getByRole('listbox').getByRole('option').first().waitFor();
		await note('suggestions');
		await app.page.getByRole('combobox', { name: 'Search the cards' }).fill('');
		await app.page.keyboard.press('Enter');
		await app.page.getByRole('button', { name: 'Select', exact: true }).click();
		await app.page.getByRole('checkbox').first().check();
		await note('selected');
		await app.page.getByRole('button', { name: 'Do …' }).click();
		await note('what to do with cards');
		await app.page.keyboard.press('Escape');
		await app.go(`/decks/${deck}/`);
		await app.page.getByRole('link', { name: /^Read/ }).click();
		await app.page.waitForURL(/\/texts\//);
		await app.page.locator('main h1').first().waitFor();
		const text = new URL(app.page.url()).pathname;
		await note('text');
		await recallOnly(app);
		await app.go(`/study/?deck=${deck}`);
		await app.page.getByRole('button', { name: 'Show the answer' }).waitFor();
		await note('study, question');
		await app.page.keyboard.press('Space');
		await app.page.getByRole('button', { name: /^Good/ }).waitFor();
		await note('study, answer');
		await app.page.keyboard.press('3');
		await answerByKeys(app.page, 2);
		for (const path of [
			`/match/?deck=${deck}`,
			`/quiz/?deck=${deck}`,
			'/',
			'/decks/',
			'/progress/',
			'/settings/'
		]) {
			await app.go(path);
			await app.page.locator('main h1').filter({ visible: true }).first().waitFor();
			await app.page.waitForTimeout(300);
			await note(path.replace(deck, '…'));
		}
		await app.go('/');
		await app.page.getByRole('button', { name: 'More ways to study' }).click();
		await app.page.getByRole('dialog').getByRole('link').first().waitFor();
		await note('ways');
		await app.go('/settings/');
		for (const group of await app.page.locator('main details > summary').all()) await group.click();
		await note('settings, all open');
		await app.go('/progress/');
		await app.page.getByRole('heading', { name: 'Chance of recall now' }).waitFor();
		for (const table of await app.page.getByText('As a table').all()) await table.click();
		await app.page.locator('section', { hasText: 'What you know' }).locator('summary').first().click();
		await app.page.locator('section details details').first().waitFor();
		await note('progress, all open');
		await app.go(`${text}?known`);
		await app.page.getByText('over 90 %').waitFor();
		await note('text, shaded');
		expect(found).toEqual([]);
	});
});
