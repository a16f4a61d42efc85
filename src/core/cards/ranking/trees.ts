/**
 * Gradient-boosted trees (Friedman 2001), all of one depth, each stored as a heap: for every inner node a feature
 * and a threshold, for every leaf a weight. One byte each.
 */
import { HIGHEST } from './features';

export interface Forest {
	depth: number;
	/** Added to the sum of all leaves: the log-odds of a candidate that nothing is known of. */
	bias: number;
	/** A leaf's byte times this is its weight in log-odds. */
	scale: number;
	/** Tree after tree: 2^depth − 1 pairs of feature and threshold, then 2^depth signed leaves. */
	bytes: Int8Array;
}

/** A tree's size in bytes. */
export function treeSize(depth: number): number {
	return 2 * (2 ** depth - 1) + 2 ** depth;
}

/** The chance, 0 to 1, that a person asks for what has these features. */
export function chanceOf({ depth, bias, scale, bytes }: Forest, features: readonly number[]): number {
	const inner = 2 ** depth - 1;
	const size = treeSize(depth);
	let sum = 0;
	for (let tree = 0; tree < bytes.length; tree += size) {
		let node = 0;
		while (node < inner) {
			const at = tree + 2 * node;
			node = 2 * node + ((features[bytes[at] ?? 0] ?? 0) > (bytes[at + 1] ?? HIGHEST) ? 2 : 1);
		}
		sum += bytes[tree + inner + node] ?? 0;
	}
	return 1 / (1 + Math.exp(-(bias + scale * sum)));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without the host's help: the core runs in Node, in workers and in pages. */
export function unpack(text: string): Int8Array {
	const bytes = new Int8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4));
	let bits = 0;
	let held = 0;
	let at = 0;
	for (const letter of text) {
		const value = ALPHABET.indexOf(letter);
		if (value < 0) break;
		held = ((held << 6) | value) & 0xffffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = (held >> bits) & 0xff;
		}
	}
	return bytes;
}
