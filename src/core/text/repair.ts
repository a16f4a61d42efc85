import type { Notice } from '../model';
import { repairLostMarks } from './lost-marks';
import { repairMojibake } from './mojibake';

export interface Repaired {
	text: string;
	notices: Notice[];
}

/** Repairs what can be shown to be damaged by a wrong decoding, and says how many places. */
export function repair(text: string): Repaired {
	const decoded = repairMojibake(text);
	const marked = repairLostMarks(decoded.text);
	const count = decoded.repaired + marked.repaired;
	if (count === 0) return { text, notices: [] };
	const were = count === 1 ? '1 character was' : `${count.toLocaleString('en')} characters were`;
	const message = `${were} damaged (quotation marks, dashes or accents) and ${count === 1 ? 'has' : 'have'} been repaired. The file itself is unchanged.`;
	return { text: marked.text, notices: [{ kind: 'repaired', message }] };
}
