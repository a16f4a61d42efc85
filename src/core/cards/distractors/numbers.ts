import type { Random } from '../../model';
import type { Candidate } from '../candidates/candidate';
import { baseOf, type Quantity, writeQuantity } from '../candidates/quantities';
import { shuffle } from '../../random';
import { normalAnswer } from '../words';
import { around, type Draw, part } from './choose';

/** How far a wrong number may be from the right one, as a factor: plausible, yet plainly another. */
const NEAREST = 1.15;
const FARTHEST = 5;
/** A number of several digits is known more exactly. */
const FARTHEST_EXACT = 2.5;
const TRIES = 40;

/**
 * Wrong numbers in the same unit and form, as round as the right one: those of the text first, then computed ones,
 * spread by factors, so that small and large numbers are treated alike.
 * @param others other numbers of the text in the same unit
 * @param truths normal forms that are true of the sentence
 */
export function numberDistractors(
	answer: Candidate,
	others: readonly Candidate[],
	truths: ReadonlySet<string>,
	draw: Draw
): string[] {
	const form = answer.quantity;
	if (!form) return [];
	const base = baseOf(form);
	const fits = (value: number) => isPlausible(form, base, value) && isAsRound(form, base, value);
	const known = new Map<number, string>();
	for (const other of others)
		if (other.quantity && sameForm(form, other.quantity)) known.set(baseOf(other.quantity), other.text);
	const values = [
		...shuffle([...known.keys()], draw.random),
		...shuffle(computed(form, base, draw.random), draw.random)
	];
	const textOf = (value: number) => known.get(value) ?? writeQuantity(form, value) ?? '';
	const usable = [...new Set(values)].filter((value) => {
		const text = textOf(value);
		return fits(value) && text !== '' && !truths.has(normalAnswer(text));
	});
	const { lower, upper } = part(usable, (value) => value, base);
	return around(lower, upper, usable, draw).map(textOf);
}

function sameForm(left: Quantity, right: Quantity): boolean {
	return (
		left.prefix === right.prefix &&
		left.suffix === right.suffix &&
		left.inWords === right.inWords &&
		left.decimals === right.decimals
	);
}

/** Numbers below and above, evenly by their factor, at the step of the right one; a 5 at its end is met by others. */
function computed(form: Quantity, base: number, random: Random): number[] {
	const step = stepOf(form, base);
	const five = base / step > 10 && Math.round(base / step) % 10 === 5;
	const span = Math.log(farthest(form, base) / NEAREST);
	return Array.from({ length: 2 * TRIES }, (_, at) => {
		const factor = NEAREST * Math.exp(random() * span);
		const value = at % 2 === 0 ? base / factor : base * factor;
		if (five && random() < 0.5) return exact((Math.round(value / step / 10 - 0.5) * 10 + 5) * step);
		const coarse = isOneDigit(form, base) ? 10 ** Math.floor(Math.log10(value)) : step;
		return exact(Math.round(value / coarse) * coarse);
	});
}

function exact(value: number): number {
	return Number(value.toPrecision(12));
}

/** The power of ten that the number is a multiple of: 100 for 1,100; 1 for 578; 0.1 for 2.5. */
function stepOf(form: Quantity, base: number): number {
	const scale = 10 ** form.decimals;
	const whole = Math.round(base * scale);
	if (whole === 0) return 1 / scale;
	let step = 1;
	while (whole % (step * 10) === 0) step *= 10;
	return step / scale;
}

/** A number of one digit and zeros is met by others (90 and 100), another number by those that end at its place. */
function isAsRound(form: Quantity, base: number, value: number): boolean {
	return isOneDigit(form, base) ? isOneDigit(form, value) : stepOf(form, value) === stepOf(form, base);
}

function isOneDigit(form: Quantity, base: number): boolean {
	return base / stepOf(form, base) < 9.5;
}

function farthest(form: Quantity, base: number): number {
	return isOneDigit(form, base) ? FARTHEST : FARTHEST_EXACT;
}

function isPlausible(form: Quantity, base: number, value: number): boolean {
	const factor = value / base;
	const reach = farthest(form, base);
	if (value === base || factor > reach || factor < 1 / reach || value < 10 ** -form.decimals) return false;
	if (base < 1000 && value >= 1000) return false;
	if (/cents?$/i.test(form.suffix) && value >= 100) return false;
	if (/%|per ?cent/i.test(form.suffix) && base <= 100 && value > 100) return false;
	return base !== 1 && (value !== 1 || form.decimals > 0);
}
