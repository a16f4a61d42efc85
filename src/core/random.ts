/** Chance from a seed: the same seed gives the same numbers on every device. */
import type { Random } from './model';

/** 32-bit FNV-1a (Fowler, Noll, Vo) with the finaliser of MurmurHash3 (Appleby), which mixes the last letters in. */
function hash(text: string, basis: number): number {
	let value = basis;
	for (let index = 0; index < text.length; index += 1)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}

/**
 * A stream of numbers in [0, 1), 32 bits each: sfc32 (Chris Doty-Humphrey, PractRand), whose three words of
 * state come from a hash of the seed.
 */
export function seeded(seed: string | number): Random {
	const text = String(seed);
	let [a, b, c] = [hash(text, 0x811c9dc5), hash(text, 0x9e3779b9), hash(text, 0x243f6a88)];
	let counter = 1;
	const next = () => {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	};
	for (let warm = 0; warm < 12; warm += 1) next();
	return next;
}

/** A whole number in [0, below). */
export function below(bound: number, random: Random): number {
	return Math.min(bound - 1, Math.floor(random() * bound));
}

/** The items in an order where every order is equally likely (Fisher and Yates, as Durstenfeld has it). */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
	const shuffled = [...items];
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		const other = below(last + 1, random);
		const [one, two] = [shuffled[last] as Item, shuffled[other] as Item];
		shuffled[last] = two;
		shuffled[other] = one;
	}
	return shuffled;
}

/** One of the items, each equally likely; undefined of none. */
export function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
	return items.length === 0 ? undefined : items[below(items.length, random)];
}
