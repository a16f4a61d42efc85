/** Ways to write one number or date, made alike before it is read: "half a million", "4½", "two thirds", "1854-05-01". */
import { COUNTS, MONTHS, ORDINALS, SCALES } from './number-words';

const SCALE = [...SCALES.keys()].filter((word) => word.length > 3).join('|');
const COUNT = [...COUNTS.keys()].join('|');
const HALF_OF = new RegExp(`\\bhalf an? (${SCALE})\\b`, 'gu');
const AND_A_HALF = new RegExp(`\\b(\\d+|${COUNT}) and an? half\\b`, 'gu');
/** "2⁄3" as ⅔ is decomposed, "4 1/2"; not "9/11" or "24/7". */
const SLASHED = /(?<![\d/⁄.,])(?:(\d+) )?(\d)[/⁄](\d|10)(?![\d/⁄.,]*\d)/gu;
const IN_WORDS = new RegExp(
	`\\b(an?|${COUNT})[ -](${ORDINALS.slice(3, 11).join('|')}|quarter|hal(?:f|ve))s?\\b`,
	'gu'
);
const ISO_DATE = /\b(\d{4})-(0\d|1[0-2])-([0-2]\d|3[01])\b/gu;
const MONTH_NAMES = [...new Set(MONTHS.values())];

/** @param text in lower case, without accents */
export function spelledAlike(text: string): string {
	return text
		.replace(ISO_DATE, (whole, year: string, month: string, day: string) => {
			const name = MONTH_NAMES[Number(month) - 1];
			return name ? `${Number(day)} ${name} ${year}` : whole;
		})
		.replace(HALF_OF, '0.5 $1')
		.replace(AND_A_HALF, (_, count: string) => String((COUNTS.get(count) ?? Number(count)) + 0.5))
		.replace(IN_WORDS, (whole, count: string, part: string) => {
			const parts = partsOf(part);
			return count.startsWith('a') && parts > 2 && parts !== 4
				? whole
				: shareOf(COUNTS.get(count) ?? 1, parts, whole);
		})
		.replace(SLASHED, (whole, wholes: string | undefined, share: string, parts: string) =>
			shareOf(Number(share), Number(parts), whole, Number(wholes ?? 0))
		)
		.replace(/(?<=\d)c(?![\p{L}\p{N}])/gu, ' cents');
}

function partsOf(word: string): number {
	if (word.startsWith('hal')) return 2;
	return word === 'quarter' ? 4 : ORDINALS.indexOf(word);
}

/** A proper fraction as a decimal; anything else is left as it was written. */
function shareOf(share: number, parts: number, whole: string, wholes = 0): string {
	return share > 0 && share < parts ? String(Number((wholes + share / parts).toPrecision(9))) : whole;
}
