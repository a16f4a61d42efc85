/** A backup that somebody made up: markup in every text that it holds, names that turn the line around, absurd dates. */
import { afterEach, expect, test } from 'vitest';
import type { BackupData } from '#core/exchange/data';
import type { Reading } from '#core/model';
import { packedSample, sample } from '../fixtures/backup';
import { openApp, PHONE, type App } from './harness';
import { expectCalm, storedLogs } from './steps';

const MARKUP = `<img src="x" onerror="window.harmed=1"><script>window.harmed=1</script><b class="harm">`;
const RIGHT_TO_LEFT = '\u202eevil\u2066\u200b\ufeff';
/** The last moment that a date can hold, in the year 275760. */
const END = 8.64e15;
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

async function restore(data: BackupData): Promise<void> {
	app = await openApp({ device: PHONE });
	await app.go('/settings/');
	await app.page.getByLabel('Restore from a file').setInputFiles({
		name: 'made-up.jsonl.gz',
		mimeType: 'application/gzip',
		buffer: Buffer.from(await packedSample(data))
	});
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

test('dates at the beginning and the end of time break no page, and answers go on', async () => {
	const data = sample();
	const dated: BackupData = {
		...data,
		decks: data.decks.map((one) => ({ row: { ...one.row, createdAt: END }, changedAt: END })),
		cards: data.cards.map(({ row }, index) => ({
			row: {
				...row,
				...{ createdAt: index % 2 ? 0 : END, buriedUntil: index % 3 ? 0 : END },
				memory: { ...row.memory, due: index % 2 ? 0 : END }
			},
			changedAt: END
		})),
		logs: data.logs.map((log, index) => ({ ...log, at: index % 2 ? 0 : END }))
	};
	await restore(dated);
	await everyPage(dated);
	expect(await storedLogs(app.page)).toHaveLength(data.logs.length);
	expectCalm(app);
});
