/** One step a version: MIGRATIONS[n] leads from version n to n + 1, within the one upgrade transaction. */
import type { Database } from '../schema';
import { initial } from './001-initial';

const MIGRATIONS: readonly ((db: Database) => void)[] = [initial];

/** Brings a database of any earlier version (0 is an empty one) to the newest. */
export function migrate(db: Database, from: number): void {
	for (const step of MIGRATIONS.slice(from)) step(db);
}
