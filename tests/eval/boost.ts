/** Learns gradient-boosted trees over small whole numbers, by histograms (as LightGBM does, Ke et al. 2017). */
import type { Random } from '#core/model';
import { HIGHEST } from '#core/cards/ranking/features';
import { type Forest, treeSize } from '#core/cards/ranking/trees';

const BINS = HIGHEST + 1;

export interface Settings {
	trees: number;
	depth: number;
	/** How much of each tree's advice is taken. */
	rate: number;
	/** The share of items, and of features, that a tree sees. */
	items: number;
	features: number;
	/** The least sum of curvature in a leaf, and the pull of leaves towards nothing. */
	least: number;
	ridge: number;
}

interface Tree {
	features: Int32Array;
	thresholds: Int32Array;
	leaves: Float64Array;
}

/** Items as columns: `table[feature * count + item]`. */
export interface Table {
	count: number;
	width: number;
	values: Uint8Array;
	labels: Uint8Array;
}

export function tableOf(rows: readonly (readonly number[])[], labels: readonly boolean[]): Table {
	const width = rows[0]?.length ?? 0;
	const values = new Uint8Array(width * rows.length);
	rows.forEach((row, item) => row.forEach((value, at) => (values[at * rows.length + item] = value)));
	return { count: rows.length, width, values, labels: Uint8Array.from(labels, Number) };
}

/** Learns to tell items with the label from the others (log loss). */
export function boost(table: Table, settings: Settings, random: Random): Forest {
	const { count, labels } = table;
	const share = labels.reduce((sum, one) => sum + one, 0) / count;
	const bias = Math.log(share / (1 - share));
	const scores = new Float64Array(count).fill(bias);
	const [slopes, curves] = [new Float64Array(count), new Float64Array(count)];
	const trees: Tree[] = [];
	for (let round = 0; round < settings.trees; round += 1) {
		for (let item = 0; item < count; item += 1) {
			const chance = 1 / (1 + Math.exp(-(scores[item] ?? 0)));
			slopes[item] = (labels[item] ?? 0) - chance;
			curves[item] = chance * (1 - chance);
		}
		trees.push(grow(table, slopes, curves, scores, settings, random));
	}
	return pack(trees, bias, settings.depth);
}

/** One tree, level by level; adds its advice to the scores. */
function grow(
	table: Table,
	slopes: Float64Array,
	curves: Float64Array,
	scores: Float64Array,
	settings: Settings,
	random: Random
): Tree {
	const { count, width, values } = table;
	const inner = 2 ** settings.depth - 1;
	const tree: Tree = {
		features: new Int32Array(inner),
		thresholds: new Int32Array(inner).fill(HIGHEST),
		leaves: new Float64Array(inner + 1)
	};
	const used = Array.from({ length: width }, (_, at) => at).filter(() => random() < settings.features);
	const seen = Uint32Array.from(
		Array.from({ length: count }, (_, at) => at).filter(() => random() < settings.items)
	);
	const nodes = new Uint16Array(count);
	for (let level = 0; level < settings.depth; level += 1) {
		splitLevel(table, slopes, curves, seen, nodes, used, level, tree, settings);
		for (let item = 0; item < count; item += 1) {
			const node = nodes[item] ?? 0;
			const value = values[(tree.features[node] ?? 0) * count + item] ?? 0;
			nodes[item] = 2 * node + (value > (tree.thresholds[node] ?? HIGHEST) ? 2 : 1);
		}
	}
	const sums = Array.from({ length: inner + 1 }, () => ({ slope: 0, curve: 0 }));
	for (const item of seen) {
		const sum = sums[(nodes[item] ?? 0) - inner];
		if (sum) [sum.slope, sum.curve] = [sum.slope + (slopes[item] ?? 0), sum.curve + (curves[item] ?? 0)];
	}
	sums.forEach(({ slope, curve }, leaf) => {
		tree.leaves[leaf] = (settings.rate * slope) / (curve + settings.ridge);
	});
	for (let item = 0; item < count; item += 1)
		scores[item] = (scores[item] ?? 0) + (tree.leaves[(nodes[item] ?? 0) - inner] ?? 0);
	return tree;
}

/** Finds the best threshold of every node of a level, from sums by value of slope and curvature. */
function splitLevel(
	{ count, values }: Table,
	slopes: Float64Array,
	curves: Float64Array,
	seen: Uint32Array,
	nodes: Uint16Array,
	used: readonly number[],
	level: number,
	tree: Tree,
	settings: Settings
): void {
	const first = 2 ** level - 1;
	const wide = 2 ** level;
	const best = new Float64Array(wide).fill(1e-6);
	for (const feature of used) {
		const sums = new Float64Array(wide * BINS * 2);
		for (const item of seen) {
			const at = (((nodes[item] ?? 0) - first) * BINS + (values[feature * count + item] ?? 0)) * 2;
			sums[at] = (sums[at] ?? 0) + (slopes[item] ?? 0);
			sums[at + 1] = (sums[at + 1] ?? 0) + (curves[item] ?? 0);
		}
		for (let node = 0; node < wide; node += 1) {
			const found = bestThreshold(sums.subarray(node * BINS * 2, (node + 1) * BINS * 2), settings);
			if (found.gain <= (best[node] ?? 0)) continue;
			best[node] = found.gain;
			tree.features[first + node] = feature;
			tree.thresholds[first + node] = found.threshold;
		}
	}
}

function bestThreshold(sums: Float64Array, { least, ridge }: Settings): { gain: number; threshold: number } {
	let [slope, curve] = [0, 0];
	for (let bin = 0; bin < BINS; bin += 1) {
		slope += sums[2 * bin] ?? 0;
		curve += sums[2 * bin + 1] ?? 0;
	}
	const whole = (slope * slope) / (curve + ridge);
	let [left, leftCurve] = [0, 0];
	const best = { gain: 0, threshold: HIGHEST };
	for (let bin = 0; bin < BINS - 1; bin += 1) {
		left += sums[2 * bin] ?? 0;
		leftCurve += sums[2 * bin + 1] ?? 0;
		const [right, rightCurve] = [slope - left, curve - leftCurve];
		if (leftCurve < least || rightCurve < least) continue;
		const gain = (left * left) / (leftCurve + ridge) + (right * right) / (rightCurve + ridge) - whole;
		if (gain > best.gain) [best.gain, best.threshold] = [gain, bin];
	}
	return best;
}

/** Leaves as signed bytes. */
function pack(trees: readonly Tree[], bias: number, depth: number): Forest {
	const largest = Math.max(...trees.map((tree) => Math.max(...tree.leaves.map(Math.abs))));
	const scale = largest / 127;
	const size = treeSize(depth);
	const bytes = new Int8Array(size * trees.length);
	trees.forEach((tree, at) => {
		tree.features.forEach((feature, node) => {
			bytes[at * size + 2 * node] = feature;
			bytes[at * size + 2 * node + 1] = tree.thresholds[node] ?? HIGHEST;
		});
		bytes.set(
			tree.leaves.map((leaf) => Math.round(leaf / scale)),
			at * size + 2 * tree.features.length
		);
	});
	return { depth, bias, scale, bytes };
}
