import type { Reading, Span, Speaker } from '#core/model';
import { extract } from '#core/statements/extract';
import { prepare } from '#core/text/prepare';
import { countingIds } from '../fixtures/ids';

/** Reads a text as the pipeline does, without making cards. */
export function readText(text: string): Reading {
	const newId = countingIds();
	const prepared = prepare({ text, mediaType: 'text/plain' }, newId, 0);
	const { speakers, statements, rejected } = extract(prepared.text, prepared.sentences, newId);
	return { text: prepared.text, speakers, statements, rejected, notices: prepared.notices };
}

/** One attribution, ready to be scored. */
export interface Told {
	speakers: Speaker[];
	content: string;
	spans: Span[];
	denies: boolean;
	confidence: number;
	/** False for what follows from a turn's label, or goes on with a quotation. */
	cued: boolean;
}

/** Every attribution of a reading, in the order of the text. */
export function toldIn(reading: Reading): Told[] {
	const byId = new Map(reading.speakers.map((speaker) => [speaker.id, speaker]));
	return reading.statements.flatMap((statement) => {
		if (statement.kind !== 'attributed') return [];
		const { attribution, confidence } = statement;
		const speakers = attribution.speakerIds
			.map((id) => byId.get(id))
			.filter((speaker) => speaker !== undefined);
		const content = attribution.content
			.map(({ start, end }) => reading.text.text.slice(start, end))
			.join(' ');
		const denies = attribution.polarity === 'denies';
		const cued = attribution.cue.length > 0;
		return [{ speakers, content, spans: attribution.content, denies, confidence, cued }];
	});
}
