/** Each plot of Progress: the sentence and the table that stand for it, its numbers by finger and by keys, nothing yet. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { SpeakerId } from '#core/model';
import { DAY, studyDay } from '#core/review/study-day';
import { dayRecords } from '#core/stats/days';
import { buckets as bucketsOf } from '#core/stats/series';
import Columns from '#ui/progress/Columns.svelte';
import Figure from '#ui/progress/Figure.svelte';
import Groups from '#ui/progress/Groups.svelte';
import KnownList from '#ui/progress/KnownList.svelte';
import Matrix from '#ui/progress/Matrix.svelte';
import Pairs from '#ui/progress/Pairs.svelte';
import { duePlot } from '#ui/progress/plots/due';
import { hourPlot } from '#ui/progress/plots/hours';
import { recallPlot } from '#ui/progress/plots/recall';
import { spreadPlots } from '#ui/progress/plots/spreads';
import { timePlot } from '#ui/progress/plots/time';
import { yearPlot } from '#ui/progress/plots/year';
import Recall from '#ui/progress/Recall.svelte';
import Year from '#ui/progress/Year.svelte';
import { answerLog } from '../../fixtures/logs';
import { textSnippet } from '../snippet';

const NOON = Date.UTC(2026, 10, 24, 12);
const TODAY = studyDay(NOON, () => 0);
/** Today ten reviews of young cards, eight of them recalled; yesterday one new card. */
const days = [
	...dayRecords([
		answerLog(NOON - DAY, { durationMs: 90_000, format: 'typed' }),
		...Array.from({ length: 10 }, (_one, index) =>
			answerLog(NOON + index, { interval: 5, durationMs: 60_000, rating: index < 2 ? 'again' : 'good' })
		)
	]).values()
].sort((one, other) => one.day - other.day);
const month = bucketsOf(days, 'month', TODAY);
const nothing = bucketsOf([], 'month', TODAY);

/** As on the page: a column as wide as the phone. */
function wide(container: HTMLElement): void {
	container.style.width = '358px';
}
/** The middle of a place of a plot, from its left edge. */
function placeOf(slider: HTMLElement, index: number, of: number): { x: number; y: number } {
	const { width, height } = slider.getBoundingClientRect();
	return { x: ((index + 0.5) * width) / of, y: height / 2 };
}

test('a figure says in a sentence what it shows, and opens into a table with a row for each thing', async () => {
	const year = yearPlot(days, TODAY);
	const screen = await render(Figure, {
		title: 'The last year',
		told: year.told,
		table: year.table,
		children: textSnippet('the plot')
	});
	await expect
		.element(screen.getByText('You studied on 2 days of the last year and gave 11 answers.'))
		.toBeVisible();
	expect(screen.getByRole('table').query()).toBeNull();
	await screen.getByText('As a table').click();
	const rows = screen.getByRole('row').elements();
	expect(rows.map((row) => row.textContent?.replaceAll(/\s+/g, ''))).toEqual([
		'DayAnswersNewcards',
		'Tue24Nov100',
		'Mon23Nov11'
	]);
});

test('a day of the year is picked by a finger, and arrow keys go on from there', async () => {
	const screen = await render(Year, { plot: yearPlot(days, TODAY) });
	wide(screen.container);
	const slider = screen.getByRole('slider');
	await expect.element(slider).toHaveAttribute('aria-valuetext', 'Tue 24 Nov: 10 answers');
	await slider.click({ position: { x: 40, y: 40 } });
	await expect.element(screen.getByText(/: 0 answers$/)).toBeVisible();
	(slider.element() as HTMLElement).focus();
	for (let week = 0; week < 53; week += 1) await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText('Tue 24 Nov: 10 answers')).toBeVisible();
	await userEvent.keyboard('{ArrowUp}');
	await expect.element(screen.getByText('Mon 23 Nov: 1 answer')).toBeVisible();
});

