import type { Reading } from '#core/model';
import { readDocument } from './data';
import type { Metric } from './metric';
import { readText, toldIn } from './read';
import { isSpeaker } from './score';

/** Three summaries of the kind people bring most, with what a perfect reading finds. */

export interface SummaryGold {
	file: string;
	said: [string, string][];
	groups: [string, string][];
	never: [string, string][];
	people: string[];
}
export interface SummaryScore {
	said: number;
	broken: number;
	people: number;
	missing: string[];
}

const squeezed = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');

export function scoreSummary(reading: Reading, gold: SummaryGold): SummaryScore {
	const told = toldIn(reading);
	const missing: string[] = [];
	const tells = (name: string, piece: string) =>
		told.some(
			(one) =>
				squeezed(one.content).includes(squeezed(piece)) &&
				one.speakers.some((speaker) => isSpeaker(speaker, name))
		);
	const wanted = [...gold.said, ...gold.groups];
	const said = wanted.filter(
		([name, piece]) => tells(name, piece) || !missing.push(`${name}: ${piece}`)
	).length;
	const broken = gold.never.filter(([name, pattern]) =>
		told.some(
			(one) =>
				one.speakers.some((speaker) => isSpeaker(speaker, name)) &&
				new RegExp(pattern, 'i').test(one.content) &&
				missing.push(`never ${name}: ${one.content}`) > 0
		)
	).length;
	const known = reading.speakers.filter((speaker) => speaker.named);
	const people = gold.people.filter(
		(name) => known.some((speaker) => isSpeaker(speaker, name)) || !missing.push(`person ${name}`)
	).length;
	return { said, broken, people, missing };
}

const NAMES = ['deepseek-r1-summary', 'broad-street-1854', 'can-machines-think'];

export function summaries(): { gold: SummaryGold; score: SummaryScore }[] {
	return NAMES.flatMap((name) => {
		const text = readDocument(`${name}.txt`);
		const json = readDocument(`${name}.gold.json`);
		if (text === undefined || json === undefined) return [];
		const gold: SummaryGold = JSON.parse(json);
		return [{ gold, score: scoreSummary(readText(text), gold) }];
	});
}

export function summaryMetrics(): Metric[] | undefined {
	const all = summaries();
	if (all.length === 0) return undefined;
	const sum = (pick: (one: (typeof all)[number]) => number) =>
		all.reduce((total, one) => total + pick(one), 0);
	const said = sum(({ gold }) => gold.said.length + gold.groups.length);
	const people = sum(({ gold }) => gold.people.length);
	return [
		{
			id: 'summaries-said',
			name: 'summaries: said found, %',
			value: (100 * sum(({ score }) => score.said)) / said,
			target: 95,
			n: said
		},
		{
			id: 'summaries-never',
			name: 'summaries: "never" broken',
			value: sum(({ score }) => score.broken),
			target: 0,
			lowerIsBetter: true,
			n: sum(({ gold }) => gold.never.length)
		},
		{
			id: 'summaries-people',
			name: 'summaries: people known, %',
			value: (100 * sum(({ score }) => score.people)) / people,
			target: 100,
			n: people
		}
	];
}
