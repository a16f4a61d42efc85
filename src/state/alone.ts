/** Runs `work` unless another tab is at it: the lock goes with the tab, so a reload frees it. */
export async function alone<Value>(id: string, work: () => Promise<Value>): Promise<Value | undefined> {
	const locks: LockManager | undefined = navigator.locks;
	if (!locks) return work();
	return locks.request(`verso:read:${id}`, { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