test('a column says its numbers under a finger, and the next one by the arrow keys', async () => {
	const due = duePlot({ backlog: 3, days: [2, 1, ...Array.from({ length: 28 }, () => 0)] }, TODAY, 30);
	expect(due.told).toBe(
		'3 cards of earlier days wait; 2 are due today and 3 in the next 30 days if nothing is answered. The fullest column: Today: 2 cards, and 3 from earlier days.'
	);
	expect(due.table.rows()[0]).toEqual(['Today', '2', '3']);
	const screen = await render(Columns, { label: 'Due', columns: due.columns });
	wide(screen.container);
	const slider = screen.getByRole('slider', { name: 'Due: pick a column' });
	await slider.click({ position: placeOf(slider.element() as HTMLElement, 0, 30) });
	await expect.element(screen.getByText('Today: 2 cards, and 3 from earlier days')).toBeVisible();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(screen.getByText('Wed 25 Nov: 1 card')).toBeVisible();
	await expect.element(slider).toHaveAttribute('aria-valuetext', 'Wed 25 Nov: 1 card');
});

test('recall says for each day what was seen, where the truth lies and what was wished for', async () => {
	const plot = recallPlot(month, 'month');
	expect(plot.number).toBe('80 %');
	expect(plot.told).toContain('You recalled 8 of 10 reviews: 80 %, 10 points less than you asked for.');
	expect(plot.table.rows()).toEqual([
		['Tue 24 Nov', '80 % (49 to 94 %) of 10', '90 %', '80 % (49 to 94 %) of 10', 'no reviews']
	]);
	const screen = await render(Recall, { buckets: month, range: 'month' });
	wide(screen.container);
	const slider = screen.getByRole('slider', { name: 'Recall: pick a column' });
	await slider.click({ position: placeOf(slider.element() as HTMLElement, 29, 30) });
	await expect
		.element(screen.getByText('Tue 24 Nov: 80 % (49 to 94 %) of 10; wished for 90 %'))
		.toBeVisible();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(screen.getByText('Mon 23 Nov: no reviews')).toBeVisible();
});

test('recall by group names only the groups that were asked', async () => {
	const { groups, wished } = recallPlot(month, 'month');
	const screen = await render(Groups, { groups, wished });
	const rows = screen.getByRole('listitem').elements();
	expect(rows.map((row) => row.textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
		'Young 80 % of 10',
		'Flipped 80 % of 10'
	]);
});

test('time and hours are told in sentences and tables, the slowest way of asking by name', () => {
	const time = timePlot(month, 'month');
	expect(time.number).toBe('6 min a day');
	expect(time.told).toBe(
		'6 minutes on each of 2 days with an answer, 62.7 seconds a card. Typed answers take the longest, 90.0 s.'
	);
	expect(time.table.rows()).toEqual([
		['Tue 24 Nov', '10', '10', '60.0'],
		['Mon 23 Nov', '2', '1', '90.0']
	]);
	const hours = hourPlot(days);
	expect(hours.told).toBe('100 % of your answers fall in the hour from 12:00.');
	expect(hours.table.rows()).toEqual([['12:00', '11', '80 % (49 to 94 %) of 10']]);
});

