/**
 * How well cards are known, in bins: enough to tell how many would be recalled on any later day, without a look at
 * any card. A bin is a step of stability (a sixth of an octave, 12 %) and the study days of the last review, taken
 * together where the stability is long, for then a day more or less changes nothing.
 */
import type { Memory } from '#core/model';
import { DAY } from '#core/review/study-day';

/** Pairs of a bin and how many cards lie in it, in any order. Flat, because storage copies such a row at once. */
export type Bins = Uint32Array;

/** The bin of the cards that were never asked. */
export const NOT_BEGUN = 0;

const STEPS_AN_OCTAVE = 6;
/** Step 1 is 2^-10 days, the least stability there is. */
const FIRST_OCTAVE = -10;
const MOST_STEPS = 255;
/** Room for the days of the last review, up to the year 2149: small whole numbers are what engines count fast with. */
const DAYS = 2 ** 16;

/** The bin of a memory. */
export function binOf({ state, stability, lastDay, lastReview = 0 }: Memory): number {
	if (state === 'new') return NOT_BEGUN;
	const octaves = Math.log2(Math.max(stability, 0.001)) - FIRST_OCTAVE;
	const step = Math.min(MOST_STEPS, Math.max(1, 1 + Math.round(octaves * STEPS_AN_OCTAVE)));
	const day = Math.max(0, lastDay ?? Math.floor(lastReview / DAY));
	return step * DAYS + Math.min(DAYS - 1, Math.floor(day / daysTogether(step)));
}

/** The stability, in days, that a bin stands for. */
export function stabilityOf(bin: number): number {
	return stabilityAt(Math.floor(bin / DAYS));
}
function stabilityAt(step: number): number {
	return 2 ** ((step - 1) / STEPS_AN_OCTAVE + FIRST_OCTAVE);
}

/** How many study days lie in a bin: one, and more from a stability of 32 days on. */
function daysTogether(step: number): number {
	return Math.max(1, 2 ** Math.floor(Math.log2(stabilityAt(step) / 16)));
}

/** The middle of the study days of the last review that a bin stands for. */
export function lastDayOf(bin: number): number {
	const days = daysTogether(Math.floor(bin / DAYS));
	return (bin % DAYS) * days + (days - 1) / 2;
}

/** The bins with one card more (+1) or fewer (-1) in one of them. */
export function withCard(bins: Bins, bin: number, by: 1 | -1): Bins {
	const at = bins.findIndex((value, index) => index % 2 === 0 && value === bin);
	if (at < 0) return by > 0 ? Uint32Array.of(...bins, bin, by) : bins;
	const count = (bins[at + 1] ?? 0) + by;
	if (count > 0) return bins.with(at + 1, count);
	return bins.filter((_value, index) => index !== at && index !== at + 1);
}

/** How many cards of some groups lie in each bin, every bin once. */
export function together(groups: Iterable<Bins>): Map<number, number> {
	const counts = new Map<number, number>();
	for (const bins of groups)
		for (let at = 0; at < bins.length; at += 2) {
			const bin = bins[at] ?? 0;
			counts.set(bin, (counts.get(bin) ?? 0) + (bins[at + 1] ?? 0));
		}
	return counts;
}
