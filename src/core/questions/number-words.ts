/** Number words of English, and the units that numbers come with. */

const SMALL =
	`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
	seventeen eighteen nineteen`.split(/\s+/u);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words below a hundred and what they count. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
	...SMALL.map((word, value) => [word, value] as const),
	...TENS.map((word, index) => [word, (index + 2) * 10] as const)
]);

/** Words and suffixes that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
	['hundred', 1e2],
	['thousand', 1e3],
	['million', 1e6],
	['billion', 1e9],
	['trillion', 1e12],
	['mn', 1e6],
	['mln', 1e6],
	['bn', 1e9],
	['bln', 1e9],
	['tn', 1e12],
	['trn', 1e12]
]);
/** Scales of one letter count only right behind the digits: 5m, 671B. */
export const ATTACHED_SCALES: ReadonlyMap<string, number> = new Map([
	...SCALES,
	['k', 1e3],
	['m', 1e6],
	['b', 1e9],
	['t', 1e12]
]);

const UNIT_WORDS: Record<string, string> = {
	percent: 'percent pct',
	usd: 'dollar dollars usd buck bucks',
	cent: 'cent cents',
	eur: 'euro euros eur',
	gbp: 'pound pounds gbp quid',
	jpy: 'yen jpy',
	cny: 'yuan cny rmb renminbi',
	inr: 'rupee rupees inr',
	kilometre: 'km kms kilometre kilometres kilometer kilometers',
	centimetre: 'cm centimetre centimetres centimeter centimeters',
	millimetre: 'mm millimetre millimetres millimeter millimeters',
	kilogram: 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes',
	mile: 'mi mile miles',
	foot: 'ft foot feet',
	inch: 'inch inches',
	hour: 'hr hrs hour hours',
	minute: 'min mins minute minutes',
	kilobyte: 'kb kilobyte kilobytes',
	megabyte: 'mb megabyte megabytes',
	gigabyte: 'gb gigabyte gigabytes',
	terabyte: 'tb terabyte terabytes'
};
/** Words of units by what they stand for. */
export const UNITS: ReadonlyMap<string, string> = new Map(
	Object.entries(UNIT_WORDS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit] as const))
);

export const ORDINALS = `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
	twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/u);

const MONTH_NAMES =
	'january february march april may june july august september october november december'.split(' ');
/** Names and short names of months by the full name. */
export const MONTHS: ReadonlyMap<string, string> = new Map([
	...MONTH_NAMES.flatMap((name) => [[name, name] as const, [name.slice(0, 3), name] as const]),
	['sept', 'september']
]);
