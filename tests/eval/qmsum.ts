import { readLines } from './data';
import type { Metric } from './metric';
import { readText, toldIn } from './read';
import { isSpeaker } from './score';

/** Meeting summaries in the third person: is the speaker they are about found as somebody who said something? */

interface Item {
	id: string;
	text: string;
	speaker: string;
	speaker_core: string;
}

export function judgeSaid(items: Item[]): { found: Item[]; missed: Item[] } {
	const found = items.filter((item) =>
		toldIn(readText(item.text)).some((told) =>
			told.speakers.some((speaker) => isSpeaker(speaker, item.speaker_core))
		)
	);
	return { found, missed: items.filter((item) => !found.includes(item)) };
}

export function qmsumItems(): Item[] | undefined {
	return readLines<Item>('said.qmsum.jsonl');
}

export function qmsumMetrics(): Metric[] | undefined {
	const items = qmsumItems();
	if (!items) return undefined;
	const { found } = judgeSaid(items);
	return [
		{
			id: 'qmsum-speaker',
			name: 'meeting summaries (QMSum): speaker found, %',
			value: (100 * found.length) / items.length,
			target: 90,
			n: items.length
		}
	];
}
