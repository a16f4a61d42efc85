import { readLines } from './data';
import type { Metric } from './metric';
import { readText, toldIn, type Told } from './read';
import { bare, curve, isSpeaker, precisionAt, type CurvePoint, type Scored } from './score';

/** Who said what in GUM documents: the right named speaker, and content that overlaps by half. */

interface Gold {
	kind: string;
	polarity: string;
	speaker: string | null;
	speaker_type: string;
	speaker_name: string | null;
	content: string;
	content_spans: [number, number][];
}
interface Item {
	id: string;
	genre: string;
	text: string;
	attributions: Gold[];
}

export interface Judged extends Scored {
	item: string;
	genre: string;
	told: Told;
}
export interface WhoSaid {
	judged: Judged[];
	named: number;
	missed: { item: string; gold: Gold }[];
	points: CurvePoint[];
}

/** Overlap of two texts as runs of letters: the normalised text has other offsets than the gold's. */
function contentOverlap(
	told: Told,
	gold: Gold,
	where: (content: string) => [number, number] | undefined
): number {
	const a = told.spans.length === 1 ? where(told.content) : undefined;
	const b = where(gold.content);
	if (!a || !b) return shared(bare(told.content), bare(gold.content));
	const both = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
	return both / (a[1] - a[0] + b[1] - b[0] - both || 1);
}

function shared(a: string, b: string): number {
	if (a === '' || b === '') return 0;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return long.includes(short) ? short.length / long.length : 0;
}

export function judge(items: Item[]): WhoSaid {
	const judged: Judged[] = [];
	const missed: WhoSaid['missed'] = [];
	let named = 0;
	for (const item of items) {
		const whole = bare(item.text);
		const where = (content: string): [number, number] | undefined => {
			const at = whole.indexOf(bare(content));
			return at < 0 ? undefined : [at, at + bare(content).length];
		};
		const gold = item.attributions;
		named += gold.filter((one) => one.speaker_type === 'name').length;
		const found = new Set<Gold>();
		for (const told of toldIn(readText(item.text))) {
			// GUM marks what has a cue; the other sentences of an interview's answer are in no gold.
			if (!told.cued) continue;
			const speakers = told.speakers.filter((speaker) => speaker.named);
			if (speakers.length === 0) continue;
			const match = gold.find(
				(one) =>
					!found.has(one) &&
					speakers.some(
						(speaker) => isSpeaker(speaker, one.speaker_name ?? '') || isSpeaker(speaker, one.speaker ?? '')
					) &&
					contentOverlap(told, one, where) >= 0.5
			);
			if (match) found.add(match);
			judged.push({
				item: item.id,
				genre: item.genre,
				told,
				confidence: told.confidence,
				right: match !== undefined
			});
		}
		for (const one of gold)
			if (one.speaker_type === 'name' && !found.has(one)) missed.push({ item: item.id, gold: one });
	}
	return { judged, named, missed, points: curve(judged, named) };
}

export function whoSaid(): WhoSaid | undefined {
	const items = readLines<Item>('attributions.gum.jsonl');
	return items && judge(items);
}

/** @returns undefined where the set was not found */
export function attributionMetrics(): Metric[] | undefined {
	const result = whoSaid();
	if (!result) return undefined;
	const all = result.points.at(-1);
	const n = result.judged.length;
	return [
		{
			id: 'who-said-precision',
			name: 'who said it (GUM): precision at 25 % of the named gold, %',
			value: 100 * precisionAt(result.points, 0.25),
			target: 85,
			n
		},
		{
			id: 'who-said-precision-all',
			name: 'who said it (GUM): precision of everything with a cue, %',
			value: 100 * (all?.precision ?? 0),
			n
		},
		{
			id: 'who-said-recall-all',
			name: 'who said it (GUM): recall of everything with a cue, %',
			value: 100 * (all?.recall ?? 0),
			n: result.named
		}
	];
}
