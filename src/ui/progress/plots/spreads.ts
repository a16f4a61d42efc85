/** Stability, difficulty and the chance of recall of all cards, small and alike. */
import { CHANCE_STEPS, type Spread } from '#core/stats/spread';
import { count } from '../../words';
import type { Table } from '../table';
import { sum, whole, type Column } from './column';

const STABILITIES: readonly { name: string; tick: string }[] = [
	{ name: 'under a day', tick: '<1 d' },
	{ name: '1 to 3 days', tick: '1 d' },
	{ name: '3 to 7 days', tick: '3 d' },
	{ name: '1 to 2 weeks', tick: '1 w' },
	{ name: '2 to 4 weeks', tick: '2 w' },
	{ name: '1 to 2 months', tick: '1 mo' },
	{ name: '2 to 4 months', tick: '2 mo' },
	{ name: '4 to 8 months', tick: '4 mo' },
	{ name: '8 to 12 months', tick: '8 mo' },
	{ name: 'over a year', tick: '1 yr' }
];
const CHANCES = CHANCE_STEPS.map((from, index) => {
	const [low, high] = [from, CHANCE_STEPS[index + 1] ?? 1].map((part) => Math.round(100 * part));
	return { name: `${low} to ${high} %`, tick: `${low} %` };
});
const difficulty = (index: number) => ({
	name: `${1 + index / 2} to ${1.5 + index / 2}`,
	tick: String(1 + index / 2)
});

export function spreadPlots({ stability, chance }: Spread, difficulties: readonly number[]) {
	return [
		plot(
			'Stability',
			stability.map((cards, index) => ({ cards, name: '', tick: '', ...STABILITIES[index] })),
			(middle) => `How long until recall falls to 90 %: the middle card holds ${middle}.`
		),
		plot(
			'Difficulty',
			difficulties.map((cards, index) => ({ cards, ...difficulty(index) })),
			(middle) => `From 1, easy, to 10: the middle card lies at ${middle}.`
		),
		plot(
			'Chance of recall now',
			chance.map((cards, index) => ({ cards, name: '', tick: '', ...CHANCES[index] })),
			(middle) => `The middle card would be recalled with ${middle}.`
		)
	];
}

interface Step {
	name: string;
	tick: string;
	cards: number;
}

function plot(title: string, steps: readonly Step[], told: (middle: string) => string) {
	const middle = middleOf(steps);
	return {
		title,
		columns: steps.map(({ name, tick, cards }): Column => ({
			tick,
			parts: [cards],
			words: `${name}: ${count(cards, 'card')}`
		})),
		told: middle ? told(middle.name) : 'No card was begun yet.',
		table: {
			head: [title, 'Cards'],
			rows: () => steps.map(({ name, cards }) => [name, whole(cards)])
		} satisfies Table
	};
}

/** The step that holds the middle card; undefined of no cards. */
function middleOf(steps: readonly Step[]): Step | undefined {
	let left = sum(steps.map(({ cards }) => cards)) / 2;
	return left > 0 ? steps.find(({ cards }) => (left -= cards) <= 0) : undefined;
}
