/** How a speaker looks: initials and a hue, the same in the reader, in a round and in statistics. */
import type { Speaker, SpeakerId } from '#core/model';

/** From 7 on the colours come again, and the disc has a ring. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
const HUES: readonly Hue[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const COLOURS = 6;

/** True for a hue whose colour another speaker has too. */
export function ringed(hue: Hue): boolean {
	return hue > COLOURS;
}

/** One or two capital letters: "Garry Tan" → GT, "Meta" → ME, "Chamath Palihapitiya" → CP. */
export function initials(name: string): string {
	const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
	const [first, last] = [words[0], words.at(-1)];
	if (!first || !last) return name.slice(0, 2).toUpperCase();
	const letters = words.length > 1 ? first.slice(0, 1) + last.slice(0, 1) : first.slice(0, 2);
	return letters.toUpperCase();
}

/**
 * Gives each speaker of a reading or deck a hue, by the order in which the document names them, so that the
 * first six named speakers all differ in colour, and the first twelve in colour or ring. Someone who is not in the list gets the first hue.
 */
export function speakerHues(speakers: readonly Speaker[]): (id: SpeakerId) => Hue {
	const ordered = [...speakers.filter((one) => one.named), ...speakers.filter((one) => !one.named)];
	const byId = new Map(ordered.map((one, index) => [one.id, HUES[index % HUES.length] ?? 1]));
	return (id) => byId.get(id) ?? 1;
}
