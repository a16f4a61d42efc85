import type { Notice } from '../model';
import { repairLostMarks } from './lost-marks';
import { repairMojibake } from './mojibake';

export interface Repaired {
	text: string;
	notices: Notice[];
}

/** Repairs what can be shown to be damaged by a wrong decoding, and says how many places. */
export function repair(text: string): Repaired {
	const repaired = repairLostMarks(repairMojibake(text));
	if (repaired === text) return { text, notices: [] };
	const message = 'Some characters were damaged (quotation marks, dashes or accents) and have been repaired.';
	return { text: repaired, notices: [{ kind: 'repaired', message }] };
}
