/** What is due on each day of a month, or in each week of a year; today holds the backlog as a part of its own. */
import type { Forecast } from '#core/stats/forecast';
import { weekOf } from '#core/stats/series';
import { count } from '../../words';
import { dayLabel, shortDay, type Table } from '../table';
import { fullest, sum, whole, type Column } from './column';

/** Days of which a column each would be too thin. */
const MANY = 60;

export function duePlot({ backlog, days }: Forecast, today: number, span: number) {
	const byWeek = span > MANY;
	const groups = new Map<number, number>();
	for (const [ahead, cards] of days.slice(0, span).entries()) {
		const from = byWeek ? Math.max(today, weekOf(today + ahead)) : today + ahead;
		groups.set(from, (groups.get(from) ?? 0) + cards);
	}
	const columns = [...groups].map(([from, cards]): Column => {
		const waits = from === today ? backlog : 0;
		const { name, tick } = nameOf(from, today, byWeek);
		return {
			tick,
			parts: waits > 0 ? [cards, waits] : [cards],
			words: `${name}: ${count(cards, 'card')}${waits ? `, and ${whole(waits)} from earlier days` : ''}`
		};
	});
	const all = sum(days.slice(0, span));
	return {
		columns,
		number: count(all + backlog, 'card'),
		told: toldOf(backlog, days[0] ?? 0, all, span, fullest(columns)),
		table: {
			head: ['When', 'Due', 'From earlier'],
			rows: () =>
				columns.map(({ words, parts: [one, two = 0] }) => [words.split(':')[0] ?? '', whole(one), whole(two)])
		} satisfies Table
	};
}

function nameOf(from: number, today: number, byWeek: boolean): { name: string; tick: string } {
	if (from === today) return byWeek ? { name: 'This week', tick: 'now' } : { name: 'Today', tick: 'today' };
	return { name: byWeek ? `Week of ${shortDay(from)}` : dayLabel(from), tick: shortDay(from) };
}

function toldOf(backlog: number, now: number, all: number, span: number, most: Column | undefined): string {
	const waits = backlog
		? `${count(backlog, 'card')} of earlier days ${backlog === 1 ? 'waits' : 'wait'}`
		: 'No card of earlier days waits';
	const fills = most && sum(most.parts) > 0 ? ` The fullest column: ${most.words}.` : '';
	return `${waits}; ${whole(now)} ${now === 1 ? 'is' : 'are'} due today and ${whole(all)} in the next ${span} days if nothing is answered.${fills}`;
}
