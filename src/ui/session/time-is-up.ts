/** The heading when the time is up. */
export function timeIsUp(minutes: number): string {
	return minutes === 1 ? 'The minute is up' : `The ${minutes} minutes are up`;
}
