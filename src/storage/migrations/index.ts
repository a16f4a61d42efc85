/** One step a version: MIGRATIONS[n] leads from version n to n + 1, within the one upgrade transaction. */
import type { Database, UpgradeTx } from '../schema';
import { initial } from './001-initial';
import { numbers } from './002-numbers';

const MIGRATIONS: readonly ((db: Database, tx: UpgradeTx) => void | Promise<void>)[] = [initial, numbers];

/** Brings a database of any earlier version (0 is an empty one) to the newest. */
export async function migrate(db: Database, tx: UpgradeTx, from: number): Promise<void> {
	for (const step of MIGRATIONS.slice(from)) await step(db, tx);
}
