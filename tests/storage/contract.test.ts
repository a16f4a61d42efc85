import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { contract } from './contract';
import { newKit } from './kit';

let kit = newKit('contract');
let count = 0;
afterEach(() => kit.closeAll());

describe('storage on fake-indexeddb', () => {
	it.each(contract.map((one) => [one.title, one.run] as const))('%s', async (_title, run) => {
		kit = newKit(`contract-${(count += 1)}`);
		await expect(run(kit)).resolves.toBeUndefined();
	});
});
