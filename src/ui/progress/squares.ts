/** Where the days of a year stand: a column a week from Monday down, in one row of weeks or in two. */
import { DAY } from '#core/review/study-day';
import { weekOf } from '#core/stats/series';
import type { YearPlot } from './plots/year';
import { monthLabel } from './table';

const EDGE = 16;
const GAP = 2;
/** Above each row, for the names of the months. */
const TOP = 20;
const BETWEEN = 8;
/** More is more ink in a square, so that the steps tell apart without colour. */
const INK = [0, 0.45, 0.65, 0.83, 1];

export interface Squares {
	width: number;
	height: number;
	/** All days, and those of each step from 1 on, as the outlines of their squares. */
	ground: string;
	inks: string[];
	months: { x: number; y: number; name: string }[];
	/** The outline of one day. */
	outline: (day: number) => string;
	/** The day at a place, each as a share of the whole; undefined where there is none. */
	dayAt: (x: number, y: number) => number | undefined;
}

export function squares({ first, today, steps }: YearPlot, rows: 1 | 2): Squares {
	const inRow = Math.ceil(steps.length / 7 / rows);
	const rowHeight = TOP + 7 * EDGE + BETWEEN;
	const width = inRow * EDGE;
	const height = rows * rowHeight - BETWEEN;
	const place = (day: number) => {
		const week = Math.floor((day - first) / 7);
		const top = Math.floor(week / inRow) * rowHeight + TOP;
		return { x: (week % inRow) * EDGE, y: top + ((day - first) % 7) * EDGE };
	};
	const square = (day: number, part = 1) => {
		const { x, y } = place(day);
		const side = (EDGE - GAP) * part;
		const inset = (EDGE - GAP - side) / 2;
		return `M${x + inset} ${y + inset}h${side}v${side}h${-side}z`;
	};
	const days = steps.map((step, index) => ({ day: first + index, step }));
	const outlines = (step: number) =>
		days.flatMap((one) => (one.step === step ? [square(one.day, INK[step])] : [])).join('');
	const months = days
		.filter(({ day }) => new Date(day * DAY).getUTCDate() === 1)
		.map(({ day }) => ({ ...place(weekOf(day)), name: monthLabel(day) }))
		.filter(({ x }) => x + 2 * EDGE <= width);
	return {
		...{ width, height, months },
		ground: days.map(({ day }) => square(day)).join(''),
		inks: [1, 2, 3, 4].map(outlines),
		outline: (day) => square(day),
		dayAt(x, y) {
			const row = Math.min(rows - 1, Math.floor((y * height) / rowHeight));
			const weekday = Math.floor((y * height - row * rowHeight - TOP) / EDGE);
			const week = row * inRow + Math.floor((x * width) / EDGE);
			const day = first + 7 * week + Math.min(6, Math.max(0, weekday));
			return day >= first && day <= today ? day : undefined;
		}
	};
}