test('where nothing was answered yet, every plot says so and draws nothing wrong', async () => {
	expect(yearPlot([], TODAY).told).toBe('You studied on 0 days of the last year and gave 0 answers.');
	expect(recallPlot(nothing, 'month')).toMatchObject({
		number: undefined,
		told: 'It shows once cards you know come up again.'
	});
	expect(timePlot(nothing, 'month')).toMatchObject({ number: undefined, told: 'No answers in this time.' });
	expect(hourPlot([])).toMatchObject({ number: undefined, told: 'No answers in this time.' });
	const empty = {
		stability: Array.from({ length: 10 }, () => 0),
		chance: Array.from({ length: 10 }, () => 0)
	};
	for (const { told } of spreadPlots(empty, [0, 0])) expect(told).toBe('No card was begun yet.');
	const due = duePlot({ backlog: 0, days: Array.from({ length: 30 }, () => 0) }, TODAY, 30);
	expect(due.told).toBe(
		'No card of earlier days waits; 0 are due today and 0 in the next 30 days if nothing is answered.'
	);
	for (const { columns } of [due, timePlot(nothing, 'month'), hourPlot([])]) {
		const screen = await render(Columns, { label: 'Empty', columns });
		wide(screen.container);
		await expect.element(screen.getByRole('slider')).toBeInTheDocument();
		expect(screen.container.innerHTML).not.toMatch(/NaN|undefined/);
		await screen.unmount();
	}
	const recall = await render(Recall, { buckets: nothing, range: 'month' });
	wide(recall.container);
	await expect
		.element(recall.getByRole('slider'))
		.toHaveAttribute('aria-valuetext', 'Tue 24 Nov: no reviews');
	expect(recall.container.innerHTML).not.toMatch(/NaN|undefined/);
});

const people = [
	{ id: 'p1' as SpeakerId, name: 'Garry Tan', hue: 2 as const },
	{ id: 'p2' as SpeakerId, name: 'Alexandr Wang', hue: 1 as const }
];

test('of who was mixed up, a square says who was taken for whom, by a finger and by keys', async () => {
	const list = [
		{ right: 'p1' as SpeakerId, taken: 'p2' as SpeakerId, count: 3, last: TODAY },
		{ right: 'p2' as SpeakerId, taken: 'p1' as SpeakerId, count: 1, last: TODAY }
	];
	const screen = await render(Matrix, { people, list });
	await screen.getByRole('button', { name: 'Garry Tan taken for Alexandr Wang: 3 times' }).click();
	await expect.element(screen.getByText('Garry Tan taken for Alexandr Wang: 3 times')).toBeVisible();
	await userEvent.keyboard('{Tab}{Enter}');
	await expect.element(screen.getByText('Alexandr Wang taken for Garry Tan: 1 time')).toBeVisible();
	expect(screen.getByRole('button').elements()).toHaveLength(2);
	for (const button of screen.getByRole('button').elements())
		expect(button.closest('td')?.getBoundingClientRect().height).toBeGreaterThanOrEqual(48);
});

test('a hint names no finger where there may be a mouse', async () => {
	const year = await render(Year, { plot: yearPlot(days, TODAY) });
	await expect.element(year.getByText('Press a day for its answers.')).toBeInTheDocument();
	const recall = await render(Recall, { buckets: month, range: 'month' });
	await expect.element(recall.getByText('Press a point for its numbers.')).toBeInTheDocument();
	const columns = await render(Columns, { label: 'Empty', columns: [] });
	await expect.element(columns.getByText('Press a column for its numbers.')).toBeInTheDocument();
});

test('a pair that is mixed up is one line, with what is not mended yet', async () => {
	const [one, other] = people;
	if (!one || !other) throw new Error('there are no people');
	const screen = await render(Pairs, { pairs: [{ one, other, count: 4, still: true }] });
	await expect
		.element(screen.getByRole('listitem'))
		.toHaveTextContent(/Garry Tan.*Alexandr Wang.*not mended yet.*4 times/);
	await screen.rerender({ pairs: [{ one, other, count: 4, still: false }] });
	await expect.element(screen.getByRole('listitem')).not.toHaveTextContent('not mended yet');
});

test('what is known opens by keys into what it consists of', async () => {
	const known = { cards: 40, begun: 30, recalled: 21.4 };
	const screen = await render(KnownList, {
		rows: [{ key: 'a', name: 'Oceans', known }],
		inside: textSnippet('Its documents')
	});
	await expect.element(screen.getByText('21 of 40')).toBeVisible();
	const summary = screen.container.querySelector('summary');
	summary?.focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(screen.getByText('Its documents')).toBeVisible();
});
