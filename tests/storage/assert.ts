/** Assertions that also run inside a page, where the test runner is not. */
import { same } from '#core/exchange/same';
import type { Result } from '#core/model';

export function ok(truth: boolean, what: string): asserts truth {
	if (!truth) throw new Error(`It is not true that ${what}.`);
}

export function equal(found: unknown, wanted: unknown, what: string): void {
	if (same(found, wanted)) return;
	throw new Error(`${what} should be ${short(wanted)} and is ${short(found)}.`);
}

function short(thing: unknown): string {
	return (JSON.stringify(thing) ?? 'undefined').slice(0, 2000);
}

/** The value of a result that has to be good. */
export function value<Value, Problem extends { message: string }>(result: Result<Value, Problem>): Value {
	if (result.ok) return result.value;
	throw new Error(`A good result was wanted; it is: ${result.problem.message}`);
}

/** The problem of a result that has to be bad. */
export function problem<Value, Problem>(result: Result<Value, Problem>): Problem {
	if (!result.ok) return result.problem;
	throw new Error(`A problem was wanted; it is: ${JSON.stringify(result.value)}`);
}
