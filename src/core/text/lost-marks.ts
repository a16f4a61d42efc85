/**
 * Marks of which only the first byte survived. UTF-8's E2 80 9x read as a Thai code page leaves
 * U+0E42 ("Seekโs", "costsโa"), and a strict decoder leaves U+FFFD. Which mark it was, only the
 * neighbours tell: an apostrophe, a dash, or one of a pair of quotation marks.
 */

const THAI = /[\u0e00-\u0e7f]/;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;
/** A Thai vowel that precedes its consonant is genuine when a Thai consonant follows. */
const LOST = /(?:\u0e42(?![\u0e01-\u0e2e])|\ufffd)+/g;
const CONTRACTED = /^(?:s|t|d|m|re|ve|ll|S|T|LL|RE|VE)(?![\p{L}\p{N}])/u;

interface Surroundings {
	before: string;
	after: string;
	/** The text from the mark's end on, a few characters. */
	ahead: string;
	/** The text up to the mark, a few characters. */
	behind: string;
	open: boolean;
}

function singleMark(at: Surroundings): string {
	const { before, after, ahead, behind, open } = at;
	if (/\d/.test(before) && /[\d$€£]/.test(after)) return '–';
	if (LETTER.test(before) && CONTRACTED.test(ahead)) return '’';
	if (LETTER.test(before) && LETTER.test(after)) {
		// o’clock, d’Artagnan, l’Hôpital, O’Neill: a single letter before.
		return /(?:^|[^\p{L}\p{N}])[dlocnjmsDLOCNJMS]$/u.test(behind) ? '’' : '—';
	}
	if (WORD.test(after)) return /\s/.test(before) || before === '' || /[([—–-]/.test(before) ? '“' : '—';
	if (open) return '”';
	if (/\s/.test(before) && /\s/.test(after)) return '—';
	return LETTER.test(before) && /s$/i.test(before) ? '’' : '—';
}

function doubleMark(at: Surroundings): string {
	const bothWords = WORD.test(at.before) && WORD.test(at.after);
	if (bothWords) return at.open ? '”—' : '—“';
	if (WORD.test(at.after)) return at.open ? '”—' : '—“';
	return at.open ? '”—' : '——';
}

function repairLine(line: string, tell: (marks: number) => void): string {
	let open = false;
	return line.replace(LOST, (run, index: number) => {
		const end = index + run.length;
		const before = line.charAt(index - 1);
		const after = line.charAt(end);
		if (run.startsWith('\u0e42') && (THAI.test(before) || THAI.test(after))) return run;
		const at = {
			before,
			after,
			ahead: line.slice(end, end + 4),
			behind: line.slice(Math.max(0, index - 3), index),
			open
		};
		tell(run.length);
		const mark = run.length === 1 ? singleMark(at) : doubleMark(at);
		if (mark.includes('“'))
			open = !/^[^\s]*$/.test(line.slice(end)) || /[\u0e42\ufffd]/.test(line.slice(end));
		if (mark.includes('”')) open = false;
		return mark;
	});
}

/** Puts back apostrophes, dashes and quotation marks of which one byte was left, and counts them; never touches Thai. */
export function repairLostMarks(text: string): { text: string; repaired: number } {
	if (!/[\u0e42\ufffd]/.test(text)) return { text, repaired: 0 };
	let repaired = 0;
	const lines = text
		.split('\n')
		.map((line) =>
			/[\u0e42\ufffd]/.test(line) ? repairLine(line, (marks) => void (repaired += marks)) : line
		);
	return { text: lines.join('\n'), repaired };
}
