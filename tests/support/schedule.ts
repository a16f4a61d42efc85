import type { Schedule } from '#state/schedule';
import { SESSION_FORMATS } from '#core/settings';
import type { SessionFormat } from '#core/model';

/** A schedule by the defaults, for sessions of cards whose deck does not matter. */
export function plainSchedule(
	zone: (at: number) => number,
	formats: readonly SessionFormat[] = SESSION_FORMATS
): Schedule {
	return {
		of: () => ({ desiredRetention: 0.9, zone, weights: undefined }),
		formatsOf: () => formats,
		leechLapses: 8,
		moved() {}
	};
}
