import type { Metric } from './metric';

/** The values on record, by the id of the metric. */
export type Records = Readonly<Record<string, number>>;

export interface Compared {
	metric: Metric;
	record?: number;
	/** Worse than the record by more than rounding. */
	fell: boolean;
	/** The target is met. */
	met: boolean;
}

const ROUNDING = 0.01;
/** Bots wander with chance: they fall only where they pass their target. */
const wanders = (metric: Metric) => metric.id.startsWith('bot-');

/** Holds each metric against its record and its target. */
export function compare(metrics: readonly Metric[], records: Records): Compared[] {
	return metrics.map((metric) => {
		const { value, target, lowerIsBetter } = metric;
		const record = records[metric.id];
		const below = (bound: number) => (lowerIsBetter ? value > bound + ROUNDING : value < bound - ROUNDING);
		const met = target === undefined || !below(target);
		const fell = wanders(metric) ? !met : record !== undefined && below(record);
		return { metric, fell, met, ...(record === undefined ? {} : { record }) };
	});
}
