/** A backup that somebody made up: markup in every text that it holds, names that turn the line around, absurd dates. */
import { afterEach, expect, test } from 'vitest';
import type { BackupData } from '#core/exchange/data';
import type { Reading } from '#core/model';
import { packedSample, sample } from '../fixtures/backup';
import { openApp, PHONE, type App } from './harness';
import { expectCalm, storedLogs } from './steps';

const MARKUP = `<img src="x" onerror="window.harmed=1"><script>window.harmed=1</script><b class="harm">`;
const RIGHT_TO_LEFT = '\u202eevil\u2066\u200b\ufeff';
/** The last year whose dates have four digits, the last that a backup may name. */
const END = Date.UTC(9999, 11, 31, 23);
const PAGES = [
	'/',
	'/decks/',
	'/decks/DECK/',
	'/browse/',
	'/progress/',
	'/quiz/?deck=DECK',
	'/match/?deck=DECK'
].concat(['/study/', '/study/?deck=DECK', '/texts/TEXT/', '/settings/']);

let app: App;
afterEach(async () => {
	await app?.close();
});

async function give(data: BackupData): Promise<void> {
	await app.go('/settings/');
	await app.page.getByLabel('Restore from a file').setInputFiles({
		name: 'made-up.jsonl.gz',
		mimeType: 'application/gzip',
		buffer: Buffer.from(await packedSample(data))
	});
}

async function restore(data: BackupData): Promise<void> {
	app = await openApp({ device: PHONE });
	await give(data);
	await app.page.getByRole('button', { name: 'Restore', exact: true }).click();
	await app.page.getByText('Restored.').waitFor();
}

/** Opens every page of what was restored, and gives what they show. */
async function everyPage({ decks, readings }: BackupData): Promise<string> {
	let shown = '';
	for (const path of PAGES) {
		const [deck, text] = [decks[0]?.row.id ?? '', readings[0]?.row.text.id ?? ''];
		await app.go(path.replace('DECK', deck).replace('TEXT', text));
		await app.page.waitForLoadState('networkidle');
		await app.page.getByRole('heading').first().waitFor();
		expect(await app.page.locator('img[src="x"], .harm, main script').count(), path).toBe(0);
		expect(await app.page.evaluate(() => 'harmed' in window), path).toBe(false);
		shown += await app.page.locator('main').innerText();
	}
	return shown;
}

function withTexts(data: BackupData, say: (text: string) => string): BackupData {
	const reading = (one: Reading): Reading => ({
		...one,
		text: {
			...one.text,
			title: say(one.text.title),
			text: say(one.text.text),
			sections: one.text.sections.map((it) => ({ ...it, title: say(it.title) }))
		},
		speakers: one.speakers.map((it) => ({
			...it,
			name: say(it.name),
			aliases: [say('alias')],
			description: say('of a firm')
		}))
	});
	return {
		...data,
		decks: data.decks.map((one) => ({
			...one,
			row: { ...one.row, name: say(one.row.name), folder: say('folder') }
		})),
		readings: data.readings.map((one) => ({ ...one, row: reading(one.row) })),
		cards: data.cards.map((one) => ({
			...one,
			row: {
				...one.row,
				...{ prompt: say(one.row.prompt), answer: say(one.row.answer), context: say(one.row.context) },
				...{ accepted: one.row.accepted.map(say), distractors: one.row.distractors.map(say) },
				tags: [say('tag')],
				...(one.row.asks === 'speaker' ? { said: say(one.row.said) } : {})
			}
		})),
		logs: data.logs.map((log) => ('response' in log ? { ...log, response: say('typed') } : log))
	};
}

test('markup in every text of a backup is shown as text on every page', async () => {
	const data = withTexts(sample(), (text) => `${text} ${MARKUP}`);
	await restore(data);
	const shown = await everyPage(data);
	expect(shown.split('<script>window.harmed=1</script>').length).toBeGreaterThan(10);
	expectCalm(app);
});

type Stored = BackupData['readings'][number];
function asItWas(turned: Stored, before: Stored | undefined): Stored {
	const text = before?.row.text.text ?? '';
	return { ...turned, row: { ...turned.row, text: { ...turned.row.text, text } } };
}

test('names that would turn the line around do not, on any page', async () => {
	const whole = sample();
	const data = withTexts(whole, (text) => `${RIGHT_TO_LEFT}${text}`);
	// The document itself is shown as it is, in blocks of its own.
	await restore({
		...data,
		readings: data.readings.map((one, index) => asItWas(one, whole.readings[index]))
	});
	const shown = await everyPage(data);
	expect(shown).toContain('evilThe side project');
	expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
	expectCalm(app);
});

function withDates(data: BackupData, early: number, late: number): BackupData {
	const at = (index: number) => (index % 2 ? early : late);
	return {
		...data,
		decks: data.decks.map((one) => ({ row: { ...one.row, createdAt: late }, changedAt: late })),
		cards: data.cards.map(({ row }, index) => ({
			row: {
				...{ ...row, createdAt: at(index), buriedUntil: at(index + 1) },
				memory: { ...row.memory, due: at(index) }
			},
			changedAt: late
		})),
		logs: data.logs.map((log, index) => ({ ...log, at: at(index) }))
	};
}

test('dates at the beginning and the end of time break no page', async () => {
	const data = withDates(sample(), 0, END);
	await restore(data);
	await everyPage(data);
	expect(await storedLogs(app.page)).toHaveLength(data.logs.length);
	expectCalm(app);
});

test('a backup of the year 275760, or from before 1970, is refused whole', async () => {
	app = await openApp({ device: PHONE });
	for (const data of [withDates(sample(), 0, 8.64e15), withDates(sample(), -1, END)]) {
		await give(data);
		await app.page.getByText(/This backup is damaged. Nothing was changed./).waitFor();
	}
	expect(await storedLogs(app.page)).toEqual([]);
	expectCalm(app);
});
