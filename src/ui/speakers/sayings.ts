/** What a speaker is held to have said, as it stands in the documents. */
import type { Reading, SpeakerId, StatementId } from '#core/model';

export interface Saying {
	id: StatementId;
	words: string;
}

/** The statements of a speaker, in the order of the documents. */
export function sayingsOf(readings: readonly Reading[], id: SpeakerId): Saying[] {
	return readings.flatMap(({ statements, text }) =>
		statements.flatMap((one) =>
			one.kind === 'attributed' && one.attribution.speakerIds.includes(id)
				? [{ id: one.id, words: text.text.slice(one.span.start, one.span.end).replace(/\s+/g, ' ') }]
				: []
		)
	);
}
