import type { Random } from '../../model';
import type { Candidate } from '../candidates/candidate';
import { baseOf, type Quantity, writeQuantity } from '../candidates/quantities';
import { shuffle } from '../../random';
import { around, type Balance } from './choose';

/** How far a wrong number may be from the right one, as factors; nearer ones come first. */
const STEPS = [1.25, 1.4, 1.6, 1.8, 2, 2.4, 3, 4, 5];

/**
 * Wrong numbers in the same unit and form, as round as the right one: those of the text first, then steps.
 * @param others other numbers of the text in the same unit
 */
export function numberDistractors(
	answer: Candidate,
	others: readonly Candidate[],
	wanted: number,
	balance: Balance,
	random: Random
): string[] {
	const form = answer.quantity;
	if (!form) return [];
	const base = baseOf(form);
	const found = others.filter(
		(other) => other.quantity && sameForm(form, other.quantity) && plausible(form, other.quantity)
	);
	const known = new Map(found.map((other) => [baseOf(other.quantity ?? form), other.text] as const));
	const step = roundness(form, base);
	const computed = STEPS.flatMap((factor) => [base / factor, base * factor]).map((value) =>
		roundTo(value, step)
	);
	const values = [...shuffle([...known.keys()], random), ...shuffle(computed, random)];
	const usable = [...new Set(values)].filter((value) => fits(form, base, value, step));
	const lower = usable.filter((value) => value < base);
	const upper = usable.filter((value) => value > base);
	const texts = around(lower, upper, wanted, balance, random).map(
		(value) => known.get(value) ?? writeQuantity(form, value)
	);
	return [...new Set(texts)].filter((text): text is string => text !== undefined && text !== answer.text);
}

function sameForm(left: Quantity, right: Quantity): boolean {
	return left.prefix === right.prefix && left.suffix === right.suffix && left.inWords === right.inWords;
}

function plausible(left: Quantity, right: Quantity): boolean {
	const factor = right.value / left.value;
	return (
		factor !== 1 &&
		factor >= 0.1 &&
		factor <= 10 &&
		roundness(left, baseOf(left)) === roundness(right, baseOf(right))
	);
}

/** The step that the number is a multiple of: 100 for 1,100; 1 for 578; 0.5 for 2.5. */
export function roundness(form: Pick<Quantity, 'decimals'>, base: number): number {
	const scale = 10 ** form.decimals;
	const whole = Math.round(base * scale);
	if (whole === 0) return 1 / scale;
	let step = 1;
	while (whole % (step * 10) === 0) step *= 10;
	if (whole % (step * 5) === 0 && whole > step * 5) step *= 5;
	return step / scale;
}

function roundTo(value: number, step: number): number {
	return Number((Math.round(value / step) * step).toPrecision(12));
}

function fits(form: Quantity, base: number, value: number, step: number): boolean {
	if (value <= 0 || value === base || (base < 1000 && value >= 1000)) return false;
	if (/%|per ?cent/i.test(form.suffix) && base <= 100 && value > 100) return false;
	if (Math.abs(roundness(form, value) - step) > step * 1e-6) return false;
	if (/^\s(?:thousand|million|billion|trillion)/i.test(form.suffix) && value >= 1000) return false;
	const singularForm = base === 1;
	return !singularForm && (value !== 1 || form.decimals > 0);
}
